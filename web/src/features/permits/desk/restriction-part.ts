import type { DecisionBasis } from './decision-values.js';
import type { RestrictionDraft } from './restriction-values.js';
import type { DecisionEditing } from './use-decision-draft.js';

/** What every part of the reasons of one restriction is given. */
export interface RestrictionPartProps {
  readonly form: string;
  /** Id of the imposed condition, or `prohibition`. */
  readonly subject: string;
  readonly basis: DecisionBasis;
  readonly editing: DecisionEditing;
  readonly own: RestrictionDraft;
  readonly set: (changed: Partial<RestrictionDraft>) => void;
}
