import type { Localized } from '../../core/graphql/localized.type.js';
import type { AnswerTerm } from './answer-term.type.js';
import { ConditionSide } from './condition.enums.js';

const SOURCE = 'Working agreement of the zone on negotiated management.';
/** Source: Circular CP 4bis of 30 January 2025, numac 2025001265. */
const LEGAL_BASE: Localized = {
  nl: 'Omzendbrief CP 4bis van 30 januari 2025 over het genegotieerd beheer: een akkoord vraagt het woord van beide kanten.',
  fr: 'Circulaire CP 4bis du 30 janvier 2025 sur la gestion négociée : un accord demande la parole des deux parties.',
  en: 'Circular CP 4bis of 30 January 2025 on negotiated management: an agreement needs the word of both sides.',
  de: 'Rundschreiben CP 4bis vom 30. Januar 2025 über die ausgehandelte Verwaltung: Eine Einigung braucht das Wort beider Seiten.',
};
const VALID_FROM = '2026-01-01';

const OF_ORGANISER: Localized = {
  nl: 'Zwijgen is geen akkoord. Na deze dag neemt de evenementencel contact op.',
  fr: 'Le silence ne vaut pas accord. Après ce jour, la cellule événements prend contact.',
  en: 'Silence is no consent. After this day the event cell gets in touch.',
  de: 'Schweigen ist keine Zustimmung. Nach diesem Tag nimmt die Veranstaltungsstelle Kontakt auf.',
};
const OF_POLICE: Localized = {
  nl: 'Zwijgen is geen akkoord. Na deze dag wordt de leiding van de evenementencel verwittigd.',
  fr: 'Le silence ne vaut pas accord. Après ce jour, la direction de la cellule événements est avertie.',
  en: 'Silence is no consent. After this day the head of the event cell is told.',
  de: 'Schweigen ist keine Zustimmung. Nach diesem Tag wird die Leitung der Veranstaltungsstelle verständigt.',
};

const SHARED = { legalBase: LEGAL_BASE, source: SOURCE, validFrom: VALID_FROM, validTo: null };

/** The answer terms of the working agreement. */
export const ANSWER_TERMS: readonly AnswerTerm[] = [
  {
    side: ConditionSide.organiser,
    workingDays: 5,
    reminderDays: 2,
    silence: OF_ORGANISER,
    ...SHARED,
  },
  { side: ConditionSide.police, workingDays: 3, reminderDays: 1, silence: OF_POLICE, ...SHARED },
];
