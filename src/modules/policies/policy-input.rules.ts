import type { Localized } from '../../core/graphql/localized.type.js';
import { writtenIn } from '../../core/reference/reference.rules.js';
import {
  type LineRow,
  type MeansRow,
  POLICY_TEXTS,
  type PolicyContent,
  type PolicyTextName,
  type PostureRow,
  type ToleranceRow,
} from './policy-content.types.js';

/** A content as somebody sends it: texts in a list, absent parts for nothing. */
export interface WrittenPolicy extends Omit<
  PolicyContent,
  'texts' | 'tolerance' | 'means' | 'lines'
> {
  readonly texts: readonly { readonly name: PolicyTextName; readonly text: Localized }[];
  readonly tolerance: readonly (Omit<ToleranceRow, 'remark'> & { remark?: Localized | null })[];
  readonly means: readonly (Omit<MeansRow, 'remark'> & { remark?: Localized | null })[];
  readonly lines: readonly (Omit<LineRow, 'told'> & { told?: Localized | null })[];
}

/** A remark nobody wrote is none. */
function remarked(text: Localized | null | undefined): Localized | null {
  const written = text ? writtenIn(text) : {};
  return Object.keys(written).length > 0 ? written : null;
}

/** What somebody sent, as it is stored: trimmed, in plain objects, every free text present. */
export function acceptedContent(input: WrittenPolicy): PolicyContent {
  const textOf = (name: PolicyTextName) =>
    writtenIn(input.texts.find((each) => each.name === name)?.text ?? {});
  return {
    legalGrounds: [...input.legalGrounds],
    texts: Object.fromEntries(
      POLICY_TEXTS.map((name) => [name, textOf(name)]),
    ) as PolicyContent['texts'],
    priorities: [...input.priorities],
    tolerance: input.tolerance.map(({ behaviour, first, highest, remark }) => ({
      behaviour,
      first,
      highest,
      remark: remarked(remark),
    })),
    postures: input.postures.map(({ posture, entry, exit }): PostureRow => ({
      posture,
      entry: writtenIn(entry),
      exit: writtenIn(exit),
    })),
    phases: input.phases.map(({ phase, posture, reserve }) => ({ phase, posture, reserve })),
    means: input.means.map(({ means, use, releasers, remark }) => ({
      means,
      use,
      releasers: [...new Set(releasers)],
      remark: remarked(remark),
    })),
    lines: input.lines.map(({ line, text, told }) => ({
      line,
      text: writtenIn(text),
      told: told ? writtenIn(told) : null,
    })),
  };
}
