import { randomUUID } from 'node:crypto';
import {
  ASSESS,
  CHANGE,
  CONFIRM,
  type Dossier,
  MOVE,
  NAME_FURTHER,
  OPEN,
  openDossier,
  openingOf,
  putInState,
} from './support/dossiers.js';
import { Client } from './support/client.js';
import { March } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { expectRefusal } from './support/refusals.js';
import { addSecondZone } from './support/second-zone.js';

type Input = Record<string, unknown>;
interface Step {
  readonly name: string;
  readonly query: string;
  /** What may be said of a dossier, without its id and version. */
  readonly more: Input;
  /** The version expected of a dossier that nobody touched. */
  readonly version: number;
}

const BRUSSELS = [{ code: 'brussels', decides: true }];
const STEPS: readonly Step[] = [
  {
    name: 'changeEvent',
    query: CHANGE,
    more: { facts: { stewardCount: 80 }, reason: 'Meer vrijwilligers' },
    version: 1,
  },
  { name: 'transitionEvent', query: MOVE, more: { transition: 'open' }, version: 1 },
  { name: 'confirmCommunes', query: CONFIRM, more: { communes: BRUSSELS }, version: 1 },
  {
    name: 'nameFurtherAuthorities',
    query: NAME_FURTHER,
    more: { authorities: [{ code: 'minister-interior-nccn', reason: 'Nationale fase.' }] },
    version: 1,
  },
  { name: 'assessEvent', query: ASSESS, more: { policeNumber: 900 }, version: 0 },
];
const EACH = STEPS.map((step) => [step.name, step] as const);

