import { canonicalJson } from '../../core/canonical-json.js';
import type { FieldProblem } from '../../core/errors.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import {
  type ConditionParameters,
  type ParameterRule,
  parameterProblems,
  setParameters,
} from './condition-parameters.rules.js';
import type { Wording } from './condition-standing.rules.js';
import { conditionText, writtenText } from './condition-text.rules.js';

/** What a side put into a form: its own words, values, or both. */
export interface WordingRequest {
  readonly text?: Localized | null;
  readonly parameters?: Readonly<Record<string, unknown>> | null;
}

/** The part of a kind of condition that texts are made of. */
export interface WordingKind {
  readonly template: Localized;
  readonly parameters: readonly ParameterRule[];
}

/** The new words, or every field that stands in their way. */
export type Judged =
  | { readonly wording: Wording; readonly problems: readonly [] }
  | { readonly wording: null; readonly problems: readonly FieldProblem[] };

const same = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other);
const isEmpty = (text: Localized) => Object.keys(text).length === 0;

/** The text when none was written: as it was, or made from the template; a code when neither. */
function textFor(
  kind: WordingKind,
  parameters: ConditionParameters,
  base: Wording | null,
): Localized | 'ownWordsNeedText' | 'required' {
  const made = (values: ConditionParameters) =>
    conditionText(kind.template, kind.parameters, values);
  if (base && same(parameters, base.parameters)) return base.text;
  if (base && !same(made(base.parameters), base.text)) return 'ownWordsNeedText';
  const text = made(parameters);
  return isEmpty(text) ? 'required' : text;
}

/**
 * The words and values a side proposes. Values left out stay those of `base`; a text left out is
 * made from the template, unless the text of `base` was written by hand. Problems are those of
 * `parameterProblems`, or on `text`: `required`, `ownWordsNeedText`, `unchanged`.
 * Words are put forward unchanged only to confirm them after facts changed (`outdated`).
 */
export function newWording(
  kind: WordingKind,
  request: WordingRequest,
  base: Wording | null,
  prefix: string,
  outdated = false,
): Judged {
  const refuse = (code: string): Judged => ({
    wording: null,
    problems: [{ path: `${prefix}text`, code }],
  });
  const written = writtenText(request.text ?? {});
  const given = request.parameters ?? base?.parameters ?? {};
  const problems = parameterProblems(
    kind.parameters,
    given,
    `${prefix}parameters.`,
    isEmpty(written),
  );
  if (problems.length > 0) return { wording: null, problems };
  const parameters = setParameters(kind.parameters, given);
  const text = isEmpty(written) ? textFor(kind, parameters, base) : written;
  if (typeof text === 'string') return refuse(text);
  const wording = { text, parameters };
  const unchanged =
    base && !outdated && same(wording, { text: base.text, parameters: base.parameters });
  return unchanged ? refuse('unchanged') : { wording, problems: [] };
}
