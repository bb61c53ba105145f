import type { Localized } from '../../core/graphql/localized.type.js';

/** Codes of notes, with the paper they come from. Words for people stand in the catalogues. */
export const SOURCE_KINDS = ['openSource', 'partner', 'policeObservation', 'threatBody'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Six by six: how reliable the source is, how credible what it says. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export const JUDGEMENT_SOURCE: Localized = {
  nl: 'NAVO AJP-2.1, betrouwbaarheid van de bron en geloofwaardigheid van de informatie',
  fr: 'OTAN AJP-2.1, fiabilité de la source et crédibilité de l’information',
  en: 'NATO AJP-2.1, source reliability and information credibility',
};

/**
 * Levels of classified material, the lowest first, and how such papers are marked. Parley keeps a
 * reference and the level, never a word of the content.
 */
export const CLASSIFICATIONS = ['restricted', 'confidential', 'secret', 'topSecret'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];
export const CLASSIFICATION_SOURCE: Localized = {
  nl: 'wet van 11 december 1998 betreffende de classificatie, artikel 4',
  fr: 'loi du 11 décembre 1998 relative à la classification, article 4',
  en: 'law of 11 December 1998 on classification, article 4',
};
export const MARKINGS: readonly string[] = [
  'BEPERKT',
  'BEPERKTE VERSPREIDING',
  'DIFFUSION RESTREINTE',
  'RESTREINT',
  'RESTRICTED',
  'VERTROUWELIJK',
  'CONFIDENTIEL',
  'CONFIDENTIAL',
  'GEHEIM',
  'SECRET',
];

/** What a grant or a reading is for. */
export const PURPOSES = [
  'riskAssessment',
  'policyNote',
  'deployment',
  'operationOrder',
  'dayOfEvent',
  'verification',
  'oversight',
] as const;
export type Purpose = (typeof PURPOSES)[number];
export const PURPOSE_SOURCE: Localized = {
  nl: 'richtlijn (EU) 2016/680, artikel 25 (logbestanden van raadpleging)',
  fr: 'directive (UE) 2016/680, article 25 (journaux de consultation)',
  en: 'Directive (EU) 2016/680, article 25 (logs of consultation)',
};

/** Guards of this installation, no periods of law: Directive (EU) 2016/680, article 5. */
export const KEEPING = {
  /** What a form proposes. */
  proposedDays: 90,
  /** A note with personal data. */
  personalDays: 365,
  otherDays: 1_825,
  /** A grant. */
  grantDays: 180,
} as const;
export const KEEPING_SOURCE: Localized = {
  nl: 'grens van deze installatie; richtlijn (EU) 2016/680, artikel 5',
  fr: 'limite de cette installation ; directive (UE) 2016/680, article 5',
  en: 'limit of this installation; Directive (EU) 2016/680, article 5',
};

/** Guards against one dossier growing without end. */
export const INTELLIGENCE_LIMITS = { notes: 500, grants: 500, erasedAtOnce: 100 } as const;