describe('wrong input about a dossier', () => {
  let parley: TestParley;
  let dossier: Dossier;
  let hidden: string;
  let foreign: string;

  beforeAll(async () => {
    parley = await startParley();
    foreign = (await addSecondZone(parley.databaseUrl)).eventId;
    hidden = (await March.start(parley)).id;
    dossier = await openDossier(parley);
  });
  afterAll(() => parley.close());

  const refused = async (
    { query }: { query: string },
    input: Input,
    expected: Parameters<typeof expectRefusal>[4],
  ) => expectRefusal(parley, await parley.as(expected.as ?? 'planner'), query, input, expected);
  const valid = ({ more, version }: Step): Input => ({
    eventId: dossier.id,
    expectedVersion: version,
    ...more,
  });

  it.each(EACH)('%s: refuses what is missing, each by its name', async (_name, step) => {
    for (const name of Object.keys(valid(step)).filter((key) => key !== 'policeNumber')) {
      const { [name]: _left, ...rest } = valid(step);
      await refused(step, rest, { field: name, detail: { fields: [{ code: 'required' }] } });
      await refused(step, { ...rest, [name]: null }, { field: name });
    }
    const client = await parley.as('planner');
    const { extensions } = await client.refusal(step.query, {});
    expect(extensions).toMatchObject({ fields: [{ path: 'input', code: 'required' }] });
  });

  it.each(EACH)('%s: refuses the wrong type and unknown keys by name', async (_name, step) => {
    const cases: [Input, string][] = [
      [{ eventId: 'DEMO-E02' }, 'eventId'],
      [{ eventId: `${dossier.id}x` }, 'eventId'],
      [{ eventId: [dossier.id, dossier.id] }, 'eventId'],
      [{ expectedVersion: 'one' }, 'expectedVersion'],
      [{ expectedVersion: -1 }, 'expectedVersion'],
      [{ expectedVersion: 1.5 }, 'expectedVersion'],
      [{ expectedVersion: 2 ** 31 }, 'expectedVersion'],
      [{ state: 'decided' }, 'state'],
      [{ zoneId: dossier.id }, 'zoneId'],
    ];
    for (const [more, field] of cases) await refused(step, { ...valid(step), ...more }, { field });
  });

  it.each(EACH)('%s: tells nothing of what is absent, foreign or hidden', async (_name, step) => {
    for (const eventId of [randomUUID(), foreign, hidden]) {
      const client = await parley.as('planner');
      const before = await parley.digest();
      const { extensions } = await client.refusal(step.query, {
        input: { ...valid(step), eventId },
      });
      expect(extensions).toEqual({ code: 'NOT_FOUND' });
      expect(await parley.digest()).toBe(before);
    }
  });

  it.each(EACH)('%s: refuses a version that is not the present one', async (_name, step) => {
    for (const expectedVersion of [step.version + 1, 999]) {
      await refused(
        step,
        { ...valid(step), expectedVersion },
        { code: 'STALE', detail: { currentVersion: step.version } },
      );
    }
  });

  it.each(EACH)('%s: is for nobody without the right', async (name, step) => {
    const others = ['legal', 'silver', 'gold', 'bronze', 'cabinet', 'administrator'];
    for (const as of name === 'assessEvent' ? others : [...others, 'intelligence']) {
      await refused(step, valid(step), { code: 'FORBIDDEN', as });
    }
    const before = await parley.digest();
    const nobody = Client.anonymous(parley.url, 'police');
    const { code } = await nobody.refusal(step.query, { input: valid(step) });
    expect(code).toBe('UNAUTHENTICATED');
    expect(await parley.digest()).toBe(before);
  });

  it.each(EACH)('%s: needs a key, and takes one key for one command', async (_name, step) => {
    const planner = await parley.as('planner');
    const before = await parley.digest();
    for (const key of [null, 'short', 'x'.repeat(101), 'with space in it']) {
      const { extensions } = await planner.refusal(step.query, { input: valid(step) }, key);
      expect(extensions).toMatchObject({
        code: 'INVALID_INPUT',
        fields: [{ path: 'Idempotency-Key' }],
      });
    }
    expect(await parley.digest()).toBe(before);
    const { id } = await openDossier(parley);
    const input = { ...valid(step), eventId: id };
    const key = randomUUID();
    const first = await planner.run(step.query, { input }, key);
    const after = await parley.digest();
    expect(await planner.run(step.query, { input }, key)).toEqual(first);
    const other = { ...input, expectedVersion: step.version + 1 };
    expect((await planner.refusal(step.query, { input: other }, key)).extensions).toEqual({
      code: 'CONFLICT',
      reason: 'idempotencyKeyReused',
    });
    expect(await parley.digest()).toBe(after);
  });

  it.each(EACH)('%s: is refused once the dossier is settled', async (name, step) => {
    for (const state of ['ended', 'evaluated', 'closed', 'withdrawn']) {
      const { id, version } = await putInState(parley, await openDossier(parley), state);
      const expectedVersion = name === 'assessEvent' ? 0 : version;
      await refused(
        step,
        { ...valid(step), eventId: id, expectedVersion },
        { code: 'TRANSITION_NOT_ALLOWED', detail: { from: state } },
      );
    }
  });

  it('nameFurtherAuthorities: takes authorities of no commune that is touched, once, with a reason', async () => {
    const [step] = STEPS.filter(({ name }) => name === 'nameFurtherAuthorities') as [Step];
    const planner = await parley.as('planner');
    const { id } = await openDossier(parley);
    const confirmed = { eventId: id, expectedVersion: 1, communes: BRUSSELS };
    await planner.run(CONFIRM, { input: confirmed });
    const named = (...authorities: Input[]) => ({ eventId: id, expectedVersion: 2, authorities });
    const minister = { code: 'minister-interior-nccn', reason: 'Nationale fase.' };
    const cases: [Input, string, string][] = [
      [named({ ...minister, code: 'minister-of-weather' }), 'authorities.0.code', 'unknown'],
      [named({ ...minister, code: 'mayor-brussels' }), 'authorities.0.code', 'ofCommune'],
      [named({ ...minister, reason: 'x' }), 'authorities.0.reason', 'isLength'],
      [named(minister, minister), 'authorities', 'arrayUnique'],
    ];
    for (const [input, field, code] of cases) {
      await refused(step, input, { field, detail: { fields: [{ code }] } });
    }
    const read = 'id version furtherAuthorities { reason authority { code } }';
    const query = NAME_FURTHER.replace('{ id }', `{ ${read} }`);
    const put = await planner.run<{ nameFurtherAuthorities: object }>(query, {
      input: named(minister),
    });
    expect(put.nameFurtherAuthorities).toMatchObject({
      version: 3,
      furtherAuthorities: [{ reason: minister.reason, authority: { code: minister.code } }],
    });
    const none = { eventId: id, expectedVersion: 3, authorities: [] };
    const off = await planner.run<{ nameFurtherAuthorities: object }>(query, { input: none });
    expect(off.nameFurtherAuthorities).toMatchObject({ version: 4, furtherAuthorities: [] });
  });

  it('openDossier: refuses what is missing, of a wrong type or unknown, and who may not', async () => {
    const cases: [Input, string][] = [
      [{ ...openingOf(), kind: undefined }, 'kind'],
      [{ ...openingOf(), kind: 'riot' }, 'kind'],
      [{ ...openingOf(), language: undefined }, 'language'],
      [{ ...openingOf(), language: 'lb' }, 'language'],
      [{ ...openingOf(), facts: undefined }, 'facts'],
      [{ ...openingOf(), facts: 'none' }, 'facts'],
      [openingOf({}, { state: 'decided' }), 'state'],
      [openingOf({}, { organisationId: randomUUID() }), 'organisationId'],
      [openingOf({ zoneId: foreign }), 'facts.zoneId'],
    ];
    for (const [input, field] of cases) await refused({ query: OPEN }, input, { field });
    for (const as of ['intelligence', 'legal', 'silver', 'gold', 'cabinet']) {
      await refused({ query: OPEN }, openingOf(), { code: 'FORBIDDEN', as });
    }
  });

  it('openDossier: opens one dossier for one key', async () => {
    const planner = await parley.as('planner');
    const key = randomUUID();
    const first = await planner.run(OPEN, { input: openingOf() }, key);
    const after = await parley.digest();
    expect(await planner.run(OPEN, { input: openingOf() }, key)).toEqual(first);
    const other = { input: openingOf({ stewardCount: 1 }) };
    expect((await planner.refusal(OPEN, other, key)).code).toBe('CONFLICT');
    expect(await parley.digest()).toBe(after);
  });

  it('transitionEvent: takes only steps of the desk that are open now', async () => {
    const cases: [Input, object][] = [
      [{ transition: 'fly' }, { code: 'TRANSITION_NOT_ALLOWED', detail: { from: 'signal' } }],
      [{ transition: '' }, { code: 'TRANSITION_NOT_ALLOWED' }],
      [{ transition: 'negotiate' }, { code: 'TRANSITION_NOT_ALLOWED' }],
      [
        { transition: 'tolerate' },
        { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'needsToleranceRecord' } },
      ],
      [{ transition: 'x'.repeat(51) }, { field: 'transition' }],
      [{ transition: ['open'] }, { field: 'transition' }],
      [{ transition: 'open', reason: 'x'.repeat(1001) }, { field: 'reason' }],
      [{ transition: 'open', reason: 7 }, { field: 'reason' }],
      [{ transition: 'open', reason: 'a\u0000b' }, { field: 'reason' }],
    ];
    for (const [more, expected] of cases) {
      const input = { eventId: dossier.id, expectedVersion: 1, ...more };
      await refused({ query: MOVE }, input, expected);
    }
    const review = await putInState(parley, await openDossier(parley), 'underReview');
    await refused(
      { query: MOVE },
      { eventId: review.id, expectedVersion: review.version, transition: 'propose' },
      { code: 'TRANSITION_NOT_ALLOWED', detail: { reason: 'noDecidingAuthority' } },
    );
    const proposed = await putInState(parley, review, 'proposalToAuthority');
    const own = { eventId: proposed.id, expectedVersion: proposed.version };
    for (const transition of ['decide', 'withdraw']) {
      await refused({ query: MOVE }, { ...own, transition }, { code: 'FORBIDDEN' });
    }
  });
});
