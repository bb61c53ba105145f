import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import type { FieldProblem } from '../../core/errors.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import {
  type PolicyContent,
  type PolicyGap,
  type PolicyTermFacts,
  type PolicyTextName,
  POLICY_TEXTS,
  type TermKind,
} from './policy-content.types.js';
import { isOfCrowd, isSpecial, phasesOf, reactionRank, termsOf } from './policy-terms.rules.js';

/** Codes of the desk such as T4 or P2; nobody outside is ever told one. */
const DESK_CODE = /(?<![\p{L}\p{N}])[TP]\s?[0-7](?![\p{L}\p{N}])/u;
const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
/** The authority and its police read Dutch and French. */
const OF_THE_ZONE = ['nl', 'fr'] as const;
/** What the public is told is told in English too. */
const OF_THE_PUBLIC = ['nl', 'fr', 'en'] as const;

/** Everything a note is checked against: the words valid today and the norms an act may cite. */
export interface PolicyFrame {
  readonly terms: readonly PolicyTermFacts[];
  readonly legalGrounds: readonly string[];
  readonly isMarch: boolean;
}

interface CodedRow {
  readonly code: string;
  readonly path: string;
}

const coded = (list: string, key: string, codes: readonly string[]): CodedRow[] =>
  codes.map((code, index) => ({ code, path: `${list}.${index}${key && `.${key}`}` }));

function rowProblems(rows: readonly CodedRow[], known: readonly string[]): FieldProblem[] {
  return rows.flatMap(({ code, path }, index) => {
    if (!known.includes(code)) return [{ path, code: 'isIn' }];
    const first = rows.findIndex((row) => row.code === code);
    return first < index ? [{ path, code: 'arrayUnique' }] : [];
  });
}

/** A row twice, and a code that is not valid. */
function codeProblems(content: PolicyContent, frame: PolicyFrame): FieldProblem[] {
  const { terms } = frame;
  const codes = (kind: TermKind) => termsOf(terms, kind).map(({ code }) => code);
  const { tolerance, postures, phases, means, lines, priorities, legalGrounds } = content;
  const unknown = (list: string, key: string, used: readonly string[], kind: TermKind) =>
    used.flatMap((code, index) =>
      codes(kind).includes(code) ? [] : [{ path: `${list}.${index}.${key}`, code: 'isIn' }],
    );
  return [
    ...rowProblems(coded('legalGrounds', '', legalGrounds), frame.legalGrounds),
    ...rowProblems(coded('priorities', '', priorities), codes('priority')),
    ...rowProblems(
      coded(
        'tolerance',
        'behaviour',
        tolerance.map((row) => row.behaviour),
      ),
      codes('behaviour'),
    ),
    ...unknown(
      'tolerance',
      'first',
      tolerance.map((row) => row.first),
      'reaction',
    ),
    ...unknown(
      'tolerance',
      'highest',
      tolerance.map((row) => row.highest),
      'reaction',
    ),
    ...rowProblems(
      coded(
        'postures',
        'posture',
        postures.map((row) => row.posture),
      ),
      codes('posture'),
    ),
    ...rowProblems(
      coded(
        'phases',
        'phase',
        phases.map((row) => row.phase),
      ),
      phasesOf(terms, frame.isMarch).map(({ code }) => code),
    ),
    ...unknown(
      'phases',
      'posture',
      phases.map((row) => row.posture),
      'posture',
    ),
    ...unknown(
      'phases',
      'reserve',
      phases.map((row) => row.reserve),
      'posture',
    ),
    ...rowProblems(
      coded(
        'means',
        'means',
        means.map((row) => row.means),
      ),
      codes('means'),
    ),
    ...rowProblems(
      coded(
        'lines',
        'line',
        lines.map((row) => row.line),
      ),
      codes('line'),
    ),
  ];
}

/** The highest reaction is never below the first one. */
function toleranceProblems({ tolerance }: PolicyContent, terms: readonly PolicyTermFacts[]) {
  return tolerance.flatMap(({ first, highest }, index): FieldProblem[] => {
    const [low, high] = [reactionRank(terms, first), reactionRank(terms, highest)];
    if (low < 0 || high < 0 || high >= low) return [];
    return [{ path: `tolerance.${index}.highest`, code: 'highestBelowFirst' }];
  });
}

