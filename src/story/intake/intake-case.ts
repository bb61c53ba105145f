/** How a dossier comes in: applied for, opened by an authority, or heard of. */
export type WayIn = 'application' | 'authority' | 'signal';

/** An answer the organiser gives to a condition instead of yes. */
export interface Counter {
  readonly kind: string;
  readonly text: { readonly nl: string; readonly fr: string; readonly en: string };
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

/** What a demonstration event answers and meets on its way from intake to decision. */
export interface IntakeCase {
  /** Id of the demonstration event, such as E01. */
  readonly event: string;
  /** Present in a second dossier on the same event, by another group. */
  readonly apart?: string;
  /** The title of such a dossier. */
  readonly title?: Readonly<Record<'nl' | 'fr', string>>;
  readonly way: WayIn;
  /** When it comes in, ISO 8601; everything of the dossier happens from then on. */
  readonly filedAt: string;
  readonly applicant: 'organiser' | 'secondOrganiser';
  readonly language: 'nl' | 'fr';
  /** The door the rules propose. */
  readonly channel: 'police' | 'cityEventCell' | 'environment';
  /** The door the desk takes where it knows better than the rules. */
  readonly door?: IntakeCase['channel'];
  readonly subject: string;
  /** Town and postcode of the applicant. */
  readonly town: readonly [string, string];
  /** Answers of the general form beside those every applicant gives. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** Answers to the questions of its set. */
  readonly setAnswers: Readonly<Record<string, unknown>>;
  /** Facts the demonstration data leave open. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Present when it comes after its latest filing date. */
  readonly lateReason?: string;
  /** The service that advises against, where one does. */
  readonly unfavourable?: string;
  /** The zone it collides with, and for which both sides agree on another day. */
  readonly movesFor?: string;
  readonly counter?: Counter;
  /** What the authorities decide; with conditions unless said otherwise. */
  readonly decision?: 'noted' | 'prohibited';
  /** Kinds of the conditions the organiser refuses and the authority imposes. */
  readonly imposed?: readonly string[];
}
