import { March, type Versioned } from './march.js';
import type { TestParley } from './parley.js';
import { Planning, pool, signRisk } from './planning.js';
import {
  E01_MARCH,
  e01Steps,
  OWNED,
  SAVE_HAZARDS,
  SAVE_MARCH,
  SAVE_STEPS,
  START,
  type Step,
} from './risk-dossier.js';

/** What both sides agree on in the march of these tests, by kind. */
export const PROMISES = {
  TIM: { gathering: '10:00', start: '11:00', end: '15:00', dispersal: '15:30' },
  PLC: { maxPersons: 8000 },
  STW: { number: 200, ratio: 40 },
  SND: { endHour: '15:00' },
  PYR: { allowed: false },
} as const;
export type Promised = keyof typeof PROMISES;

const words = (nl: string, fr: string) => ({ nl, fr });
const READ = `query ($id: ID!) { event(id: $id) {
  riskAssessment { id staleness { sourceId differences } }
  deploymentPlan { id staleness { sourceId differences } }
  operationOrder { latest { id staleness { sourceId differences } } }
} }`;
const TIMING = `query ($id: ID!) { event(id: $id) { riskAssessment { march { timing {
  participants passingMin columnM headArrivesAt tailLeavesAt tailArrivesAt } } } } }`;
interface Built {
  id: string;
  staleness: { sourceId: string; differences: { path: string }[] }[];
}

/** A march with agreed conditions, and what police made of them: register, plan and order. */
export class PromisedMarch {
  private constructor(
    readonly parley: TestParley,
    readonly march: March,
    readonly conditions: Record<Promised, Versioned>,
    public hazards: { id: string; code: string }[] = [],
    public planning: Planning | null = null,
  ) {}

  /** Everything agreed, nothing of the police yet. */
  static async agreed(parley: TestParley): Promise<PromisedMarch> {
    const march = await March.underReview(parley);
    const kinds = Object.entries(PROMISES);
    const proposed = await march.propose(kinds.map(([kind, parameters]) => ({ kind, parameters })));
    const conditions: Partial<Record<Promised, Versioned>> = {};
    for (const [index, open] of [...proposed.values()].entries()) {
      conditions[kinds[index]?.[0] as Promised] = await march.answer(open, 'accept');
    }
    return new PromisedMarch(parley, march, conditions as Record<Promised, Versioned>);
  }

  /** Register and figures of the march, validated; one measure rests on the pyrotechnics. */
  async assessed(): Promise<this> {
    const { planner, id: eventId } = this.march;
    const step = async (query: string, input: object) =>
      Object.values(await planner.run<Record<string, Step>>(query, { input }))[0] as Step;
    const { id: assessmentId, version } = await step(START, { eventId });
    const saved = await planner.run<{ saveHazards: { version: number; hazards: Built[] } }>(
      SAVE_HAZARDS.replace('state }', 'state hazards { id code } }'),
      { input: { assessmentId, expectedVersion: version, hazards: this.register() } },
    );
    this.hazards = saved.saveHazards.hazards as unknown as { id: string; code: string }[];
    const march = { ...E01_MARCH, participantsSource: 'organiser' };
    const timed = await step(SAVE_MARCH, {
      ...{ assessmentId, expectedVersion: saved.saveHazards.version, march },
    });
    await step(SAVE_STEPS, { assessmentId, steps: e01Steps() });
    await signRisk(this.parley, timed);
    return this;
  }

  /** Two posts of eight from gathering to dispersal; Madou watches over the pyrotechnics. */
  async planned(): Promise<this> {
    const planning = await Planning.start(this.march.planner, this.march.id);
    await planning.sectors('Ring');
    await planning.post('Madou', { conditionId: this.conditions.PYR.id });
    await planning.post('T1');
    const units = await pool(this.march.planner);
    for (const [post, unit] of [
      ['Madou', 'DIA-1'],
      ['T1', 'TRF-1'],
    ] as const) {
      const shift = await planning.shift(post, '2027-03-11T10:00', '2027-03-11T15:30');
      await planning.assign(shift, units.get(unit) ?? '');
    }
    await planning.run('markPlanReady');
    this.planning = planning;
    return this;
  }

  async ordered(): Promise<this> {
    await this.march.planner.run(
      'mutation ($input: CompileOrderInput!) { compileOrder(input: $input) { id } }',
      { input: { eventId: this.march.id, expectedVersion: 0 } },
    );
    return this;
  }

  /** The organiser asks for other values of something agreed. */
  async asks(kind: Promised, parameters: object): Promise<Versioned> {
    const more = { parameters, reason: 'Wij vragen een wijziging.' };
    this.conditions[kind] = await this.march.answer(this.conditions[kind], 'reword', more);
    return this.conditions[kind];
  }

  async accepts(kind: Promised): Promise<void> {
    const { id: conditionId, version: expectedVersion } = this.conditions[kind];
    const { answerCondition } = await this.march.planner.run<{ answerCondition: Versioned }>(
      'mutation ($input: AnswerConditionInput!) { answerCondition(input: $input) { id version } }',
      { input: { conditionId, expectedVersion, answer: 'accept' } },
    );
    this.conditions[kind] = answerCondition;
  }

  /** Products that a condition made stale, each with the paths that differ. */
  async staleBy(kind: Promised): Promise<Record<string, string[]>> {
    const { event } = await this.march.planner.run<{
      event: {
        riskAssessment: Built;
        deploymentPlan: Built;
        operationOrder: { latest: Built };
      };
    }>(READ, { id: this.march.id });
    const products = {
      riskAssessment: event.riskAssessment,
      deploymentPlan: event.deploymentPlan,
      operationOrder: event.operationOrder.latest,
    };
    return Object.fromEntries(
      Object.entries(products).flatMap(([type, { staleness }]) => {
        const own = staleness.filter(({ sourceId }) => sourceId === this.conditions[kind].id);
        return own.length > 0
          ? [[type, own.flatMap(({ differences }) => differences.map(({ path }) => path))]]
          : [];
      }),
    );
  }

  /** The timing of the march as it stands. */
  async timing(): Promise<Record<string, unknown>> {
    const { event } = await this.march.planner.run<{
      event: { riskAssessment: { march: { timing: Record<string, unknown> } } };
    }>(TIMING, { id: this.march.id });
    return event.riskAssessment.march.timing;
  }

  private register() {
    const measure = {
      kind: 'condition',
      ...OWNED,
      conditionId: this.conditions.PYR.id,
      text: words('Geen pyrotechniek', 'Pas de pyrotechnie'),
    };
    return [
      {
        code: 'R5',
        title: words('Pyrotechniek in de menigte', 'Pyrotechnie dans la foule'),
        impactDomain: 'persons',
        before: { likelihood: 4, impact: 3 },
        after: { likelihood: 3, impact: 2 },
        measures: [measure],
      },
      {
        code: 'R3',
        title: words('Gedrang aan het vertrek', 'Cohue au départ'),
        impactDomain: 'persons',
        before: { likelihood: 2, impact: 5 },
        after: { likelihood: 1, impact: 5 },
        measures: [
          { kind: 'police', ...OWNED, text: words('Dichtheid volgen', 'Suivre la densité') },
        ],
      },
    ];
  }
}