/** Special means are never simply allowed; Silver releases nothing on his own. */
function meansProblems({ means }: PolicyContent, terms: readonly PolicyTermFacts[]) {
  return means.flatMap(({ means: code, use, releasers }, index): FieldProblem[] => {
    if (use === 'allowed' && isSpecial(terms, code)) {
      return [{ path: `means.${index}.use`, code: 'specialNeedsRelease' }];
    }
    const path = `means.${index}.releasers`;
    if (use !== 'onRelease' && releasers.length > 0) return [{ path, code: 'notWithThisUse' }];
    const alone = releasers.length > 0 && releasers.every((each) => each === 'silverIfLifeAtRisk');
    return alone ? [{ path, code: 'silverNeverAlone' }] : [];
  });
}

/** Whether words would tell an organiser of reactions, postures or means. */
export function saysTooMuch(text: Localized, terms: readonly PolicyTermFacts[]): boolean {
  const means = termsOf(terms, 'means');
  return LANGUAGES.some((language) => {
    const said = text[language] ?? '';
    if (DESK_CODE.test(said)) return true;
    const words = said.toLocaleLowerCase(language);
    return means.some(({ label }) => {
      const name = label[language]?.toLocaleLowerCase(language);
      return name !== undefined && name !== '' && words.includes(name);
    });
  });
}

function toldProblems({ lines }: PolicyContent, terms: readonly PolicyTermFacts[]): FieldProblem[] {
  return lines.flatMap(({ told }, index) =>
    told && saysTooMuch(told, terms) ? [{ path: `lines.${index}.told`, code: 'tellsTooMuch' }] : [],
  );
}

/** What no note may hold, not even a draft; paths from the content on. */
export function contentProblems(content: PolicyContent, frame: PolicyFrame): FieldProblem[] {
  return [
    ...codeProblems(content, frame),
    ...toleranceProblems(content, frame.terms),
    ...meansProblems(content, frame.terms),
    ...toldProblems(content, frame.terms),
  ];
}

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

/** What a note still lacks before it may be handed in, in the order it is read. */
export function policyGaps(content: PolicyContent, frame: PolicyFrame): PolicyGap[] {
  const { terms } = frame;
  const { legalGrounds, priorities, tolerance, postures, phases, means, lines } = content;
  const of = (kind: TermKind) => termsOf(terms, kind);
  const ended = legalGrounds.filter((code) => !frame.legalGrounds.includes(code));
  return [
    ...(legalGrounds.length === 0 ? [{ code: 'legalGroundMissing', of: null }] : []),
    ...ended.map((code) => ({ code: 'legalGroundEnded', of: code })),
    ...textGaps(content, terms),
    ...missing('priorityMissing', of('priority'), priorities),
    ...missing(
      'behaviourMissing',
      of('behaviour'),
      tolerance.map((row) => row.behaviour),
    ),
    ...missing(
      'postureMissing',
      of('posture'),
      postures.map((row) => row.posture),
    ),
    ...postures
      .filter(({ entry, exit }) => lacks(entry, OF_THE_ZONE) || lacks(exit, OF_THE_ZONE))
      .map(({ posture }) => ({ code: 'criteriaMissing', of: posture })),
    ...missing(
      'phaseMissing',
      phasesOf(terms, frame.isMarch),
      phases.map((row) => row.phase),
    ),
    ...missing(
      'meansMissing',
      of('means'),
      means.map((row) => row.means),
    ),
    ...means
      .filter(({ use, releasers }) => use === 'onRelease' && releasers.length === 0)
      .map((row) => ({ code: 'releaserMissing', of: row.means })),
    ...missing(
      'lineMissing',
      of('line'),
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

/** What the officers in the street act by: tolerance and means. Changing it takes Gold and the authority. */
export function toleranceChanged(before: PolicyContent, after: PolicyContent): boolean {
  const acted = ({ tolerance, means }: PolicyContent) => canonicalJson({ tolerance, means });
  return acted(before) !== acted(after);
}

/** SHA-256 of the canonical JSON of authority, number and content: what a signature is put under. */
export function policyContentHash(note: {
  readonly authorityId: string;
  readonly number: number;
  readonly content: PolicyContent;
}): string {
  const { authorityId, number, content } = note;
  return sha256Hex(canonicalJson({ authorityId, number, content }));
}
