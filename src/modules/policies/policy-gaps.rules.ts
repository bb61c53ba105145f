import type { Localized } from '../../core/graphql/localized.type.js';
import type { PolicyFrame } from './policy-content.rules.js';
import {
  POLICY_TEXTS,
  type PolicyContent,
  type PolicyGap,
  type PolicyTermFacts,
  type PolicyTextName,
  type TermKind,
} from './policy-content.types.js';
import { isOfCrowd, phasesOf, termsOf } from './policy-terms.rules.js';

/** The authority and its police read Dutch and French. */
const OF_THE_ZONE = ['nl', 'fr'] as const;
/** What the public is told is told in English too. */
const OF_THE_PUBLIC = ['nl', 'fr', 'en'] as const;

function missing(
  code: string,
  expected: readonly PolicyTermFacts[],
  present: readonly string[],
): PolicyGap[] {
  return expected
    .filter((term) => !present.includes(term.code))
    .map((term) => ({ code, of: term.code }));
}

const lacks = (text: Localized, languages: readonly (keyof Localized)[]) =>
  languages.some((language) => !text[language]?.trim());

/** A note that reaches for measures against a crowd says how it tells people apart. */
export function needsDifferentiation(
  { tolerance }: PolicyContent,
  terms: readonly PolicyTermFacts[],
): boolean {
  return tolerance.some(({ first, highest }) =>
    [first, highest].some((code) => isOfCrowd(terms, code)),
  );
}

function textGaps(content: PolicyContent, terms: readonly PolicyTermFacts[]): PolicyGap[] {
  const languages = (name: PolicyTextName) =>
    name === 'communication' ? OF_THE_PUBLIC : OF_THE_ZONE;
  const needed = POLICY_TEXTS.filter(
    (name) => name !== 'differentiation' || needsDifferentiation(content, terms),
  );
  return needed
    .filter((name) => lacks(content.texts[name], languages(name)))
    .map((name) => ({ code: 'textMissing', of: name }));
}

/** The norms a note rests on: at least one, and each still in force. */
function groundGaps({ legalGrounds }: PolicyContent, valid: readonly string[]): PolicyGap[] {
  if (legalGrounds.length === 0) return [{ code: 'legalGroundMissing', of: null }];
  return legalGrounds
    .filter((code) => !valid.includes(code))
    .map((code) => ({ code: 'legalGroundEnded', of: code }));
}

/** The ladder: every posture with its criteria, and every phase of the event. */
function ladderGaps({ postures, phases }: PolicyContent, frame: PolicyFrame): PolicyGap[] {
  const { terms, isMarch } = frame;
  const ladder = postures.map((row) => row.posture);
  const planned = phases.map((row) => row.phase);
  return [
    ...missing('postureMissing', termsOf(terms, 'posture'), ladder),
    ...postures
      .filter(({ entry, exit }) => lacks(entry, OF_THE_ZONE) || lacks(exit, OF_THE_ZONE))
      .map(({ posture }) => ({ code: 'criteriaMissing', of: posture })),
    ...missing('phaseMissing', phasesOf(terms, isMarch), planned),
  ];
}

function meansGaps({ means }: PolicyContent, terms: readonly PolicyTermFacts[]): PolicyGap[] {
  const unreleased = means.filter(
    ({ use, releasers }) => use === 'onRelease' && releasers.length === 0,
  );
  return [
    ...missing(
      'meansMissing',
      termsOf(terms, 'means'),
      means.map((row) => row.means),
    ),
    ...unreleased.map((row) => ({ code: 'releaserMissing', of: row.means })),
  ];
}

function lineGaps({ lines }: PolicyContent, terms: readonly PolicyTermFacts[]): PolicyGap[] {
  return [
    ...missing(
      'lineMissing',
      termsOf(terms, 'line'),
      lines.map((row) => row.line),
    ),
    ...lines
      .filter(({ text }) => lacks(text, OF_THE_ZONE))
      .map(({ line }) => ({ code: 'lineTextMissing', of: line })),
    ...lines
      .filter(({ told }) => told !== null && lacks(told, OF_THE_PUBLIC))
      .map(({ line }) => ({ code: 'toldMissing', of: line })),
  ];
}

/** What a note still lacks before it may be handed in, in the order it is read. */
export function policyGaps(content: PolicyContent, frame: PolicyFrame): PolicyGap[] {
  const { terms } = frame;
  const { priorities, tolerance } = content;
  const of = (kind: TermKind) => termsOf(terms, kind);
  return [
    ...groundGaps(content, frame.legalGrounds),
    ...textGaps(content, terms),
    ...missing('priorityMissing', of('priority'), priorities),
    ...missing(
      'behaviourMissing',
      of('behaviour'),
      tolerance.map((row) => row.behaviour),
    ),
    ...ladderGaps(content, frame),
    ...meansGaps(content, terms),
    ...lineGaps(content, terms),
  ];
}
