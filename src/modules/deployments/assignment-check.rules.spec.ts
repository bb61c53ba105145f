import { type Engagement, requirementBreaches, timeBreaches } from './assignment-check.rules.js';

const kin = [
  { id: 'p1', code: 'PEL-1', parentId: null },
  { id: 's1', code: 'SEC-01', parentId: 'p1' },
  { id: 's2', code: 'SEC-02', parentId: 'p1' },
];
const unit = (code: string) => kin.find((each) => each.code === code) as (typeof kin)[number];
const shift = (from: string, to: string, id = 'new') => ({
  id,
  startsAt: `2027-03-${from}:00Z`,
  endsAt: `2027-03-${to}:00Z`,
});

function engaged(unitId: string, from: string, to: string, shiftId = 'old'): Engagement {
  const { startsAt, endsAt } = shift(from, to);
  return { unitId, shiftId, eventId: 'e1', postCode: 'M1', startsAt, endsAt };
}

const rules = (code: string, taken: Engagement[], from = '11T08:00', to = '11T15:00') =>
  timeBreaches(unit(code), kin, taken, shift(from, to)).map(({ rule }) => rule);

describe('who may take a shift', () => {
  it('a free unit', () => {
    expect(rules('SEC-01', [])).toEqual([]);
  });

  it.each([
    ['itself', 'SEC-01', 's1'],
    ['its platoon', 'SEC-01', 'p1'],
    ['one of its sections', 'PEL-1', 's2'],
  ])('not a unit when %s stands elsewhere', (_who, code, taken) => {
    const [breach] = timeBreaches(
      unit(code),
      kin,
      [engaged(taken, '11T14:30', '11T16:00')],
      shift('11T08:00', '11T15:00'),
    );
    expect(breach).toMatchObject({
      rule: 'doubleBooked',
      unitId: unit(code).id,
      params: { unit: code, eventId: 'e1', post: 'M1' },
    });
  });

  it('a section while another of its platoon stands elsewhere', () => {
    expect(rules('SEC-01', [engaged('s2', '11T08:00', '11T15:00')])).toEqual([]);
  });

  it('not a platoon whose section has no rest: the people count, not the name', () => {
    expect(rules('PEL-1', [engaged('s1', '10T14:00', '10T22:00')])).toContain('restUnder11h');
    expect(rules('PEL-1', [engaged('s1', '10T13:00', '10T21:00')], '11T08:00', '11T10:00')).toEqual(
      [],
    );
  });

  it('tells double booking first and each breach once', () => {
    const taken = [engaged('p1', '11T06:00', '11T16:30')];
    expect(rules('PEL-1', taken)[0]).toBe('doubleBooked');
    expect(rules('PEL-1', taken).filter((rule) => rule === 'doubleBooked')).toHaveLength(1);
  });
});

describe('what a post asks for', () => {
  const dialogue = {
    id: 'd1',
    code: 'DIA-1',
    type: 'DIA',
    presentStrength: 3,
    qualifications: [{ code: 'dialogue', count: 3 }],
  };
  const post = { requiredType: 'DIA', requiredQualification: 'dialogue', requiredCount: 3 };

  it('is met exactly', () => {
    expect(requirementBreaches(dialogue, post, 'x')).toEqual([]);
    expect(
      requirementBreaches(
        dialogue,
        { requiredType: null, requiredQualification: null, requiredCount: null },
        'x',
      ),
    ).toEqual([]);
  });

  it.each([
    ['another kind of unit', { requiredType: 'ARR' }, { requiredType: 'ARR', type: 'DIA' }],
    ['one person more', { requiredCount: 4 }, { needed: 4, present: 3 }],
    ['another qualification', { requiredQualification: 'camera' }, { needed: 3, present: 0 }],
  ])('is not met: %s', (_what, change, params) => {
    expect(requirementBreaches(dialogue, { ...post, ...change }, 'x')).toMatchObject([
      { rule: 'qualificationMissing', params: { unit: 'DIA-1', ...params } },
    ]);
  });
});
