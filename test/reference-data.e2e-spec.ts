import type { Client } from './support/client.js';
import { type TestParley, startParley } from './support/parley.js';
import {
  KINDS,
  type Kind,
  PERIOD,
  ROW,
  type Row,
  TODAY,
  UNKNOWN,
  adding,
  ending,
  ids,
  revising,
} from './support/reference-kinds.js';
import { type Expected, refusedFields } from './support/refusals.js';
import { type SecondZone, addSecondZone } from './support/second-zone.js';

describe('reference data', () => {
  let parley: TestParley;
  let admin: Client;
  let other: SecondZone;

  beforeAll(async () => {
    parley = await startParley();
    other = await addSecondZone(parley.databaseUrl);
    admin = await parley.as('administrator');
    const known = await admin.run<Record<string, { id: string; code: string }[]>>(
      '{ competentAuthorities { id code } positions { id code } advisers { id code } }',
    );
    ids['authority'] = known['competentAuthorities']?.[0]?.id ?? '';
    ids['position'] = known['positions']?.find(({ code }) => code === 'gold')?.id ?? '';
    ids['adviser'] = known['advisers']?.[0]?.id ?? '';
  });
  afterAll(() => parley.close());

  const rows = async (kind: Kind, code: string): Promise<Row[]> => {
    const { list } = await admin.run<{ list: Row[] }>(`{ list: ${kind.list} { ${ROW} } }`);
    return list.filter((row) => row.code === code);
  };
  const send = async (query: string, input: object): Promise<Row> =>
    (await admin.run<{ row: Row }>(query, { input })).row;
  /** Runs what must be refused, one after the other; nothing at all may have changed at the end. */
  const refuseAll = async (client: Client, cases: readonly [string, object, Expected][]) => {
    const before = await parley.digest();
    for (const [query, input, { code = 'INVALID_INPUT', field, detail = {} }] of cases) {
      const error = await client.refusal(query, { input });
      expect(error.extensions).toMatchObject({ code, ...detail });
      if (field) expect(refusedFields(error)).toContain(`input.${field}`);
    }
    expect(await parley.digest()).toBe(before);
  };
  const fresh = (kind: Kind, code: string): Promise<Row> =>
    send(adding(kind), { code, ...PERIOD, facts: kind.facts() });

  it.each(['seniorPlanner', 'legal', 'cabinet'])('is not kept by %s', async (persona) => {
    const client = await parley.as(persona);
    for (const kind of KINDS) {
      const read = await client.refusal(`{ list: ${kind.list} { id } }`);
      expect(read.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
    const input = (kind: Kind) => ({ code: 'foreign', ...PERIOD, facts: kind.facts() });
    const forbidden = { code: 'FORBIDDEN' };
    await refuseAll(
      client,
      KINDS.map((kind) => [adding(kind), input(kind), forbidden]),
    );
  });

  describe.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', (_name, kind) => {
    it('keeps every edition: a change begins a new one, an end is a last day', async () => {
      const first = await fresh(kind, 'kept-one');
      expect(first).toMatchObject({ version: 1, edition: 1, validFrom: TODAY, validTo: null });
      const second = await send(revising(kind), {
        id: first.id,
        expectedVersion: 1,
        ...PERIOD,
        validFrom: '2027-01-01',
        facts: kind.facts(),
      });
      expect(second).toMatchObject({ code: 'kept-one', edition: 2, validFrom: '2027-01-01' });
      await send(ending(kind), {
        id: second.id,
        expectedVersion: second.version,
        validTo: '2027-06-30',
        reason: 'De nota vervalt.',
      });
      expect(await rows(kind, 'kept-one')).toMatchObject([
        { id: first.id, version: 2, validTo: '2026-12-31' },
        { id: second.id, version: 2, validTo: '2027-06-30' },
      ]);
      const { changes } = await admin.run<{ changes: object[] }>(
        'query ($ids: [ID!]!) { changes: referenceChanges(rowIds: $ids) { rowId kind by reason } }',
        { ids: [first.id, second.id] },
      );
      expect(changes).toMatchObject([
        { rowId: second.id, kind: 'reference.ended', reason: 'De nota vervalt.' },
        { rowId: second.id, kind: 'reference.revised' },
        { rowId: first.id, kind: 'reference.added' },
      ]);
    });

    it('puts a planned edition aside when an earlier one takes its place', async () => {
      const first = await fresh(kind, 'planned-one');
      const facts = kind.facts();
      const later = { ...PERIOD, validFrom: '2027-09-01', facts };
      const planned = await send(revising(kind), { id: first.id, expectedVersion: 1, ...later });
      await send(revising(kind), { id: planned.id, expectedVersion: 1, ...PERIOD, facts });
      const [one, two, three] = await rows(kind, 'planned-one');
      expect(one).toMatchObject({ validTo: '2026-11-22' });
      expect(two).toMatchObject({ validFrom: '2027-09-01', validTo: '2026-11-22' });
      expect(three).toMatchObject({ edition: 3, validFrom: TODAY, validTo: null });
    });

    it('refuses facts that cannot stand, each beside its field', async () => {
      await refuseAll(
        admin,
        kind.wrong.map(([_what, facts, field]) => [
          adding(kind),
          { code: 'refused', ...PERIOD, facts: { ...kind.facts(), ...facts } },
          { field: `facts.${field}` },
        ]),
      );
    });

    it('refuses what is missing, of another zone, stale, replaced or repeated', async () => {
      const first = await fresh(kind, 'refusing');
      const again = { code: 'refusing', ...PERIOD, facts: kind.facts() };
      const [foreign] = await parley.sql<{ id: string }>(
        `select id from ${kind.type} where zone_id = $1`,
        [other.zoneId],
      );
      const change = { id: first.id, expectedVersion: 1, ...PERIOD, facts: kind.facts() };
      const stop = { id: first.id, expectedVersion: 1, validTo: TODAY, reason: 'Vervallen.' };
      const stale: Expected = { code: 'STALE', detail: { currentVersion: 1 } };
      const cases: [string, object, Expected][] = [
        [adding(kind), again, { code: 'CONFLICT' }],
        [adding(kind), { ...again, code: 'my code' }, { field: 'code' }],
        [adding(kind), { ...again, code: 'x', source: '  ' }, { field: 'source' }],
        [adding(kind), { ...again, code: 'late', validTo: '2026-11-22' }, { field: 'validTo' }],
        [revising(kind), { ...change, expectedVersion: 2 }, stale],
        [revising(kind), { ...change, id: UNKNOWN }, { code: 'NOT_FOUND' }],
        [revising(kind), { ...change, id: foreign?.id ?? UNKNOWN }, { code: 'NOT_FOUND' }],
        [revising(kind), { ...change, validFrom: '2026-11-22' }, { field: 'validFrom' }],
        [ending(kind), { ...stop, expectedVersion: 7 }, stale],
        [ending(kind), { ...stop, id: foreign?.id ?? UNKNOWN }, { code: 'NOT_FOUND' }],
        [ending(kind), { ...stop, validTo: '2026-11-21' }, { field: 'validTo' }],
        [ending(kind), { ...stop, reason: '   ' }, { field: 'reason' }],
      ];
      await refuseAll(admin, cases);
      await send(revising(kind), change);
      const replaced = { code: 'RULE_VIOLATED', detail: { rule: 'editionReplaced' } };
      await refuseAll(admin, [
        [revising(kind), change, { code: 'STALE', detail: { currentVersion: 2 } }],
        [ending(kind), { ...stop, expectedVersion: 2 }, replaced],
      ]);
    });
  });
});
