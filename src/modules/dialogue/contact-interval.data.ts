import type { Localized } from '../../core/graphql/localized.type.js';

/** How often liaison and organiser speak on the day where no condition says so. */
export interface ContactInterval {
  readonly everyMin: number;
  readonly label: Localized;
  readonly source: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The code of the catalogue whose agreed condition names the interval. */
export const CONTACT_CONDITION = { kind: 'CON', parameter: 'everyMin' } as const;

/** The interval of the zone's working agreement. */
export const CONTACT_INTERVALS: readonly ContactInterval[] = [
  {
    everyMin: 30,
    label: {
      nl: 'Halfuurlijks contact volgens de werkafspraak van de zone',
      fr: 'Contact toutes les demi-heures selon la convention de travail de la zone',
      en: 'Half-hourly contact by the working agreement of the zone',
      de: 'Halbstündlicher Kontakt nach der Arbeitsvereinbarung der Zone',
    },
    source: 'Working agreement of the zone on negotiated management (liaison on the day).',
    validFrom: '2026-01-01',
    validTo: null,
  },
];
