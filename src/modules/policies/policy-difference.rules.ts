import { type Localized, inLanguage } from '../../core/graphql/localized.type.js';
import {
  POLICY_TEXTS,
  type PolicyContent,
  type PolicyTermFacts,
  type TermKind,
} from './policy-content.types.js';
import { labelOf } from './policy-terms.rules.js';

/** One line of a note as somebody reads it; `code` names the row within its part. */
export interface PolicyLine {
  readonly part: string;
  readonly code: string;
  readonly label: Localized | null;
  readonly text: string;
}

/** One line that differs between two numbers, with both texts. */
export interface PolicyLineChange extends Omit<PolicyLine, 'text'> {
  readonly before: string;
  readonly after: string;
}

const sentence = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ');

interface Reading {
  readonly terms: readonly PolicyTermFacts[];
  readonly language: string;
}

const said = (text: Localized | null, { language }: Reading) =>
  text ? inLanguage(text, language) : null;

/** The rows of one part, each with the label of its code. */
function rowLines(
  part: string,
  kind: TermKind,
  rows: readonly (readonly [code: string, text: string])[],
  { terms }: Reading,
): PolicyLine[] {
  return rows.map(([code, text]) => ({ part, code, label: labelOf(terms, kind, code), text }));
}

/** What is no table: norms, texts, priorities. */
function wordLines(content: PolicyContent, reading: Reading): PolicyLine[] {
  const { terms, language } = reading;
  const priorities = content.priorities.map((code) =>
    inLanguage(labelOf(terms, 'priority', code), language),
  );
  return [
    { part: 'legalGrounds', code: '', label: null, text: content.legalGrounds.join(', ') },
    ...POLICY_TEXTS.map((name) => ({
      part: 'texts',
      code: name,
      label: null,
      text: said(content.texts[name], reading) ?? '',
    })),
    { part: 'priorities', code: '', label: null, text: priorities.join(' → ') },
  ];
}

/** A note line by line in a language, in the order it is read. */
export function policyLines(
  content: PolicyContent,
  terms: readonly PolicyTermFacts[],
  language: string,
): PolicyLine[] {
  const reading = { terms, language };
  const { tolerance, postures, phases, means, lines } = content;
  const rows = {
    tolerance: tolerance.map(
      ({ behaviour, first, highest, remark }) =>
        [behaviour, sentence([`${first}–${highest}`, said(remark, reading)])] as const,
    ),
    postures: postures.map(
      ({ posture, entry, exit }) =>
        [posture, sentence([said(entry, reading), said(exit, reading)])] as const,
    ),
    phases: phases.map((row) => [row.phase, `${row.posture} / ${row.reserve}`] as const),
    means: means.map(
      ({ means: code, use, releasers, remark }) =>
        [code, sentence([use, releasers.join(', '), said(remark, reading)])] as const,
    ),
  };
  return [
    ...wordLines(content, reading),
    ...rowLines('tolerance', 'behaviour', rows.tolerance, reading),
    ...rowLines('postures', 'posture', rows.postures, reading),
    ...rowLines('phases', 'phase', rows.phases, reading),
    ...rowLines('means', 'means', rows.means, reading),
    ...lineLines(lines, reading),
  ];
}

function lineLines(lines: PolicyContent['lines'], reading: Reading): PolicyLine[] {
  const texts = lines.map(({ line, text }) => [line, said(text, reading) ?? ''] as const);
  const told = lines.map((row) => [row.line, said(row.told, reading) ?? ''] as const);
  return [...rowLines('lines', 'line', texts, reading), ...rowLines('told', 'line', told, reading)];
}

/** The lines that differ between two notes, in the order of the later one, then what was left out. */
export function changedLines(
  before: readonly PolicyLine[],
  after: readonly PolicyLine[],
): PolicyLineChange[] {
  const same = (one: PolicyLine) => (other: PolicyLine) =>
    one.part === other.part && one.code === other.code;
  const changed = after.flatMap(({ text, ...line }) => {
    const former = before.find(same({ ...line, text }))?.text ?? '';
    return former === text ? [] : [{ ...line, before: former, after: text }];
  });
  const gone = before
    .filter((line) => line.text !== '' && !after.some(same(line)))
    .map(({ text, ...line }) => ({ ...line, before: text, after: '' }));
  return [...changed, ...gone];
}
