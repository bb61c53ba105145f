import type { Localized } from '../../core/graphql/localized.type.js';

/** How long an organiser may comment on minutes that were sent. */
export interface CommentPeriod {
  readonly hours: number;
  readonly label: Localized;
  readonly source: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The period of the zone's working agreement; its end is no consent. */
export const COMMENT_PERIODS: readonly CommentPeriod[] = [
  {
    hours: 48,
    label: {
      nl: 'Werkafspraak van de zone: 48 uur om op het verslag te reageren. Zwijgen is geen akkoord.',
      fr: 'Convention de travail de la zone : 48 heures pour réagir au procès-verbal. Le silence ne vaut pas accord.',
      en: 'Working agreement of the zone: 48 hours to comment on minutes. Silence is no consent.',
      de: 'Arbeitsvereinbarung der Zone: 48 Stunden für Anmerkungen zum Protokoll. Schweigen ist keine Zustimmung.',
    },
    source: 'Working agreement of the zone on negotiated management (minutes of meetings).',
    validFrom: '2026-01-01',
    validTo: null,
  },
];
