import assert from 'node:assert/strict';
import { deskConditions, one } from './negotiation.steps.js';
import { STORY_POSTS, STORY_SECTORS, type StoryPost } from './plan.data.js';
import { assessment } from './risk.steps.js';
import type { Step, Story } from './story.js';

export interface Plan {
  id: string;
  version: number;
  state: string;
  staleness: { sourceType: string; differences: { path: string }[] }[];
  sectors: { id: string; code: string }[];
  posts: {
    id: string;
    code: string;
    coverage: { assignedStrength: number; strengthShort: boolean };
    shifts: { id: string; startsAt: string; endsAt: string; assignments: { unitId: string }[] }[];
  }[];
}

const PLAN = `id version state staleness { sourceType differences } sectors { id code }
  posts { id code coverage { assignedStrength strengthShort }
    shifts { id startsAt endsAt assignments { unitId } } }`;
const DAY = '2027-03-11';
const ON_DUTY = ['09:00', '16:30'] as const;

/** One command on the plan, at its present version. */
export async function planCommand(
  story: Story,
  name: string,
  inputType: string,
  input: Record<string, unknown>,
): Promise<Plan> {
  const silver = await story.as('silver');
  const { id, version } = await plan(story);
  const answer = await silver.run<Record<string, Plan>>(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${PLAN} } }`,
    {
      input: {
        ...input,
        ...(inputType === 'AssignUnitInput' ? {} : { planId: id }),
        expectedVersion: version,
      },
    },
  );
  return answer[name] as Plan;
}

/** The plan as Silver sees it. */
export async function plan(story: Story): Promise<Plan> {
  const silver = await story.as('silver');
  const { event } = await silver.run<{ event: { deploymentPlan: Plan } }>(
    `query ($id: ID!) { event(id: $id) { deploymentPlan { ${PLAN} } } }`,
    { id: story.note('eventId') },
  );
  return event.deploymentPlan;
}

async function units(story: Story): Promise<Map<string, string>> {
  const silver = await story.as('silver');
  const answer = await silver.run<{ units: { items: { id: string; code: string }[] } }>(
    '{ units(limit: 100) { items { id code } } }',
  );
  return new Map(answer.units.items.map((unit) => [unit.code, unit.id]));
}

async function measureId(story: Story, post: StoryPost): Promise<string | null> {
  if (!post.measure) return null;
  const [hazard, words] = post.measure;
  const { hazards } = await assessment(story);
  const measures = hazards.find((each) => each.code === hazard)?.measures ?? [];
  const found = measures.find((each) => each.text.en === words);
  assert(found, `${hazard}: ${words}`);
  return found.id;
}

async function build(story: Story): Promise<void> {
  const silver = await story.as('silver');
  await silver.run(
    'mutation ($input: StartDeploymentPlanInput!) { startDeploymentPlan(input: $input) { id } }',
    { input: { eventId: story.note('eventId') } },
  );
  await planCommand(story, 'saveSectors', 'SaveSectorsInput', {
    sectors: STORY_SECTORS,
  });
  for (const post of STORY_POSTS) await savePost(story, post);
  await refusals(story);
  const ids = await units(story);
  for (const post of STORY_POSTS) await assign(story, post.code, ids.get(post.unit));
  const done = await planCommand(story, 'markPlanReady', 'PlanVersionInput', {});
  assert.equal(done.state, 'ready');
  assert(
    done.posts.every((post) => !post.coverage.strengthShort),
    'every post has its strength',
  );
  const madou = done.posts.find((post) => post.code === 'R2');
  story.notes.set('madouPost', madou?.id ?? '');
}

async function savePost(story: Story, post: StoryPost): Promise<void> {
  const { sectors } = await plan(story);
  const conditions = await deskConditions(story);
  const saved = await planCommand(story, 'savePost', 'SavePostInput', {
    sectorId: sectors.find((sector) => sector.code === post.sector)?.id,
    code: post.code,
    name: post.name,
    task: post.task,
    requiredType: post.type,
    requiredStrength: post.strength,
    presence: post.presence,
    point: post.point,
    measureId: await measureId(story, post),
    conditionId: post.condition ? one(conditions, post.condition).id : null,
  });
  await planCommand(story, 'saveShift', 'SaveShiftInput', {
    postId: saved.posts.find((each) => each.code === post.code)?.id,
    startsAt: `${DAY}T${ON_DUTY[0]}`,
    endsAt: `${DAY}T${ON_DUTY[1]}`,
  });
}

async function assign(story: Story, code: string, unitId: string | undefined): Promise<void> {
  const { posts } = await plan(story);
  const shift = posts.find((post) => post.code === code)?.shifts[0];
  await planCommand(story, 'assignUnit', 'AssignUnitInput', { shiftId: shift?.id, unitId });
}

/** Puts a unit on a trial post and takes the refusal; the trial post goes away again. */
async function refusals(story: Story): Promise<void> {
  const ids = await units(story);
  const trial = { ...(STORY_POSTS[0] as StoryPost), code: 'T1' };
  await savePost(story, trial);
  const postId = (await plan(story)).posts.find((post) => post.code === 'T1')?.id;
  assert.equal(await ruleOf(story, 'T1', 0, ids.get('TRF-1')), 'qualificationMissing');
  const shift = (startsAt: string, endsAt: string) =>
    planCommand(story, 'saveShift', 'SaveShiftInput', { postId, startsAt, endsAt });
  await assign(story, 'T1', ids.get('PEL-4'));
  await shift(`${DAY}T10:00`, `${DAY}T12:00`);
  assert.equal(await ruleOf(story, 'T1', 1, ids.get('PEL-4')), 'doubleBooked');
  await shift(`${DAY}T16:30`, `${DAY}T20:30`);
  assert.equal(await ruleOf(story, 'T1', 2, ids.get('PEL-4')), 'over10hIn24h');
  await shift('2027-03-10T22:00', '2027-03-11T00:00');
  assert.equal(await ruleOf(story, 'T1', 0, ids.get('PEL-4')), 'restUnder11h');
  await planCommand(story, 'removePost', 'RemovePostInput', { postId });
}

/** The rule a refused assignment names; shifts are counted by their start. */
async function ruleOf(
  story: Story,
  code: string,
  index: number,
  unitId: string | undefined,
): Promise<unknown> {
  const { version, posts } = await plan(story);
  const shifts = posts.find((post) => post.code === code)?.shifts ?? [];
  const sorted = [...shifts].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const silver = await story.as('silver');
  const refused = await silver.refused(
    'mutation ($input: AssignUnitInput!) { assignUnit(input: $input) { id } }',
    { input: { shiftId: sorted[index]?.id, unitId, expectedVersion: version } },
  );
  assert.equal(refused.code, 'RULE_VIOLATED');
  return refused['rule'];
}

export const planSteps: readonly Step[] = [
  { title: 'Sectors, posts, shifts, units; four rules refuse by name', run: build },
];
