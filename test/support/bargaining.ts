import { type Actor, scopeOf } from '../../src/core/access/actor.js';
import { permissionsOf } from '../../src/core/access/permissions.js';
import { Db } from '../../src/core/database/db.js';
import {
  type AnswerStep,
  type Condition,
  ConditionAnswer,
  ConditionService,
  type Proposal,
} from '../../src/modules/negotiations/index.js';
import type { TestParley } from './parley.js';

export const PROPOSE = `mutation ($input: ProposeConditionsInput!) {
  proposeConditions(input: $input) { id number kind state version openSide current { text { nl fr en } } }
}`;
export const ANSWER = `mutation ($input: AnswerConditionInput!) {
  answerCondition(input: $input) { id state version currentVersion openSide agreedVersion }
}`;
export const DROP = `mutation ($input: DropConditionInput!) {
  dropCondition(input: $input) { id state version }
}`;

/** What the tests read of a condition. */
export interface Seen {
  id: string;
  number: string;
  kind: string;
  state: string;
  version: number;
  current: { text: { nl: string; fr: string; en: string } };
}

/** A person of the portal as the organiser's side, for the services behind its door. */
export async function organiserActor(parley: TestParley, persona: string): Promise<Actor> {
  const [person] = await parley.sql<{
    id: string;
    zone: string;
    name: string;
    organisation: string;
  }>(
    'select id, zone_id as zone, name, organisation_id as organisation from person where persona = $1',
    [persona],
  );
  if (!person) throw new Error(`No person ${persona}`);
  return {
    door: 'portal',
    sessionId: person.id,
    zoneId: person.zone,
    personId: person.id,
    name: person.name,
    language: 'fr',
    organisationId: person.organisation,
    roles: ['organiser'],
    positions: [],
    permissions: permissionsOf(['organiser']),
    requestId: 'test',
  };
}

/** What an organiser does, through the same service the portal uses and under its database role. */
export class OrganiserSide {
  private readonly db: Db;
  private readonly conditions: ConditionService;

  constructor(
    parley: TestParley,
    readonly actor: Actor,
  ) {
    this.db = parley.running.app.get(Db);
    this.conditions = parley.running.app.get(ConditionService);
  }

  answer(
    condition: { id: string; version: number },
    answer: keyof typeof ConditionAnswer,
    rest: Partial<AnswerStep> = {},
  ): Promise<Condition> {
    const step = {
      conditionId: condition.id,
      expectedVersion: condition.version,
      answer: ConditionAnswer[answer],
      ...rest,
    };
    return this.write(() => this.conditions.answer(this.actor, step));
  }

  propose(eventId: string, conditions: readonly Proposal[]): Promise<Condition[]> {
    return this.write(() => this.conditions.propose(this.actor, { eventId, conditions }));
  }

  read<T>(work: (conditions: ConditionService) => Promise<T>): Promise<T> {
    return this.db.read(scopeOf(this.actor), () => work(this.conditions));
  }

  write<T>(work: () => Promise<T>): Promise<T> {
    return this.db.write(scopeOf(this.actor), work);
  }
}

/** The id of a demonstration event. */
export async function eventId(parley: TestParley, reference: string): Promise<string> {
  const [event] = await parley.sql<{ id: string }>(
    'select id from public_event where reference = $1',
    [reference],
  );
  return event?.id ?? '';
}

/** Proposes conditions through the desk. */
export async function propose(
  parley: TestParley,
  event: string,
  conditions: readonly object[],
): Promise<Seen[]> {
  const planner = await parley.as('planner');
  const input = { eventId: event, conditions };
  const answer = await planner.run<{ proposeConditions: Seen[] }>(PROPOSE, { input });
  return answer.proposeConditions;
}

const THREAD = `query ($id: ID!) { condition(id: $id) {
  number state currentVersion agreedVersion agreed { number } availableTransitions { name enabled reason }
  versions { number side authorName at action reason parameters
    wordDifference(language: "nl") { language changes { op text } }
    parameterDifference { name before after } }
} }`;

/** A condition with its versions, as the desk shows it. */
export interface Thread {
  number: string;
  state: string;
  currentVersion: number;
  agreed: { number: number } | null;
  availableTransitions: { name: string; enabled: boolean; reason: string | null }[];
  versions: {
    number: number;
    side: string;
    authorName: string;
    at: string;
    action: string;
    reason: string | null;
    wordDifference: { changes: { op: string; text: string }[] } | null;
    parameterDifference: { name: string; before: unknown; after: unknown }[];
  }[];
}

/** Answers a condition as the planner. */
export async function answer(
  parley: TestParley,
  condition: { id: string; version: number },
  rest: object,
): Promise<Seen> {
  const input = { conditionId: condition.id, expectedVersion: condition.version, ...rest };
  const planner = await parley.as('planner');
  return (await planner.run<{ answerCondition: Seen }>(ANSWER, { input })).answerCondition;
}

/** A condition with its versions, as the planner reads it. */
export async function thread(parley: TestParley, id: string): Promise<Thread> {
  const planner = await parley.as('planner');
  return (await planner.run<{ condition: Thread }>(THREAD, { id })).condition;
}

/** Waits until everything that follows from the journal has been done. */
export async function jobsDone(parley: TestParley): Promise<void> {
  for (;;) {
    // The first entry is the template's own; whoever loaded it may have left with the job in hand.
    const waiting = await parley.sql(
      "select from graphile_worker._private_jobs where (payload ->> 'seq')::int > 1",
    );
    if (waiting.length === 0) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
