import type { March } from './march.js';
import type { TestParley } from './parley.js';

interface Binding {
  readonly conditions: readonly { suspendedAt: string | null }[];
  readonly decisions: readonly {
    id: string;
    suspendedConditionIds: string[];
    staleSources: object[];
  }[];
}

/** What of the decisions of a dossier binds, as the desk sees it. */
export async function bindingOf(march: March): Promise<Binding> {
  const { event } = await march.planner.run<{ event: Binding }>(
    `query ($id: ID!) { event(id: $id) { conditions { suspendedAt }
       decisions { id suspendedConditionIds staleSources { sourceType } } } }`,
    { id: march.id },
  );
  return event;
}

/** What of it the organiser is told. */
export async function organiserBindingOf(march: March) {
  const { dossier } = await march.organiser.run<{
    dossier: { decisions: { suspendedConditionIds: string[] }[]; conditions: object[] };
  }>(
    `query ($id: ID!) { dossier(id: $id) { decisions { suspendedConditionIds }
       conditions { suspendedAt } } }`,
    { id: march.id },
  );
  const suspended = dossier.decisions.flatMap((each) => each.suspendedConditionIds);
  return { suspended, conditions: dossier.conditions };
}

/** The acts are written after the commit; a refusal must not be blamed for them. */
export async function actsWritten(parley: TestParley, count: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const made = await parley.sql(
      'select subject_id from stored_document group by subject_id, kind having count(*) = 2',
    );
    if (made.length >= count) return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error('No act was written');
}
