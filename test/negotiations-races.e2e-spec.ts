import { scopeOf } from '../src/core/access/actor.js';
import { Db } from '../src/core/database/db.js';
import { JournalVerifier } from '../src/core/journal/journal-verifier.js';
import { checked } from '../src/story/bargaining-check.js';
import { bargain } from '../src/story/bargaining-rounds.js';
import { createPairs } from '../src/story/bargaining-setup.js';
import {
  ANSWER,
  OrganiserSide,
  PROPOSE,
  type Seen,
  eventId,
  organiserActor,
  propose,
  thread,
} from './support/bargaining.js';
import { type TestParley, startParley } from './support/parley.js';
import { Statements } from './support/statements.js';

const ROUNDS = 20;

describe('negotiating, several at once', () => {
  let parley: TestParley;
  let organiser: OrganiserSide;
  let event: string;

  beforeAll(async () => {
    parley = await startParley();
    organiser = new OrganiserSide(parley, await organiserActor(parley, 'secondOrganiser'));
    event = await eventId(parley, 'DEMO-E02');
  });
  afterAll(() => parley.close());

  it('reads dossiers with conditions and versions in three statements', async () => {
    const planner = await parley.as('planner');
    const [{ id: personId } = {}] = await parley.sql<{ id: string }>(
      "select id from person where persona = 'planner'",
    );
    const statements = new Statements();
    try {
      const asked = await statements.of(personId as string, async () => {
        const { events } = await planner.run<{
          events: { items: { conditions: { versions: object[] }[] }[] };
        }>(
          `{ events(limit: 50) { items { id conditions { number state versions { number text { nl } authorName
             wordDifference { changes { op text } } parameterDifference { name } } } } } }`,
        );
        expect(events.items.flatMap(({ conditions }) => conditions).length).toBeGreaterThan(30);
      });
      const reads = asked.filter((text) => text.startsWith('select '));
      expect(reads.filter((text) => !text.includes('session_actor'))).toHaveLength(3);
    } finally {
      statements.stop();
    }
  });

  it('lets no side write the words of the other, even in the database', async () => {
    const [seen] = (await propose(parley, event, [
      { kind: 'CON', parameters: { everyMin: 30 } },
    ])) as [Seen];
    const db = parley.running.app.get(Db);
    const forge = (side: string, author: string, scope: Parameters<Db['write']>[0]) =>
      db.write(scope, () =>
        db.query(
          `insert into condition_version (id, zone_id, event_id, condition_id, number, side, author_person_id,
             author_name, at, action, text, parameters)
           values (gen_random_uuid(), $1, $2, $3, 2, $4, $5, 'x', now(), 'accept', '{}', '{}')`,
          [organiser.actor.zoneId, event, seen.id, side, author],
        ),
      );
    const portal = scopeOf(organiser.actor);
    const police = { ...portal, role: 'parley_police' as const, organisationId: null };
    const refused = { code: '42501' };
    await expect(forge('organiser', organiser.actor.personId, police)).rejects.toMatchObject(
      refused,
    );
    await expect(forge('police', organiser.actor.personId, portal)).rejects.toMatchObject(refused);
    await expect(
      parley.sql('update condition_version set text = $1 where condition_id = $2', ['{}', seen.id]),
    ).rejects.toMatchObject(refused);
    await expect(parley.sql('delete from condition_version')).rejects.toMatchObject(refused);
  });

  it(`gives one version one answer: in ${ROUNDS} races exactly one of two wins`, async () => {
    const planner = await parley.as('planner');
    const senior = await parley.as('seniorPlanner');
    const raised = await organiser.propose(
      event,
      Array.from({ length: ROUNDS }, (_, index) => ({
        kind: 'CLN',
        parameters: { toilets: index },
      })),
    );
    for (const { id } of raised) {
      const step = { conditionId: id, expectedVersion: 1 };
      const answers = await Promise.all([
        planner.ask(ANSWER, { input: { ...step, answer: 'accept' } }),
        senior.ask(ANSWER, { input: { ...step, answer: 'refuse', reason: 'Te weinig' } }),
      ]);
      const lost = answers.flatMap(({ errors }) => errors ?? []);
      expect(lost.map(({ extensions }) => extensions)).toEqual([
        { code: 'STALE', currentVersion: 2 },
      ]);
      expect((await thread(parley, id)).versions).toHaveLength(2);
    }
  });

  it(`lets nobody accept words that change under his hand, in ${ROUNDS} races`, async () => {
    const planner = await parley.as('planner');
    const list = await propose(
      parley,
      event,
      Array.from({ length: ROUNDS }, () => ({ kind: 'MED', parameters: { posts: 2 } })),
    );
    for (const seen of list) {
      const reword = {
        conditionId: seen.id,
        expectedVersion: 1,
        answer: 'reword',
        parameters: { posts: 9 },
      };
      const [mine, theirs] = await Promise.allSettled([
        organiser.answer(seen, 'accept'),
        planner.run(ANSWER, { input: reword }),
      ]);
      const lost = [mine, theirs].flatMap((each) =>
        each.status === 'rejected' ? [each.reason] : [],
      );
      expect(lost).toEqual([expect.objectContaining({ code: 'STALE' })]);
      const { state, versions } = await thread(parley, seen.id);
      expect([state, versions.length]).toEqual([
        mine.status === 'fulfilled' ? 'agreed' : 'proposed',
        2,
      ]);
    }
  });

  it('numbers conditions densely when several propose at once', async () => {
    const planner = await parley.as('planner');
    const input = { eventId: event, conditions: [{ kind: 'PYR', parameters: { allowed: false } }] };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => planner.ask(PROPOSE, { input })),
    );
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    const numbers = await parley.sql<{ number: number }>(
      'select number from condition where event_id = $1 order by number',
      [event],
    );
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index + 1));
  });

  it('keeps every thread in one line while pairs answer each other at once, some of it twice', async () => {
    const pairs = await createPairs(parley.sql, 5, parley.clock.now());
    const rounds = await bargain(parley.url, pairs, { rounds: 60, seed: 4711 });
    const verdict = await checked(parley.sql, pairs, rounds);
    expect(verdict).toMatchObject({ lost: [], doubled: [], forked: [] });
    expect(verdict.taken).toBeGreaterThan(40);
    const refused = new Set(rounds.sent.flatMap(({ refused: code }) => code ?? []));
    expect(refused).toContain('STALE');
    const usual = ['FORBIDDEN', 'STALE', 'TRANSITION_NOT_ALLOWED'];
    expect([...refused].filter((code) => !usual.includes(code))).toEqual([]);
    const chains = await new JournalVerifier(parley.running.app.get(Db)).verify();
    expect(chains.map(({ defect }) => defect)).toEqual(chains.map(() => null));
  });
});
