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

/** A note line by line in a language, in the order it is read. */
export function policyLines(
  content: PolicyContent,
  terms: readonly PolicyTermFacts[],
  language: string,
): PolicyLine[] {
  const said = (text: Localized | null) => (text ? inLanguage(text, language) : null);
  const label = (kind: TermKind, code: string) => labelOf(terms, kind, code);
  const line = (part: string, code: string, of: Localized | null, text: string): PolicyLine => ({
    part,
    code,
    label: of,
    text,
  });
  return [
    line('legalGrounds', '', null, content.legalGrounds.join(', ')),
    ...POLICY_TEXTS.map((name) => line('texts', name, null, said(content.texts[name]) ?? '')),
    line(
      'priorities',
      '',
      null,
      content.priorities.map((code) => inLanguage(label('priority', code), language)).join(' → '),
    ),
    ...content.tolerance.map(({ behaviour, first, highest, remark }) =>
      line(
        'tolerance',
        behaviour,
        label('behaviour', behaviour),
        sentence([`${first}–${highest}`, said(remark)]),
      ),
    ),
    ...content.postures.map(({ posture, entry, exit }) =>
      line('postures', posture, label('posture', posture), sentence([said(entry), said(exit)])),
    ),
    ...content.phases.map(({ phase, posture, reserve }) =>
      line('phases', phase, label('phase', phase), `${posture} / ${reserve}`),
    ),
    ...content.means.map(({ means, use, releasers, remark }) =>
      line(
        'means',
        means,
        label('means', means),
        sentence([use, releasers.join(', '), said(remark)]),
      ),
    ),
    ...content.lines.map(({ line: code, text }) =>
      line('lines', code, label('line', code), said(text) ?? ''),
    ),
    ...content.lines.map(({ line: code, told }) =>
      line('told', code, label('line', code), said(told) ?? ''),
    ),
  ];
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
