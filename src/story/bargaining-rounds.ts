import { randomUUID } from 'node:crypto';
import { type Pair, seeded } from './bargaining-setup.js';
import { PortalConfirmer, type RequiredAct } from './portal-confirmer.js';

export type Side = 'police' | 'organiser';

/** One answer somebody sent, as often as he did, and what he was told. */
export interface Sent {
  readonly conditionId: string;
  readonly side: Side;
  readonly answer: string;
  /** Stands in the reason of the version it leads to, and nowhere else. */
  readonly mark: string;
  /** The version whose words were answered. */
  readonly seenNumber: number;
  /** Every acknowledgement: the number of the version it became. */
  readonly acknowledged: readonly number[];
  /** Code of a refusal; null when it was taken. */
  readonly refused: string | null;
}

export interface Rounds {
  readonly sent: readonly Sent[];
  /** How long every request took, in milliseconds. */
  readonly times: readonly number[];
}

interface Thread {
  id: string;
  version: number;
  state: string;
  currentVersion: number;
  openSide: Side | null;
}

const PATH = { police: '/graphql', organiser: '/portal/graphql' };
const INPUT = { police: 'AnswerConditionInput', organiser: 'PortalAnswerInput' };
const PROPOSE = `mutation ($input: ProposeConditionsInput!) { proposeConditions(input: $input) { id } }`;
const READ = `query ($id: ID!) { condition(id: $id) { id version state currentVersion openSide } }`;
const answerBy = (side: Side) =>
  `mutation ($input: ${INPUT[side]}!) { answerCondition(input: $input) { id currentVersion } }`;
/** What is tried in each state; some of it is the other side's, and refused. */
const TRIED: Readonly<Record<string, readonly string[]>> = {
  proposed: ['counter', 'counter', 'accept', 'refuse', 'reword', 'withdraw'],
  countered: ['counter', 'counter', 'accept', 'refuse', 'reword', 'withdraw'],
  agreed: ['reword'],
  refused: ['counter', 'reword'],
};
const PATIENCE = 5;

interface Answer {
  readonly data?: { answerCondition?: { currentVersion: number } } | null;
  readonly errors?: readonly { extensions: Record<string, unknown> }[];
}

/** One pair at its table: both sides answer what they see, at the same time, some of it twice. */
class Table {
  private readonly confirmer: PortalConfirmer;
  /** One confirmation after the other: a person has two hands and one passkey. */
  private confirming: Promise<void> = Promise.resolve();
  private thread: Thread | null = null;
  private said = 0;
  readonly sent: Sent[] = [];
  readonly times: number[] = [];

  constructor(
    private readonly url: string,
    private readonly pair: Pair,
    private readonly name: string,
    private readonly next: () => number,
  ) {
    this.confirmer = new PortalConfirmer(url);
  }

  /** One round: what is on the table is read, and answered by both at once. */
  async round(): Promise<void> {
    const thread = await this.present();
    this.sent.push(
      ...(await Promise.all([this.answer('police', thread), this.answer('organiser', thread)])),
    );
  }

  /** The condition being bargained over; a new one once the last has ended. */
  private async present(): Promise<Thread> {
    if (this.thread) {
      const { condition } = await this.data<{ condition: Thread }>(READ, { id: this.thread.id });
      if (TRIED[condition.state]) return (this.thread = condition);
    }
    const conditions = [{ kind: 'CLN', parameters: { toilets: 1 } }];
    const { proposeConditions } = await this.data<{ proposeConditions: { id: string }[] }>(
      PROPOSE,
      {
        input: { eventId: this.pair.eventId, conditions },
      },
    );
    const id = proposeConditions[0]?.id ?? '';
    const { condition } = await this.data<{ condition: Thread }>(READ, { id });
    return (this.thread = condition);
  }

  private async answer(side: Side, thread: Thread): Promise<Sent> {
    const tried = TRIED[thread.state] ?? [];
    const answer = tried[Math.floor(this.next() * tried.length)] ?? 'counter';
    this.said += 1;
    const mark = `${this.name}-${this.said}`;
    const words =
      answer === 'counter' || answer === 'reword'
        ? { parameters: { toilets: 1 + (this.said % 90) } }
        : {};
    const input = {
      conditionId: thread.id,
      expectedVersion: thread.version,
      answer,
      reason: mark,
      ...words,
    };
    const key = randomUUID();
    const copies = 1 + Math.floor(this.next() * 3);
    const waits = Array.from({ length: copies }, () => this.next() * 20);
    const told = await Promise.all(
      waits.map(async (wait) => {
        await new Promise((wake) => setTimeout(wake, wait));
        return this.insist(side, { query: answerBy(side), variables: { input } }, key);
      }),
    );
    const taken = told.flatMap(({ data }) => data?.answerCondition?.currentVersion ?? []);
    const code = told.flatMap(({ errors }) => errors ?? [])[0]?.extensions['code'];
    return {
      conditionId: thread.id,
      side,
      answer,
      mark,
      seenNumber: thread.currentVersion,
      acknowledged: taken,
      refused: taken.length > 0 ? null : String(code),
    };
  }

  /** Sends until there is an answer: not available means the same request again, with its key. */
  private async insist(side: Side, body: object, key: string): Promise<Answer> {
    let answer = await this.send(side, body, key);
    for (let tries = 1; tries < PATIENCE; tries += 1) {
      const extensions = answer.errors?.[0]?.extensions;
      if (extensions?.['code'] === 'STEP_UP_REQUIRED') {
        await this.confirm(extensions as unknown as RequiredAct);
      } else if (extensions?.['code'] !== 'UNAVAILABLE') return answer;
      answer = await this.send(side, body, key);
    }
    return answer;
  }

  private confirm(act: RequiredAct): Promise<void> {
    this.confirming = this.confirming.then(() => this.confirmer.confirm(this.pair.portal, act));
    return this.confirming;
  }

  private async send(side: Side, body: object, key: string): Promise<Answer> {
    const began = performance.now();
    const response = await fetch(this.url + PATH[side], {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        cookie: side === 'police' ? this.pair.desk : this.pair.portal,
      },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Answer;
    this.times.push(performance.now() - began);
    return answer;
  }

  private async data<Data>(query: string, variables: object): Promise<Data> {
    const answer = await this.insist('police', { query, variables }, randomUUID());
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data as Data;
  }
}

/**
 * Lets pairs bargain over `rounds` rounds in all, every pair on its own and all at once. The seed
 * decides who tries what and when; what the server makes of it is not decided by it.
 */
export async function bargain(
  url: string,
  pairs: readonly Pair[],
  { rounds, seed }: { rounds: number; seed: number },
): Promise<Rounds> {
  const tables = pairs.map((pair, n) => new Table(url, pair, `p${n + 1}`, seeded(seed + n)));
  const each = Math.ceil(rounds / pairs.length);
  await Promise.all(
    tables.map(async (table) => {
      for (let round = 0; round < each; round += 1) await table.round();
    }),
  );
  return {
    sent: tables.flatMap((table) => table.sent),
    times: tables.flatMap((table) => table.times),
  };
}
