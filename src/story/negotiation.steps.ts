import assert from 'node:assert/strict';
import { take } from './application.steps.js';
import { type Step, type Story, assertSame } from './story.js';

interface Version {
  number: number;
  author?: string;
  authorName?: string;
  at: string;
  action: string;
}

interface Condition {
  id: string;
  version: number;
  kind: string;
  state: string;
  versions: Version[];
}

/** The six of the story, by their number in the demonstration data. */
const PROPOSED = ['E01-C01', 'E01-C13', 'E01-C04', 'E01-C05', 'E01-C06', 'E01-C08'];
const COUNTERED = 'STW';
const REFUSED = 'PYR';

interface DemoCondition {
  id: string;
  code: string;
  text: Record<string, string>;
  parameters: Record<string, unknown>;
}

function demoConditions(story: Story): DemoCondition[] {
  const all = story.event['conditions'] as DemoCondition[];
  return PROPOSED.map((id) => {
    const found = all.find((condition) => condition.id === id);
    assert(found, id);
    return found;
  });
}

async function negotiate(story: Story): Promise<void> {
  await take(story, 'negotiate');
  const planner = await story.as('planner');
  const { proposeConditions } = await planner.run<{ proposeConditions: Condition[] }>(
    `mutation ($input: ProposeConditionsInput!) { proposeConditions(input: $input) { id version kind state } }`,
    {
      input: {
        eventId: story.note('eventId'),
        conditions: demoConditions(story).map(({ code, text, parameters }) => ({
          kind: code,
          text,
          parameters,
        })),
      },
    },
  );
  assert.equal(proposeConditions.length, PROPOSED.length);
  await organiserAnswers(story);
  await plannerAnswers(story);
  await organiserAccepts(story, REFUSED);
  await checkVersions(story);
}

/** The organiser answers a condition. */
export const PORTAL_ANSWER =
  'mutation ($input: PortalAnswerInput!) { answerCondition(input: $input) { id version state } }';
/** The police answer a condition. */
export const DESK_ANSWER =
  'mutation ($input: AnswerConditionInput!) { answerCondition(input: $input) { id version state } }';

/** The conditions as the organiser sees them. */
async function asOrganiser(story: Story): Promise<Condition[]> {
  const organiser = await story.as('organiser');
  const { dossier } = await organiser.run<{ dossier: { conditions: Condition[] } }>(
    `query ($id: ID!) { dossier(id: $id) { conditions { id version kind state versions { number author at action } } } }`,
    { id: story.note('eventId') },
  );
  return dossier.conditions;
}

async function organiserAnswers(story: Story): Promise<void> {
  const organiser = await story.as('organiser');
  for (const condition of await asOrganiser(story)) {
    await organiser.run(PORTAL_ANSWER, {
      input: {
        conditionId: condition.id,
        expectedVersion: condition.version,
        ...organiserAnswer(condition.kind),
      },
    });
  }
}

function organiserAnswer(kind: string) {
  if (kind === REFUSED) {
    return {
      answer: 'refuse',
      reason: 'Onze leden dragen rookpotten bij de openingsact; die is afgesproken.',
    };
  }
  if (kind !== COUNTERED) return { answer: 'accept' };
  return {
    answer: 'counter',
    reason: 'Wij tellen 160 geschoolde stewards; meer vinden wij niet.',
    text: {
      nl: 'De organisator zet 160 stewards in met geel hesje, waarvan 40 aan het vertrek; briefing om 09.15 uur.',
      fr: "L'organisateur déploie 160 stewards en gilet jaune, dont 40 au départ; briefing à 09h15.",
      en: 'The organiser deploys 160 stewards in yellow vests, 40 of them at the start; briefing at 09:15.',
    },
    parameters: { number: 160, atStart: 40, briefing: '09:15' },
  };
}

async function plannerAnswers(story: Story): Promise<void> {
  const planner = await story.as('planner');
  const conditions = await deskConditions(story);
  const countered = one(conditions, COUNTERED);
  assert.equal(countered.state, 'countered');
  await planner.run(DESK_ANSWER, {
    input: { conditionId: countered.id, expectedVersion: countered.version, answer: 'accept' },
  });
  const refused = one(conditions, REFUSED);
  assert.equal(refused.state, 'refused');
  await planner.run(DESK_ANSWER, {
    input: {
      conditionId: refused.id,
      expectedVersion: refused.version,
      answer: 'reword',
      reason: 'Rook op één afgezonderde plaats vóór het vertrek kan; in de menigte niet.',
      text: {
        nl: 'Geen pyrotechniek in de optocht; één openingsact op het Noordplein vóór 10.30 uur, afgezonderd.',
        fr: "Aucun engin pyrotechnique dans le cortège; un acte d'ouverture place du Nord avant 10h30, à l'écart.",
        en: 'No pyrotechnics in the march; one opening act on place du Nord before 10:30, set apart.',
      },
    },
  });
}

async function organiserAccepts(story: Story, kind: string): Promise<void> {
  const organiser = await story.as('organiser');
  const condition = one(await asOrganiser(story), kind);
  await organiser.run(PORTAL_ANSWER, {
    input: { conditionId: condition.id, expectedVersion: condition.version, answer: 'accept' },
  });
}

interface DeskCondition extends Condition {
  versions: (Version & { wordDifference: { changes: { op: string }[] } | null })[];
}

/** The conditions as the desk sees them, with the word difference of every version. */
export async function deskConditions(story: Story): Promise<DeskCondition[]> {
  const planner = await story.as('planner');
  const { event } = await planner.run<{ event: { conditions: DeskCondition[] } }>(
    `query ($id: ID!) { event(id: $id) { conditions { id version kind state
      versions { number authorName at action wordDifference(language: "nl") { changes { op text } } } } } }`,
    { id: story.note('eventId') },
  );
  return event.conditions;
}

export function one<C extends { kind: string }>(conditions: readonly C[], kind: string): C {
  const found = conditions.find((condition) => condition.kind === kind);
  assert(found, `no condition ${kind}`);
  return found;
}

async function checkVersions(story: Story): Promise<void> {
  const conditions = await deskConditions(story);
  assert(conditions.every((condition) => condition.state === 'agreed'));
  const actions = (kind: string) => one(conditions, kind).versions.map((version) => version.action);
  assertSame(actions(COUNTERED), ['propose', 'counter', 'accept']);
  assertSame(actions(REFUSED), ['propose', 'refuse', 'reword', 'accept']);
  for (const version of conditions.flatMap((condition) => condition.versions)) {
    assert(version.authorName && version.at, 'every version names its author and time');
  }
}

export const negotiationSteps: readonly Step[] = [
  { title: 'Six conditions: proposed, countered, refused, re-worded, agreed', run: negotiate },
];
