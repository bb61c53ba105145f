import type { CourtStepName } from './decision-standing.entity.js';

/** A step of a court; without restrictions it bears on the whole decision. */
export interface CourtRecord {
  readonly step: CourtStepName;
  readonly conditionIds: readonly string[] | null;
}

/** What does not bind of a decision for the moment. */
export interface CourtEffect {
  readonly whole: boolean;
  /** Restrictions, by the condition they impose. */
  readonly conditionIds: ReadonlySet<string>;
}

/** What the steps of a court, in their order, keep from binding of what a decision imposes. */
export function courtEffect(
  steps: readonly CourtRecord[],
  imposed: readonly string[],
): CourtEffect {
  let whole = false;
  let held = new Set<string>();
  for (const { step, conditionIds } of steps) {
    if (step === 'lodged') continue;
    const named = conditionIds?.length ? conditionIds : null;
    if (step === 'suspended') {
      whole ||= named === null;
      held = new Set([...held, ...(named ?? imposed)]);
    } else {
      whole = false;
      held = new Set(named ? [...held].filter((id) => !named.includes(id)) : []);
    }
  }
  return { whole, conditionIds: held };
}

/** The transition of a decision after a step of a court, by what does not bind then. */
export function courtTransition(
  step: CourtStepName,
  { whole, conditionIds }: CourtEffect,
): CourtStepName | 'partlySuspended' {
  if (step === 'lodged') return step;
  if (whole) return 'suspended';
  return conditionIds.size > 0 ? 'partlySuspended' : 'confirmed';
}

/** The conditions a signed act imposes; what the organiser agreed to holds by itself. */
export function imposedBy({
  content,
}: {
  content: { articles: readonly { conditionId: string; imposed: unknown }[] } | null;
}): string[] {
  return (content?.articles ?? []).flatMap(({ conditionId, imposed }) =>
    imposed ? [conditionId] : [],
  );
}
