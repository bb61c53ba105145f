import type { FieldProblem } from '../../core/errors.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import type { PolicyContent, PolicyTermFacts, TermKind } from './policy-content.types.js';
import { isSpecial, phasesOf, reactionRank, termsOf } from './policy-terms.rules.js';

/** Codes of the desk such as T4 or P2; nobody outside is ever told one. */
const DESK_CODE = /(?<![\p{L}\p{N}])[TP]\s?[0-7](?![\p{L}\p{N}])/u;
const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;

/** Everything a note is checked against: the words valid today and the norms an act may cite. */
export interface PolicyFrame {
  readonly terms: readonly PolicyTermFacts[];
  readonly legalGrounds: readonly string[];
  readonly isMarch: boolean;
}

/** A code of the content with the place it stands at. */
interface Used {
  readonly name: string;
  readonly path: string;
}

const used = (list: string, key: string, codes: readonly string[]): Used[] =>
  codes.map((name, index) => ({ name, path: `${list}.${index}${key && `.${key}`}` }));

function unknownProblems(codes: readonly Used[], known: readonly string[]): FieldProblem[] {
  return codes
    .filter(({ name }) => !known.includes(name))
    .map(({ path }): FieldProblem => ({ path, code: 'isIn' }));
}

/** Rows are named once each, by codes that are valid. */
function rowProblems(rows: readonly Used[], known: readonly string[]): FieldProblem[] {
  const twice = rows.filter(
    ({ name }, index) => rows.findIndex((row) => row.name === name) < index,
  );
  return [
    ...unknownProblems(rows, known),
    ...twice.map(({ path }): FieldProblem => ({ path, code: 'arrayUnique' })),
  ];
}

/** What one list names, with the place of each code. */
function namedIn<Key extends string>(
  list: string,
  key: Key,
  rows: readonly Readonly<Record<Key, string>>[],
): Used[] {
  return used(
    list,
    key,
    rows.map((row) => row[key]),
  );
}

/** A row twice, and a row of something that is not valid. */
function namedProblems(content: PolicyContent, frame: PolicyFrame): FieldProblem[] {
  const { terms, legalGrounds, isMarch } = frame;
  const codes = (kind: TermKind) => termsOf(terms, kind).map(({ code }) => code);
  const phases = phasesOf(terms, isMarch).map(({ code }) => code);
  const named: readonly (readonly [readonly Used[], readonly string[]])[] = [
    [used('legalGrounds', '', content.legalGrounds), legalGrounds],
    [used('priorities', '', content.priorities), codes('priority')],
    [namedIn('tolerance', 'behaviour', content.tolerance), codes('behaviour')],
    [namedIn('postures', 'posture', content.postures), codes('posture')],
    [namedIn('phases', 'phase', content.phases), phases],
    [namedIn('means', 'means', content.means), codes('means')],
    [namedIn('lines', 'line', content.lines), codes('line')],
  ];
  return named.flatMap(([rows, known]) => rowProblems(rows, known));
}

/** A reaction or posture that is not valid. */
function chosenProblems({ tolerance, phases }: PolicyContent, { terms }: PolicyFrame) {
  const codes = (kind: TermKind) => termsOf(terms, kind).map(({ code }) => code);
  const reactions = (['first', 'highest'] as const).flatMap((key) =>
    namedIn('tolerance', key, tolerance),
  );
  const postures = (['posture', 'reserve'] as const).flatMap((key) =>
    namedIn('phases', key, phases),
  );
  return [
    ...unknownProblems(reactions, codes('reaction')),
    ...unknownProblems(postures, codes('posture')),
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
    ...namedProblems(content, frame),
    ...chosenProblems(content, frame),
    ...toleranceProblems(content, frame.terms),
    ...meansProblems(content, frame.terms),
    ...toldProblems(content, frame.terms),
  ];
}
