import type { Localized } from '../../core/graphql/localized.type.js';

/** A condition as it stands in a protocol, with the version of its words. */
export interface AgreementItem {
  /** Such as C04. */
  readonly label: string;
  readonly version: number;
  readonly kind: Localized;
  readonly text: Localized;
  /** What the authority imposed stands as imposed, never as agreed. */
  readonly imposed: boolean;
}

export interface AgreementSection {
  readonly number: number;
  readonly code: string;
  readonly title: Localized;
  readonly paragraphs: readonly Localized[];
  readonly items: readonly AgreementItem[];
}

/** Exactly what both sides sign: the hash is over the canonical JSON of this. */
export interface AgreementContent {
  readonly format: 'parley-agreement-1';
  readonly reference: string;
  readonly number: number;
  /** Of the organiser; the protocol exists in all languages its words have. */
  readonly language: string;
  readonly event: {
    readonly reference: string;
    readonly title: Localized;
    readonly startAt: string;
  };
  readonly sections: readonly AgreementSection[];
  readonly evaluationOn: string;
  /** The protocol this one amends. */
  readonly replaces: { readonly number: number; readonly contentHash: string } | null;
}

/** A section as its reference data tells it. */
export interface SectionPlan {
  readonly number: number;
  readonly code: string;
  readonly kinds: readonly string[];
  readonly title: Localized;
  readonly lead: Localized | null;
}

/** A condition that stands, as the builder needs it. */
export interface AgreedFact {
  readonly label: string;
  readonly version: number;
  readonly kind: string;
  readonly kindLabel: Localized;
  readonly text: Localized;
  readonly imposed: boolean;
  readonly owner: 'organiser' | 'police' | 'authority' | 'partner';
}

/** Where conditions go that the organiser has to keep, that others have to, and that were imposed. */
const OF_ORGANISER = 'organiser';
const OF_OTHERS = 'police';
const OF_AUTHORITY = 'reminder';

/** Sections the program itself fills or falls back on: their words change, they never go. */
export const NEEDED_SECTIONS: readonly string[] = [
  'parties',
  'event',
  'route',
  'police',
  'communication',
  'evaluation',
  OF_ORGANISER,
  OF_OTHERS,
  OF_AUTHORITY,
];

/** The section a condition stands in: by what it speaks of, and by who has to keep it. */
export function sectionOf(
  { kind, imposed, owner }: Pick<AgreedFact, 'kind' | 'imposed' | 'owner'>,
  plans: readonly SectionPlan[],
): string {
  if (imposed) return OF_AUTHORITY;
  const planned = plans.find(({ kinds }) => kinds.includes(kind))?.code ?? OF_ORGANISER;
  return planned === OF_ORGANISER && owner !== 'organiser' ? OF_OTHERS : planned;
}

/**
 * The sections by number: the lead of each, what is told of the dossier, then the conditions by
 * number. A section about which nothing was settled says so (`nothing`).
 */
export function agreementSections(
  plans: readonly SectionPlan[],
  conditions: readonly AgreedFact[],
  told: Readonly<Record<string, readonly Localized[]>>,
  nothing: Localized,
): AgreementSection[] {
  const sorted = [...conditions].sort((one, other) => one.label.localeCompare(other.label));
  return [...plans]
    .sort((one, other) => one.number - other.number)
    .map(({ number, code, title, lead }) => {
      const paragraphs = [...(lead ? [lead] : []), ...(told[code] ?? [])];
      const items = sorted
        .filter((each) => sectionOf(each, plans) === code)
        .map(({ label, version, kindLabel, text, imposed }) => ({
          label,
          version,
          kind: kindLabel,
          text,
          imposed,
        }));
      const bare = paragraphs.length === 0 && items.length === 0;
      return { number, code, title, paragraphs: bare ? [nothing] : paragraphs, items };
    });
}
