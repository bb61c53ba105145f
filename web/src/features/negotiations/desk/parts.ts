/** Parts of the conditions that the pages of other features use. */
export { ConditionStateBadge } from './condition-badges.js';
export { ConflictSide, type SideLines } from './conflict-side.js';
export { ConditionKindsDocument } from './conditions.desk.graphql.js';
export { useFormProblems, type FormProblems } from './form-problems.js';
export {
  StepDialog,
  type StepDialogProps,
  type StepField,
  type StepValues,
} from './step-dialog.js';
export { useKeptDraft, type KeptDraft } from './use-kept-draft.js';
export { useStaleChanges, type StaleFact } from './stale-changes.js';
