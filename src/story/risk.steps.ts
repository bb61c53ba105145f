import assert from 'node:assert/strict';
import { demoRiskTexts } from '../demo/demo-risk.js';
import { demoRiskSteps, functionOf } from '../demo/demo-risk-steps.js';
import { deskConditions, one } from './negotiation.steps.js';
import { CONDITION_MEASURES } from './risk.data.js';
import { type Step, type Story, assertSame } from './story.js';

interface DemoHazard {
  id: string;
  hazard: string;
  impactDomain: string;
  before: { likelihood: number; impact: number };
  measures: string[];
  after: { likelihood: number; impact: number };
}

interface Assessment {
  id: string;
  version: number;
  state: string;
  stale: boolean;
  staleness: { sourceType: string; change: string; differences: { path: string }[] }[];
  score: { inherentMax: number; residualMax: number };
  march: { timing: { timeline: { name: string; head: string; tail: string }[] } };
  hazards: {
    code: string;
    measures: { id: string; code: string; kind: string; text: { en: string } }[];
  }[];
  validatedPosition: string | null;
}

const FIELDS = `id version state stale staleness { sourceType change differences }
  score { inherentMax residualMax } validatedPosition
  march { timing { timeline { name head tail } } }
  hazards { code measures { id code kind text { en } } }`;
const STEP = (name: string) =>
  `mutation ($input: RiskStepInput!) { ${name}(input: $input) { id version state } }`;

/** The current assessment as the desk sees it. */
export async function assessment(story: Story): Promise<Assessment> {
  const planner = await story.as('planner');
  const { event } = await planner.run<{ event: { riskAssessment: Assessment } }>(
    `query ($id: ID!) { event(id: $id) { riskAssessment { ${FIELDS} } } }`,
    { id: story.note('eventId') },
  );
  return event.riskAssessment;
}

/** Starts the assessment and enters register and march, still a draft. */
export async function assess(story: Story): Promise<void> {
  const planner = await story.as('planner');
  const { startRiskAssessment } = await planner.run<{ startRiskAssessment: Assessment }>(
    `mutation ($input: StartRiskAssessmentInput!) { startRiskAssessment(input: $input) { id version } }`,
    { input: { eventId: story.note('eventId') } },
  );
  const { id } = startRiskAssessment;
  const register = await hazards(story);
  const { saveHazards } = await planner.run<{ saveHazards: Assessment }>(
    `mutation ($input: SaveHazardsInput!) { saveHazards(input: $input) { ${FIELDS} } }`,
    {
      input: {
        assessmentId: id,
        expectedVersion: startRiskAssessment.version,
        hazards: register,
        thirdPartyImpact: 'Omleiding van drie tramlijnen; winkels op de ring bereikbaar te voet.',
      },
    },
  );
  assert.equal(saveHazards.hazards.length, 10);
  assertSame(saveHazards.score, { inherentMax: 12, residualMax: 8 });
  await saveMarch(story, id, saveHazards.version);
  await saveSteps(story, id);
}

/** Every step the class needs, as the event cell writes it; the register speaks for 5 and 6. */
async function saveSteps(story: Story, assessmentId: string): Promise<void> {
  const planner = await story.as('planner');
  const steps = Object.entries(demoRiskSteps()['E01'] ?? {}).map(([key, content]) => ({
    ...{ key, expectedVersion: 0, state: 'done', agency: 'police' },
    agencyName: functionOf(key),
    [key]: content,
  }));
  const { saveRiskSteps } = await planner.run<{
    saveRiskSteps: { steps: { key: string; state: string }[] };
  }>(
    `mutation ($input: SaveRiskStepsInput!) {
      saveRiskSteps(input: $input) { id steps { key state } } }`,
    { input: { assessmentId, steps } },
  );
  const open = saveRiskSteps.steps.filter(({ state }) => state !== 'done');
  assertSame(
    open.map(({ key }) => key),
    ['validation'],
    'only the signatures are left',
  );
}

async function saveMarch(story: Story, id: string, expectedVersion: number): Promise<void> {
  const planner = await story.as('planner');
  await planner.run(
    `mutation ($input: SaveMarchParametersInput!) { saveMarchParameters(input: $input) { id } }`,
    {
      input: {
        assessmentId: id,
        expectedVersion,
        march: {
          widthM: 9,
          densityPerM2: 1,
          speedMps: 0.75,
          bufferMin: 15,
          participantsSource: 'organiser',
        },
      },
    },
  );
  const { march } = await assessment(story);
  const madou = march.timing.timeline.find((passage) => passage.name === 'place Madou');
  assertSame([madou?.head, madou?.tail], ['11:42', '12:02'], 'march timing at Madou');
}

/** The ten hazards, each measure linked to a condition or named as a police measure. */
async function hazards(story: Story) {
  const conditions = await deskConditions(story);
  const texts = demoRiskTexts();
  const say = (english: string) => {
    const { nl, fr, en } = texts.get(english) ?? { en: english };
    return { nl, fr, en };
  };
  return (story.event['hazards'] as DemoHazard[]).map((hazard) => {
    const dueOn = story.event.dates['start']?.slice(0, 10);
    const police = hazard.measures.map((text) => ({
      ...{ kind: 'police', owner: 'Silver', dueOn },
      text: say(text),
    }));
    const rests = CONDITION_MEASURES[hazard.id];
    const condition = rests
      ? [
          {
            ...{ kind: 'condition', owner: 'Organisator', dueOn },
            conditionId: one(conditions, rests.kind).id,
            text: rests.text,
          },
        ]
      : [];
    return {
      code: hazard.id,
      title: say(hazard.hazard),
      impactDomain: hazard.impactDomain,
      before: pair(hazard.before),
      after: pair(hazard.after),
      measures: [...condition, ...police],
    };
  });
}

const pair = ({ likelihood, impact }: { likelihood: number; impact: number }) => ({
  likelihood,
  impact,
});

/** Submits, checks and validates the assessment, each as the right person. */
export async function sign(story: Story): Promise<void> {
  const id = (await assessment(story)).id;
  const take = async (persona: string, name: string) => {
    const { version } = await assessment(story);
    const person = await story.as(persona);
    await person.run(STEP(name), { input: { assessmentId: id, expectedVersion: version } });
  };
  await take('planner', 'submitRiskAssessment');
  const { version } = await assessment(story);
  const planner = await story.as('planner');
  const input = { assessmentId: id, expectedVersion: version };
  const own = await planner.refused(STEP('validateRiskAssessment'), { input });
  assert.equal(own.code, 'FORBIDDEN', 'the author cannot validate his own');
  await take('silver', 'checkRiskAssessment');
  await take('gold', 'validateRiskAssessment');
  const done = await assessment(story);
  assert.equal(done.state, 'validated');
  assert.equal(done.validatedPosition, 'gold');
  assert.equal(done.stale, false);
}

async function assessAndSign(story: Story): Promise<void> {
  await assess(story);
  await sign(story);
}

/** Reopens a validated assessment after the facts changed, and signs it again. */
export async function signAgain(story: Story): Promise<void> {
  const before = await assessment(story);
  const planner = await story.as('planner');
  await planner.run(STEP('reopenRiskAssessment'), {
    input: { assessmentId: before.id, expectedVersion: before.version },
  });
  await sign(story);
}

export const riskSteps: readonly Step[] = [
  { title: 'Ten hazards assessed; Silver checks, Gold validates', run: assessAndSign },
];
