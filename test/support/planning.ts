import type { Client } from './client.js';
import type { TestParley } from './parley.js';
import { e01Steps, OWNED, SAVE_STEPS } from './risk-dossier.js';

const text = (nl: string, fr: string) => ({ nl, fr });

const OPEN = `mutation ($input: OpenDossierInput!) { openDossier(input: $input) { id version } }`;
const START_RISK = `mutation ($input: StartRiskAssessmentInput!) {
  startRiskAssessment(input: $input) { id version }
}`;
const SAVE_HAZARDS = `mutation ($input: SaveHazardsInput!) {
  saveHazards(input: $input) { id version hazards { id code measures { id code } } }
}`;

/** Facts of a march of a given day, as E01 has them; times are Brussels clocks. */
export function marchFacts(day = '2027-03-11') {
  return {
    title: { nl: 'Zorg voor de Zorg', fr: 'Prendre soin du soin', en: 'Caring for Care' },
    gatheringAt: `${day}T10:00`,
    startAt: `${day}T11:00`,
    endAt: `${day}T15:00`,
    dispersalAt: `${day}T15:30`,
    expectedNumber: 8000,
    stewardCount: 200,
    waypoints: [
      { name: 'place du Nord', lon: 4.359, lat: 50.8606 },
      { name: 'place Madou', lon: 4.3688, lat: 50.8498 },
      { name: 'place Jean Rey', lon: 4.3797, lat: 50.8414 },
    ],
  };
}

export async function openMarch(planner: Client, day?: string) {
  const { openDossier } = await planner.run<{ openDossier: { id: string; version: number } }>(
    OPEN,
    { input: { kind: 'march', language: 'nl', facts: marchFacts(day) } },
  );
  return openDossier;
}

const PROPOSE = `mutation ($input: ProposeConditionsInput!) {
  proposeConditions(input: $input) { id }
}`;

/** A proposed condition, then agreed straight in the database: bargaining is not tested here. */
export async function agreedCondition(parley: TestParley, eventId: string): Promise<string> {
  const planner = await parley.as('planner');
  const words = text('De optocht houdt niet halt.', 'Le cortège ne s’arrête pas.');
  const { proposeConditions } = await planner.run<{ proposeConditions: { id: string }[] }>(
    PROPOSE,
    { input: { eventId, conditions: [{ kind: 'RTE', text: words, parameters: {} }] } },
  );
  const id = proposeConditions[0]?.id ?? '';
  await parley.sql(
    `update condition set state = 'agreed', agreed_version = 1, open_side = null,
       version = version + 1 where id = $1`,
    [id],
  );
  return id;
}

export interface RiskOfTest {
  readonly id: string;
  readonly version: number;
  readonly hazardId: string;
  readonly policeMeasureId: string;
  readonly conditionMeasureId: string;
}

/** A register of two hazards: R1 at Madou with a police measure and a condition, R10 overtime. */
export async function registerOf(
  planner: Client,
  eventId: string,
  conditionId: string,
): Promise<RiskOfTest> {
  const started = await planner.run<{ startRiskAssessment: { id: string; version: number } }>(
    START_RISK,
    { input: { eventId } },
  );
  const { id, version } = started.startRiskAssessment;
  const hazards = [
    {
      code: 'R1',
      title: text('Autonome groep splitst af aan Madou', 'Un groupe autonome se détache à Madou'),
      impactDomain: 'property',
      before: { likelihood: 3, impact: 4 },
      after: { likelihood: 2, impact: 3 },
      measures: [
        {
          kind: 'police',
          ...OWNED,
          text: text('Dialoogteam aan Madou', 'Équipe de dialogue à Madou'),
        },
        { kind: 'condition', ...OWNED, conditionId, text: text('Geen halt', 'Pas d’arrêt') },
      ],
    },
    {
      code: 'R10',
      title: text('Overschrijding van de 10 uur', 'Dépassement des 10 heures'),
      impactDomain: 'continuityOfPolicing',
      before: { likelihood: 3, impact: 3 },
      after: { likelihood: 2, impact: 2 },
      measures: [{ kind: 'police', ...OWNED, text: text('Aflossing', 'Relève') }],
    },
  ];
  const { saveHazards } = await planner.run<{
    saveHazards: {
      version: number;
      hazards: { id: string; code: string; measures: { id: string; code: string }[] }[];
    };
  }>(SAVE_HAZARDS, { input: { assessmentId: id, expectedVersion: version, hazards } });
  await planner.run(SAVE_STEPS, { input: { assessmentId: id, steps: e01Steps() } });
  const r1 = saveHazards.hazards.find((hazard) => hazard.code === 'R1');
  return {
    id,
    version: saveHazards.version,
    hazardId: r1?.id ?? '',
    policeMeasureId: r1?.measures[0]?.id ?? '',
    conditionMeasureId: r1?.measures[1]?.id ?? '',
  };
}

