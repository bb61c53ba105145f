import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Db } from '../src/core/database/db.js';
import { DomainError } from '../src/core/errors.js';
import { ConditionDecisionService } from '../src/modules/negotiations/index.js';
import {
  DROP,
  OrganiserSide,
  type Seen,
  eventId,
  jobsDone,
  organiserActor,
  propose,
  thread,
} from './support/bargaining.js';
import { type TestParley, startParley } from './support/parley.js';

describe('how conditions end', () => {
  let parley: TestParley;
  let organiser: OrganiserSide;
  let event: string;

  beforeAll(async () => {
    parley = await startParley();
    organiser = new OrganiserSide(parley, await organiserActor(parley, 'secondOrganiser'));
    event = await eventId(parley, 'DEMO-E02');
  });
  afterAll(() => parley.close());

  it('hears what the organiser raises, and cannot drop it for him', async () => {
    const [raised] = await organiser.propose(event, [
      { kind: 'MSG', parameters: { max: 8 }, origin: 'police' as never },
    ]);
    expect(raised).toMatchObject({
      origin: 'organiser',
      openSide: 'organiser',
      openedBy: 'organiser',
    });
    const id = raised?.id ?? '';
    const offered = (await thread(parley, id)).availableTransitions;
    expect(offered.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
      'accept null',
      'counter null',
      'refuse null',
      'drop raisedByOrganiser',
    ]);
    const planner = await parley.as('planner');
    const input = { conditionId: id, expectedVersion: 1, reason: 'Not wanted' };
    expect((await planner.refusal(DROP, { input })).extensions).toEqual({
      code: 'TRANSITION_NOT_ALLOWED',
      from: 'proposed',
      transition: 'drop',
      reason: 'raisedByOrganiser',
    });
  });

  it('drops what police raised, with its reason in the thread', async () => {
    const [condition] = (await propose(parley, event, [
      { kind: 'SEC', parameters: { bagChecks: true } },
    ])) as [Seen];
    const planner = await parley.as('planner');
    const input = { conditionId: condition.id, expectedVersion: 1, reason: 'Out of proportion.' };
    await planner.run(DROP, { input });
    const dropped = await thread(parley, condition.id);
    expect(dropped).toMatchObject({ state: 'dropped', availableTransitions: [] });
    expect(dropped.versions.at(-1)).toMatchObject({ action: 'drop', reason: 'Out of proportion.' });
  });

  it('imposes only through the decision, all or none, with a reason and ground for each', async () => {
    const [one, two] = (await propose(parley, event, [
      { kind: 'MAT', parameters: { glass: false } },
      { kind: 'MAT', parameters: { metal: false } },
    ])) as [Seen, Seen];
    const countered = await organiser.answer(one, 'counter', {
      parameters: { glass: true },
      reason: 'Nous servons des boissons.',
    });
    const db = parley.running.app.get(Db);
    const decisions = parley.running.app.get(ConditionDecisionService);
    const actor = {
      ...organiser.actor,
      door: 'police' as const,
      name: 'Mayor',
      organisationId: null,
    };
    const scope = {
      role: 'parley_police',
      zoneId: actor.zoneId,
      personId: actor.personId,
      organisationId: null,
    } as const;
    const why = { reason: 'Glass was thrown last year.', legalGround: 'NGW art. 133 §2' };
    const impose = (list: { id: string; version: number; reason?: string }[]) =>
      db.write(scope, () =>
        decisions.impose(actor, {
          eventId: event,
          impositions: list.map(({ id, version, reason }) => ({
            conditionId: id,
            expectedVersion: version,
            ...why,
            ...(reason === undefined ? {} : { reason }),
          })),
        }),
      );
    const before = await parley.digest();
    await expect(impose([countered, { ...two, version: 7 }])).rejects.toMatchObject({
      code: 'STALE',
    });
    await expect(impose([countered, { ...two, reason: ' ' }])).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: [{ path: 'input.impositions.1.reason', code: 'required' }] },
    });
    expect(await parley.digest()).toBe(before);
    const [imposed] = await impose([countered]);
    expect(imposed).toMatchObject({
      state: 'imposed',
      imposedReason: why.reason,
      legalGround: why.legalGround,
    });
    expect((await thread(parley, one.id)).versions.at(-1)).toMatchObject({
      side: 'authority',
      action: 'impose',
      parameters: { glass: false },
    });
    const later = organiser.answer({ id: one.id, version: imposed?.version ?? 0 }, 'accept');
    await expect(later).rejects.toBeInstanceOf(DomainError);
    await db.write(scope, () =>
      decisions.linkToArticles(actor, [{ conditionId: two.id, articleId: event }]),
    );
    const [linked] = await organiser.read((conditions) =>
      conditions.byIds(organiser.actor, [two.id]),
    );
    expect(linked).toMatchObject({ decisionArticleId: event, state: 'proposed', version: 2 });
  });

  it('tells the organiser by mail that there is news, and nothing of what it is', async () => {
    const outbox = async () => readdir(join(parley.home, 'outbox')).catch((): string[] => []);
    await jobsDone(parley);
    const before = await outbox();
    await organiser.propose(event, [{ kind: 'CLN', parameters: { toilets: 3 } }]);
    await jobsDone(parley);
    expect(await outbox()).toHaveLength(before.length);
    await propose(parley, event, [{ kind: 'INS', parameters: { policyNumber: 'CANARY-77' } }]);
    await jobsDone(parley);
    const news = (await outbox()).filter((name) => !before.includes(name));
    expect(news).toHaveLength(1);
    const mail = await readFile(join(parley.home, 'outbox', news[0] ?? ''), 'utf8');
    expect(mail).toContain('To: second@rivieren.example.org');
    expect(mail).toContain('DEMO-E02');
    expect(mail).not.toMatch(/CANARY|INS|verzeker|assur|polis/i);
  });
});
