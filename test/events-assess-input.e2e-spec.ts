import { randomUUID } from 'node:crypto';
import { ASSESS, CONFIRM, type Dossier, openDossier } from './support/dossiers.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';

const ANY_ID = randomUUID();
const many = <T>(count: number, of: T): T[] => Array.from({ length: count }, () => of);

describe('what the desk says of a dossier', () => {
  let parley: TestParley;
  let dossier: Dossier;

  beforeAll(async () => {
    parley = await startParley();
    dossier = await openDossier(parley);
  });
  afterAll(() => parley.close());

  const refused = async (query: string, input: object, expected: Expected) =>
    expectRefusal(parley, await parley.as('planner'), query, input, expected);

  it.each<[string, unknown, string]>([
    ['no commune', [], 'communes'],
    ['a commune that is none', [{ code: 'atlantis', decides: true }], 'communes'],
    ['a commune twice', many(2, { code: 'brussels', decides: true }), 'communes'],
    ['twenty communes', many(20, { code: 'brussels', decides: true }), 'communes'],
    ['a commune without its code', [{ decides: true }], 'communes.0.code'],
    [
      'a commune that decides perhaps',
      [{ code: 'brussels', decides: 'perhaps' }],
      'communes.0.decides',
    ],
    ['a code without end', [{ code: 'x'.repeat(61), decides: true }], 'communes.0.code'],
    [
      'an unknown key',
      [{ code: 'brussels', decides: true, authorityId: ANY_ID }],
      'communes.0.authorityId',
    ],
    ['a text', 'brussels', 'communes'],
  ])('is no list of communes: %s', async (_case, communes, field) => {
    const input = { eventId: dossier.id, expectedVersion: dossier.version, communes };
    await refused(CONFIRM, input, { field });
  });

  it.each<[string, object, Expected]>([
    ['nothing at all', {}, {}],
    ['ten million people', { policeNumber: 10_000_000 }, { field: 'policeNumber' }],
    ['no people', { policeNumber: 0 }, { field: 'policeNumber' }],
    ['a group larger than anything', { riskGroupMax: 2_000_001 }, { field: 'riskGroupMax' }],
    ['threat level 5', { threatLevel: 5 }, { field: 'threatLevel' }],
    ['threat level 0', { threatLevel: 0 }, { field: 'threatLevel' }],
    ['an unknown class', { eventClass: 'D' }, { field: 'eventClass' }],
    [
      'a day that is not',
      { threatAt: '2027-02-30' },
      { field: 'threatAt', detail: { fields: [{ code: 'notADate' }] } },
    ],
    [
      'a year too far away',
      { threatAt: '2999-01-01' },
      { field: 'threatAt', detail: { fields: [{ code: 'yearOutOfRange' }] } },
    ],
    ['a source without end', { threatSource: 'x'.repeat(301) }, { field: 'threatSource' }],
    ['a note without end', { internalNote: 'x'.repeat(4001) }, { field: 'internalNote' }],
    ['a note with NUL', { internalNote: 'a\u0000' }, { field: 'internalNote' }],
    ['a basis that is a number', { policeBasis: 7 }, { field: 'policeBasis' }],
    ['an own signature', { classConfirmedBy: ANY_ID }, { field: 'classConfirmedBy' }],
    [
      'another class without a reason',
      { eventClass: 'Cplus' },
      { code: 'RULE_VIOLATED', detail: { rule: 'classOverrideNeedsReason' } },
    ],
    [
      'another class with a blank reason',
      { eventClass: 'Cplus', classReason: '  ' },
      { code: 'RULE_VIOLATED', detail: { rule: 'classOverrideNeedsReason' } },
    ],
  ])('is no assessment: %s', async (_case, more, expected) => {
    await refused(ASSESS, { eventId: dossier.id, expectedVersion: 0, ...more }, expected);
  });
});
