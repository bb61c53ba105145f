import assert from 'node:assert/strict';
import { type AdviceRow, round } from './advice.steps.js';
import { move } from './desk.steps.js';
import type { IntakeStep, IntakeStory } from './intake-story.js';

interface DemoCondition {
  code: string;
  status: string;
  text: { nl: string; fr: string; en: string };
  parameters: Record<string, unknown>;
}

/** A condition at the desk, as far as the story asks for it. */
export interface StoryCondition {
  id: string;
  version: number;
  kind: string;
  state: string;
}

/** The conditions of the dossier. */
export async function conditionsOf(story: IntakeStory): Promise<StoryCondition[]> {
  const fields = 'conditions { id version kind state }';
  return (await story.desk<{ conditions: StoryCondition[] }>(fields)).conditions;
}

/** What police put on the table: without organiser only what the authority will impose. */
function planned({ event, intake }: IntakeStory): DemoCondition[] {
  const all = event['conditions'] as DemoCondition[];
  const open = all.filter(({ status }) => status !== 'dropped');
  // The group that insists is offered one thing: another place.
  if (event.organiser && !intake.apart) return open;
  return open.filter(({ code }) => intake.imposed?.includes(code));
}

const asInput = ({ code, text, parameters }: DemoCondition) => ({ kind: code, text, parameters });

async function negotiate(story: IntakeStory): Promise<string> {
  await move(story, 'negotiate');
  const wanted = planned(story);
  const taken = await handleAdvice(story, wanted);
  const eventId = story.note('eventId');
  const conditions = wanted.filter((each) => each !== taken).map(asInput);
  await story.command('planner', 'proposeConditions', 'ProposeConditionsInput', {
    eventId,
    conditions,
  });
  if (story.event.organiser) await answerAll(story);
  return summary(story, await conditionsOf(story), taken);
}

function summary(
  { intake, event }: IntakeStory,
  conditions: readonly StoryCondition[],
  taken: DemoCondition | undefined,
): string {
  const agreed = conditions.filter(({ state }) => state === 'agreed').length;
  const left = conditions.filter(({ kind }) => intake.imposed?.includes(kind)).length;
  if (event.organiser) assert.equal(agreed + left, conditions.length, 'each is answered');
  const advised = taken ? `, ${taken.code} from an advice` : '';
  const countered = intake.counter ? `, ${intake.counter.kind} after a counter-proposal` : '';
  return `${agreed} agreed${advised}${countered}, ${left} for the authority to impose`;
}

/** A line of an advice goes on the table where there is such a condition, else it is set aside. */
async function handleAdvice(
  story: IntakeStory,
  wanted: readonly DemoCondition[],
): Promise<DemoCondition | undefined> {
  const advised = (await round(story)).find(
    ({ proposedConditions }) => proposedConditions.length > 0,
  );
  if (!advised) return undefined;
  const medical = wanted.find(({ code }) => code === 'MED');
  const line = { adviceId: advised.id, expectedVersion: advised.version, line: 0 };
  if (medical) await takeOver(story, line, medical);
  else await setAside(story, line);
  return medical;
}

interface Line {
  readonly adviceId: AdviceRow['id'];
  readonly expectedVersion: number;
  readonly line: number;
}

async function takeOver(story: IntakeStory, line: Line, medical: DemoCondition): Promise<void> {
  const type = 'TakeOverAdviceConditionInput';
  const input = { ...line, condition: asInput(medical) };
  await story.command('planner', 'takeOverAdviceCondition', type, input);
}

async function setAside(story: IntakeStory, line: Line): Promise<void> {
  const input = { ...line, reason: 'De organisator voorziet de hulpposten al.' };
  await story.command('planner', 'setAsideAdviceCondition', 'SetAsideAdviceConditionInput', input);
}

async function answerAll(story: IntakeStory): Promise<void> {
  for (const condition of await conditionsOf(story)) {
    const answered = await answer(story, condition);
    if (answered.state === 'agreed' || story.intake.imposed?.includes(condition.kind)) continue;
    const input = {
      conditionId: condition.id,
      expectedVersion: answered.version,
      answer: 'accept',
    };
    await story.command('planner', 'answerCondition', 'AnswerConditionInput', input);
  }
}

function answer(story: IntakeStory, condition: StoryCondition): Promise<StoryCondition> {
  const { applicant, counter, imposed } = story.intake;
  const input = {
    conditionId: condition.id,
    expectedVersion: condition.version,
    ...(counter?.kind === condition.kind ? countered(counter) : plain(imposed, condition)),
  };
  const fields = 'id version state';
  return story.command(applicant, 'answerCondition', 'PortalAnswerInput', input, fields);
}

function countered({ text, parameters, reason }: NonNullable<IntakeStory['intake']['counter']>) {
  return { answer: 'counter', text, parameters, reason };
}

function plain(imposed: readonly string[] | undefined, { kind }: StoryCondition) {
  if (!imposed?.includes(kind)) return { answer: 'accept' };
  return { answer: 'refuse', reason: 'Dit gaat voor ons te ver.' };
}

export const conditionStep: IntakeStep = { title: 'conditions', run: negotiate };
