/** A text of the desk in the languages of the zone. */
export interface TermText {
  readonly nl: string;
  readonly fr: string;
  readonly en: string;
  readonly de?: string;
}

/** One word of the policy note with what a new note begins with; codes are never renamed. */
export interface PolicyTermRow {
  readonly kind: 'behaviour' | 'reaction' | 'posture' | 'phase' | 'means' | 'line' | 'priority';
  readonly code: string;
  readonly label: TermText;
  readonly facts: Readonly<Record<string, unknown>>;
}

export const TERM_SOURCE =
  'Tolerance table and posture ladder of the zone; CP 4bis and OOP 41bis (30 January 2025); Police Function Act (5 August 1992), articles 1 and 37';
