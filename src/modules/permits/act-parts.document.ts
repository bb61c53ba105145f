import type { ArticleBlock, Block, InnerBlock } from '../../core/documents/document-model.js';
import { instantDayText, instantHourText } from '../../core/day-text.js';
import type { DecisionContent } from './decision-content.rules.js';

/** A text of the catalogue in the language of the act. */
export type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** Longest reference the page frame takes. */
export const MAX_REFERENCE = 40;

/** Who signed an act, as what, and when. */
export interface Signed extends Pick<
  DecisionContent,
  'authority' | 'language' | 'signedAs' | 'outside'
> {
  readonly at: string;
  readonly by: string;
}

/** A name in quotation marks, unless it brings its own. */
export function quoted(text: string, say: Say): string {
  return /["“”„«»]/.test(text) ? text : say('quote', { text });
}

/** An article with its number in words. */
export function numbered(
  number: number,
  title: string,
  blocks: readonly InnerBlock[],
  say: Say,
): ArticleBlock {
  return { kind: 'article', number: say('article', { number }), title, blocks };
}

/** Where and until when one may appeal; nothing when no norm says so. */
export function appealClause(clauses: readonly string[], say: Say): Block[] {
  if (clauses.length === 0) return [];
  return [
    {
      kind: 'notice',
      tone: 'neutral',
      title: say('appeal'),
      blocks: clauses.map((text) => ({ kind: 'paragraph', text })),
    },
  ];
}

/** The signature with its position; a deputy signs in the holder's place. */
export function signature(
  { authority, language, signedAs, outside, at, by }: Signed,
  say: Say,
): Block {
  const day = instantDayText(at, language);
  const hour = instantHourText(at, language);
  return {
    kind: 'signature',
    placeAndDate: say('placeAndDate', { day }),
    signatories: [
      {
        role: signedAs?.deputy ? say('deputyOf', { authority: authority.title }) : authority.title,
        name: by,
        mark: outside
          ? say('signedOutside', { day, reference: outside.reference })
          : say('signed', { day, hour }),
      },
    ],
  };
}
