import assert from 'node:assert/strict';
import type { IntakeStory } from '../intake/intake-story.js';
import type { StoryClient } from '../story-client.js';

/** A condition of the story, as both sides may read it. */
export interface Bargained {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly state: string;
  readonly preparation: string;
  readonly versions: readonly {
    readonly number: number;
    readonly action: string;
    readonly reason: string | null;
    readonly parameters: Readonly<Record<string, unknown>>;
  }[];
}

const FIELDS = 'id version kind state preparation versions { number action reason parameters }';

interface DemoCondition {
  readonly code: string;
  readonly text: object;
  readonly parameters: object;
}

/** Who speaks: the planner at the desk, or somebody at the portal. */
export type Speaker = 'planner' | StoryClient;

/** Puts conditions of the demonstration data before the organiser. */
export async function propose(story: IntakeStory, kinds: readonly string[]): Promise<void> {
  const all = story.event['conditions'] as DemoCondition[];
  const conditions = kinds.map((kind) => {
    const found = all.find(({ code }) => code === kind);
    assert(found, `the demonstration data have no ${kind}`);
    return { kind, text: found.text, parameters: found.parameters };
  });
  const input = { eventId: story.note('eventId'), conditions };
  await story.command('planner', 'proposeConditions', 'ProposeConditionsInput', input);
}

/** The conditions of the dossier at the desk. */
export async function conditionsOf(story: IntakeStory): Promise<Bargained[]> {
  return (await story.desk<{ conditions: Bargained[] }>(`conditions { ${FIELDS} }`)).conditions;
}

/** The one condition of a kind. */
export async function conditionOf(story: IntakeStory, kind: string): Promise<Bargained> {
  const [found, second] = (await conditionsOf(story)).filter((each) => each.kind === kind);
  assert(found && !second, `one ${kind}`);
  return found;
}

/** One answer of one side to the present words. */
export async function say(
  story: IntakeStory,
  speaker: Speaker,
  kind: string,
  answer: object,
): Promise<void> {
  const { id, version } = await conditionOf(story, kind);
  const input = { conditionId: id, expectedVersion: version, ...answer };
  const type = speaker === 'planner' ? 'AnswerConditionInput' : 'PortalAnswerInput';
  const client = speaker === 'planner' ? await story.as('planner') : speaker;
  await client.run(`mutation ($input: ${type}!) { answerCondition(input: $input) { id } }`, {
    input,
  });
}

/** A message of the organiser's side, about one condition or the dossier. */
export async function write(
  story: IntakeStory,
  writer: StoryClient,
  text: string,
  conditionId?: string,
): Promise<void> {
  const dossierId = story.note('eventId');
  const { dossier } = await writer.run<{ dossier: { messages: object[] } }>(
    'query ($id: ID!) { dossier(id: $id) { messages { id } } }',
    { id: dossierId },
  );
  const seen = dossier.messages.length;
  const language = story.intake.language;
  await writer.run('mutation ($input: PortalMessageInput!) { sendMessage(input: $input) { id } }', {
    input: { dossierId, conditionId, seen, text, language },
  });
}
