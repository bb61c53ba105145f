import type { FieldProblem } from '../../core/errors.js';
import type { ParameterRule } from './condition-parameters.rules.js';
import type { Wording } from './condition-standing.rules.js';
import { newWording } from './condition-wording.rules.js';
import { ConditionOrigin, ConditionOwner, type ConditionSide } from './condition.enums.js';
import { type Proposal, originOf } from './condition.policy.js';
import type { Localized } from '../../core/graphql/localized.type.js';

/** A proposal that may be put on the table. */
export interface ConditionDraft {
  readonly kindId: string;
  readonly kind: string;
  readonly origin: ConditionOrigin;
  readonly owner: ConditionOwner;
  readonly legalGround: string | null;
  readonly wording: Wording;
  readonly reason: string | null;
}

/** What a proposal needs to know of a kind of condition. */
export interface ProposalKind {
  readonly id: string;
  readonly code: string;
  readonly template: Localized;
  readonly parameters: readonly ParameterRule[];
}

/**
 * A proposal made ready for a side, or every field that stands in its way: `kind` `unknownKind`,
 * `origin` `notYours`, and those of `newWording`.
 */
export function judgeProposal(
  kinds: ReadonlyMap<string, ProposalKind>,
  side: ConditionSide,
  proposal: Proposal,
  path: string,
): { draft: ConditionDraft | null; problems: readonly FieldProblem[] } {
  const kind = kinds.get(proposal.kind);
  const origin = originOf(side, proposal.origin);
  const problems: FieldProblem[] = [];
  if (!kind) problems.push({ path: `${path}kind`, code: 'unknownKind' });
  if (!origin) problems.push({ path: `${path}origin`, code: 'notYours' });
  const judged = kind && newWording(kind, proposal, null, path);
  if (judged) problems.push(...judged.problems);
  if (!kind || !origin || !judged?.wording || problems.length > 0) return { draft: null, problems };
  const draft = {
    kindId: kind.id,
    kind: kind.code,
    origin,
    owner: proposal.owner ?? ConditionOwner.organiser,
    legalGround: proposal.legalGround ?? null,
    wording: judged.wording,
    reason: proposal.reason ?? null,
  };
  return { draft, problems };
}