/** Hands the assessment in, checks and validates it; answers its version. */
export async function signRisk(
  parley: TestParley,
  risk: { id: string; version: number },
): Promise<number> {
  let version = risk.version;
  for (const [persona, step] of [
    ['planner', 'submitRiskAssessment'],
    ['silver', 'checkRiskAssessment'],
    ['gold', 'validateRiskAssessment'],
  ] as const) {
    const client = await parley.as(persona);
    const answer = await client.run<Record<string, { version: number }>>(
      `mutation ($input: RiskStepInput!) { ${step}(input: $input) { version } }`,
      { input: { assessmentId: risk.id, expectedVersion: version } },
    );
    version = answer[step]?.version ?? 0;
  }
  return version;
}

const PLAN = `id version number state
  sectors { id code } posts { id code shifts { id startsAt endsAt assignments { unitId } } }`;

export interface PlanAnswer {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly state: string;
  readonly sectors: { id: string; code: string }[];
  readonly posts: {
    id: string;
    code: string;
    shifts: {
      id: string;
      startsAt: string;
      endsAt: string;
      assignments: { unitId: string }[];
    }[];
  }[];
}

/** A plan as a planner's page works on it: each step takes the version of the one before. */
export class Planning {
  private constructor(
    readonly client: Client,
    public plan: PlanAnswer,
  ) {}

  static async start(client: Client, eventId: string): Promise<Planning> {
    const { startDeploymentPlan } = await client.run<{ startDeploymentPlan: PlanAnswer }>(
      `mutation ($input: StartDeploymentPlanInput!) { startDeploymentPlan(input: $input) { ${PLAN} } }`,
      { input: { eventId } },
    );
    return new Planning(client, startDeploymentPlan);
  }

  static mutation(name: string): string {
    const type = {
      assignUnit: 'AssignUnitInput',
      unassignUnit: 'AssignUnitInput',
      rebasePlan: 'PlanVersionInput',
      markPlanReady: 'PlanVersionInput',
      reopenPlan: 'PlanVersionInput',
    }[name];
    const input = type ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    return `mutation ($input: ${input}!) { ${name}(input: $input) { ${PLAN} } }`;
  }

  async run(name: string, input: Record<string, unknown> = {}): Promise<PlanAnswer> {
    const full = { ...this.match(name), ...input };
    const answer = await this.client.run<Record<string, PlanAnswer>>(Planning.mutation(name), {
      input: full,
    });
    this.plan = answer[name] as PlanAnswer;
    return this.plan;
  }

  refusal(name: string, input: Record<string, unknown> = {}, client = this.client) {
    return client.refusal(Planning.mutation(name), { input: { ...this.match(name), ...input } });
  }

  sectors(...codes: string[]): Promise<PlanAnswer> {
    return this.run('saveSectors', {
      sectors: codes.map((code) => ({ code, name: text(code, code) })),
    });
  }

  post(code: string, more: Record<string, unknown> = {}): Promise<PlanAnswer> {
    return this.run('savePost', this.postInput(code, more));
  }

  postInput(code: string, more: Record<string, unknown> = {}) {
    return {
      sectorId: this.plan.sectors[0]?.id,
      code,
      name: text(`Post ${code}`, `Poste ${code}`),
      requiredStrength: 8,
      presence: 'visible',
      task: text(`Taak ${code}`, `Tâche ${code}`),
      ...more,
    };
  }

  /** Adds a shift to a post and answers its id. */
  async shift(post: string, startsAt: string, endsAt: string): Promise<string> {
    const postId = this.postId(post);
    const known = this.shiftsOf(post).map((shift) => shift.id);
    await this.run('saveShift', { postId, startsAt, endsAt });
    return this.shiftsOf(post).find((shift) => !known.includes(shift.id))?.id ?? '';
  }

  async assign(shiftId: string, unitId: string): Promise<PlanAnswer> {
    return this.run('assignUnit', { shiftId, unitId });
  }

  postId(code: string): string {
    return this.plan.posts.find((post) => post.code === code)?.id ?? '';
  }

  shiftsOf(code: string) {
    return this.plan.posts.find((post) => post.code === code)?.shifts ?? [];
  }

  private match(name: string): Record<string, unknown> {
    const expectedVersion = this.plan.version;
    return name === 'assignUnit' || name === 'unassignUnit'
      ? { expectedVersion }
      : { planId: this.plan.id, expectedVersion };
  }
}

/** Ids of the units of the pool by their code. */
export async function pool(client: Client): Promise<Map<string, string>> {
  const { units } = await client.run<{ units: { items: { id: string; code: string }[] } }>(
    '{ units(limit: 100) { items { id code } } }',
  );
  return new Map(units.items.map(({ id, code }) => [code, id]));
}
