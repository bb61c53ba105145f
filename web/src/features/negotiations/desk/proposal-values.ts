import type {
  ConditionKindsQuery,
  ConditionOrigin,
  ConditionOwner,
} from '../../../gql/desk/graphql.js';
import { NO_TEXTS } from './condition-text.js';
import { wordingInput, wordingOf, type WordingValues } from './wording-values.js';

export type CatalogueKind = ConditionKindsQuery['conditionKinds'][number];

/** Whose wish police may put on the table; the organiser speaks for himself. */
export const ORIGINS = ['police', 'partner', 'authority'] as const satisfies ConditionOrigin[];
export const OWNERS = [
  'organiser',
  'police',
  'partner',
  'authority',
] as const satisfies ConditionOwner[];

/** One condition while it is prepared. */
export interface ProposalItem {
  /** Names the item on the page. */
  readonly key: string;
  /** Code of the catalogue. */
  readonly kind: string;
  readonly origin: ConditionOrigin;
  readonly owner: ConditionOwner;
  readonly legalGround: string;
  readonly reason: string;
  readonly wording: WordingValues;
}

export interface ProposalValues {
  readonly items: readonly ProposalItem[];
  /** Rises with every item, so that each has a name of its own. */
  readonly next: number;
}

export const NO_PROPOSALS: ProposalValues = { items: [], next: 1 };

/** What an adviser asked for, as the beginning of a condition. */
export interface AdviceLine {
  readonly adviser: string;
  readonly text: string;
  readonly language: string;
}

/** The draft with one more condition of a kind, last. */
export function withKind(
  { items, next }: ProposalValues,
  kind: CatalogueKind,
  advice: AdviceLine | null,
): ProposalValues {
  const made = wordingOf(kind);
  const language = advice?.language === 'fr' ? 'fr' : 'nl';
  const texts = advice ? { ...NO_TEXTS, [language]: advice.text } : made.texts;
  const item: ProposalItem = {
    key: String(next),
    kind: kind.code,
    origin: advice ? 'partner' : 'police',
    owner: 'organiser',
    legalGround: '',
    reason: advice ? advice.adviser : '',
    wording: { ...made, texts, own: advice !== null },
  };
  return { items: [...items, item], next: next + 1 };
}

export function withItem(values: ProposalValues, changed: ProposalItem): ProposalValues {
  const items = values.items.map((item) => (item.key === changed.key ? changed : item));
  return { ...values, items };
}

export function withoutItem(values: ProposalValues, key: string): ProposalValues {
  return { ...values, items: values.items.filter((item) => item.key !== key) };
}

/** The conditions as the API takes them, in their order. */
export function proposalInput(values: ProposalValues, kinds: readonly CatalogueKind[]) {
  return values.items.map(({ kind: code, origin, owner, legalGround, reason, wording }) => {
    const kind = kinds.find((one) => one.code === code);
    const ground = legalGround.trim();
    const why = reason.trim();
    return {
      kind: code,
      origin,
      owner,
      ...(ground ? { legalGround: ground } : {}),
      ...(why ? { reason: why } : {}),
      ...(kind ? wordingInput(kind, wording) : {}),
    };
  });
}
