import type { Client } from './client.js';
import type { TestParley } from './parley.js';
import {
  Planning,
  type RiskOfTest,
  agreedCondition,
  openMarch,
  pool,
  registerOf,
  signRisk,
} from './planning.js';
import { until } from './until.js';

const VERSION = `id number state contentHash planNumber hashMatches content difference returnReason
  staleness { sourceType change } availableTransitions { name enabled reason }
  board { total acknowledged carriedOver outstanding }
  recipients { unitId unit { code } mustAcknowledge carriedFrom acknowledgedAt acknowledgedHash
    acknowledgedBy { name } }
  draftedBy { name } submittedBy { name } approvedBy { name } approvedPosition
  documents { id kind language sha256 mediaType }`;
const READ = `query ($id: ID!) { event(id: $id) { operationOrder { id version latestNumber
  latest { ${VERSION} } versions { number state } } } }`;
const MOVE = 'mutation ($input: ChangeEventInput!) { changeEvent(input: $input) { version } }';
const RISK = 'query ($id: ID!) { event(id: $id) { riskAssessment { id version } } }';
const REOPEN_RISK =
  'mutation ($input: RiskStepInput!) { reopenRiskAssessment(input: $input) { version } }';

export interface OrderItemAnswer {
  readonly id: string;
  readonly text: Record<string, string>;
  readonly references: { type: string }[];
}

export interface OrderVersionAnswer {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly contentHash: string;
  readonly content: {
    paragraphs: { number: number; sections: { code: string; items: OrderItemAnswer[] }[] }[];
  };
  readonly difference: { path: string }[];
  readonly recipients: { unit: { code: string }; [field: string]: unknown }[];
  readonly documents: { id: string; sha256: string; kind: string; language: string }[];
  readonly [field: string]: unknown;
}

export interface OrderAnswer {
  readonly id: string;
  readonly version: number;
  readonly latestNumber: number;
  readonly latest: OrderVersionAnswer;
  readonly versions: { number: number; state: string }[];
}

/** A mutation of the order that answers the id. */
export function orderMutation(name: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`;
}

/** The people who make, sign and answer an order, and the pool they draw from. */
export interface OrderStaff {
  readonly planner: Client;
  readonly silver: Client;
  readonly gold: Client;
  readonly bronze: Client;
  readonly units: ReadonlyMap<string, string>;
}

export async function orderStaff(parley: TestParley): Promise<OrderStaff> {
  const planner = await parley.as('planner');
  return {
    planner,
    silver: await parley.as('silver'),
    gold: await parley.as('gold'),
    bronze: await parley.as('bronze'),
    units: await pool(planner),
  };
}

/** One event with its register and a ready plan: DIA-1 at Madou, TRF-1 for traffic. */
export class OrderCase {
  private static weeks = 0;

  private constructor(
    readonly parley: TestParley,
    readonly staff: OrderStaff,
    readonly eventId: string,
    private eventVersion: number,
    readonly day: string,
    readonly conditionId: string,
    readonly risk: RiskOfTest,
    readonly planning: Planning,
  ) {}

  /** Each case has a week of its own, so that units are free. */
  static async ready(parley: TestParley, staff: OrderStaff): Promise<OrderCase> {
    const { planner, units } = staff;
    OrderCase.weeks += 1;
    const day = new Date(Date.UTC(2027, 0, 7 + 7 * OrderCase.weeks)).toISOString().slice(0, 10);
    const event = await openMarch(planner, day);
    const conditionId = await agreedCondition(parley, event.id);
    const risk = await registerOf(planner, event.id, conditionId);
    await signRisk(parley, risk);
    const planning = await Planning.start(planner, event.id);
    await planning.sectors('Ring', 'Verkeer');
    const because = { measureId: risk.policeMeasureId, conditionId };
    await planning.post('Madou', { ...because, requiredStrength: 3 });
    await planning.post('T1');
    const madou = await planning.shift('Madou', `${day}T09:00`, `${day}T16:30`);
    const traffic = await planning.shift('T1', `${day}T08:30`, `${day}T16:00`);
    await planning.assign(madou, units.get('DIA-1') ?? '');
    await planning.assign(traffic, units.get('TRF-1') ?? '');
    await planning.run('markPlanReady');
    return new OrderCase(parley, staff, event.id, event.version, day, conditionId, risk, planning);
  }

  async read(): Promise<OrderAnswer> {
    const { event } = await this.staff.gold.run<{ event: { operationOrder: OrderAnswer } }>(READ, {
      id: this.eventId,
    });
    return event.operationOrder;
  }

  /** Runs a step of the order with the present version. */
  async step(client: Client, name: string, more: Record<string, unknown> = {}): Promise<void> {
    await client.run(orderMutation(name), { input: { ...(await this.match(name)), ...more } });
  }

  /** How a step is refused; checks that nothing was changed. */
  async refusal(client: Client, name: string, more: Record<string, unknown> = {}) {
    const input = { ...(await this.match(name)), ...more };
    const before = await this.parley.digest();
    const refused = await client.refusal(orderMutation(name), { input });
    expect(await this.parley.digest()).toBe(before);
    return refused.extensions;
  }

  /** What a step names: order and version, the hash that was read. */
  async match(name: string): Promise<Record<string, unknown>> {
    const order = await this.read();
    if (name === 'compileOrder') {
      return { eventId: this.eventId, expectedVersion: order?.version ?? 0 };
    }
    const { contentHash, number } = order.latest;
    if (name === 'acknowledgeOrder') {
      return { orderId: order.id, versionNumber: number, contentHash };
    }
    const step = { orderId: order.id, expectedVersion: order.version };
    return name === 'approveOrder' ? { ...step, contentHash } : step;
  }

  async submitted(): Promise<this> {
    await this.step(this.staff.planner, 'compileOrder');
    await this.step(this.staff.silver, 'submitOrder');
    return this;
  }

  /** Approves, and waits until the document that follows from it is written. */
  async approve(): Promise<this> {
    await this.step(this.staff.gold, 'approveOrder');
    await this.written();
    return this;
  }

  async written(): Promise<void> {
    await until('the order is written as PDF', async () => {
      const { latest } = await this.read();
      return latest.documents.length > 0;
    });
  }

  /** The organiser leaves half an hour later. */
  async moveStart(): Promise<void> {
    const { changeEvent } = await this.staff.planner.run<{ changeEvent: { version: number } }>(
      MOVE,
      {
        input: {
          eventId: this.eventId,
          expectedVersion: this.eventVersion,
          reason: 'De organisator vertrekt een half uur later.',
          facts: { startAt: `${this.day}T11:30` },
        },
      },
    );
    this.eventVersion = changeEvent.version;
  }

  async reopenRisk(): Promise<{ id: string; version: number }> {
    const { event } = await this.staff.planner.run<{
      event: { riskAssessment: { id: string; version: number } };
    }>(RISK, { id: this.eventId });
    const { id, version } = event.riskAssessment;
    const { reopenRiskAssessment } = await this.staff.planner.run<{
      reopenRiskAssessment: { version: number };
    }>(REOPEN_RISK, { input: { assessmentId: id, expectedVersion: version } });
    return { id, version: reopenRiskAssessment.version };
  }

  /** Validates the risk assessment again, as it stands. */
  async revalidateRisk(): Promise<void> {
    await signRisk(this.parley, await this.reopenRisk());
  }
}
