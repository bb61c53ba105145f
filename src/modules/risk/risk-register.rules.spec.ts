import { ImpactDomain, MeasureKind } from './risk.enums.js';
import {
  copiedRegister,
  type HazardDraft,
  type MeasureDraft,
  mergedRegister,
  ratedPairs,
  type Register,
  registerGap,
  registerProblems,
} from './risk-register.rules.js';

const EMPTY: Register = { hazards: [], measures: [] };

function target() {
  let next = 0;
  return { zoneId: 'z', assessmentId: 'a', newId: () => `new-${(next += 1)}` };
}

const police = (text: string, more: Partial<MeasureDraft> = {}): MeasureDraft => ({
  kind: MeasureKind.police,
  text: { en: text },
  ...more,
});
const hazard = (code: string, measures: MeasureDraft[] = [], more = {}): HazardDraft => ({
  code,
  title: { en: `Hazard ${code}` },
  impactDomain: ImpactDomain.persons,
  before: { likelihood: 3, impact: 4 },
  after: { likelihood: 2, impact: 3 },
  measures,
  ...more,
});

describe('mergedRegister', () => {
  it('names measures after their hazard and gives everything a new id', () => {
    const { hazards, measures } = mergedRegister(
      [hazard('R1', [police('a'), police('b')]), hazard('R2', [police('c')])],
      EMPTY,
      target(),
    );
    expect(hazards.map(({ id, code, rank }) => [id, code, rank])).toEqual([
      ['new-1', 'R1', 0],
      ['new-2', 'R2', 1],
    ]);
    expect(measures.map(({ id, code, hazardId, rank }) => [id, code, hazardId, rank])).toEqual([
      ['new-3', 'R1-M1', 'new-1', 0],
      ['new-4', 'R1-M2', 'new-1', 1],
      ['new-5', 'R2-M1', 'new-2', 0],
    ]);
  });

  it('keeps ids when the same register is saved again', () => {
    const drafts = [hazard('R1', [police('a'), police('b')]), hazard('R2')];
    const first = mergedRegister(drafts, EMPTY, target());
    expect(mergedRegister(drafts, first, target())).toEqual(first);
  });

  it('keeps an id through a new code, and gives the freed code a new one', () => {
    const first = mergedRegister([hazard('R1', [police('a')])], EMPTY, target());
    const [stored] = first.hazards;
    const [measure] = first.measures;
    const again = mergedRegister(
      [
        hazard('R9', [police('a', { id: measure?.id })], { id: stored?.id }),
        hazard('R1', [police('new')]),
      ],
      first,
      { ...target(), newId: () => 'fresh' },
    );
    expect(again.hazards.map(({ id, code }) => [id, code])).toEqual([
      [stored?.id, 'R9'],
      ['fresh', 'R1'],
    ]);
    expect(again.measures.map(({ id, code, hazardId }) => [id, code, hazardId])).toEqual([
      [measure?.id, 'R1-M1', stored?.id],
      ['fresh', 'R1-M2', 'fresh'],
    ]);
  });

  it('moves a measure to another hazard under its own name', () => {
    const first = mergedRegister([hazard('R1', [police('a')]), hazard('R2')], EMPTY, target());
    const moved = mergedRegister(
      [hazard('R1'), hazard('R2', [police('a', { code: 'R1-M1' })])],
      first,
      target(),
    );
    expect(moved.measures).toMatchObject([
      { id: first.measures[0]?.id, code: 'R1-M1', hazardId: first.hazards[1]?.id },
    ]);
  });

  it('stores only languages that have a text', () => {
    const { hazards } = mergedRegister(
      [hazard('R1', [], { title: { nl: 'Gevaar', fr: '  ', en: null } })],
      EMPTY,
      target(),
    );
    expect(hazards[0]?.title).toEqual({ nl: 'Gevaar' });
  });
});

describe('registerProblems', () => {
  const problems = (drafts: HazardDraft[], stored = EMPTY, conditions: string[] = []) =>
    registerProblems(drafts, stored, new Set(conditions), 'input.hazards').map(
      ({ path, code }) => `${path} ${code}`,
    );
  const condition = (conditionId: string | null) =>
    police('c', { kind: MeasureKind.condition, conditionId });

  it('has nothing against a good register', () => {
    expect(problems([hazard('R1', [police('a'), condition('c1')])], EMPTY, ['c1'])).toEqual([]);
    expect(problems([])).toEqual([]);
  });

  it.each<[string, HazardDraft[], string[]]>([
    ['a code twice', [hazard('R1'), hazard('R1')], ['input.hazards.1.code repeated']],
    ['an unknown id', [hazard('R1', [], { id: 'x' })], ['input.hazards.0.id unknown']],
    [
      'an id twice',
      [hazard('R1', [], { id: 'x' }), hazard('R2', [], { id: 'x' })],
      ['input.hazards.0.id unknown', 'input.hazards.1.id unknown', 'input.hazards.1.id repeated'],
    ],
    ['no title', [hazard('R1', [], { title: { nl: ' ' } })], ['input.hazards.0.title required']],
    [
      'a measure without text',
      [hazard('R1', [police('')])],
      ['input.hazards.0.measures.0.text required'],
    ],
    [
      'a condition measure without condition',
      [hazard('R1', [condition(null)])],
      ['input.hazards.0.measures.0.conditionId required'],
    ],
    [
      'a condition of another dossier',
      [hazard('R1', [condition('elsewhere')])],
      ['input.hazards.0.measures.0.conditionId unknown'],
    ],
    [
      'a police measure with a condition',
      [hazard('R1', [police('a', { conditionId: 'c1' })])],
      [
        'input.hazards.0.measures.0.conditionId onlyForConditions',
        'input.hazards.0.measures.0.conditionId unknown',
      ],
    ],
    [
      'a measure name twice in the register',
      [hazard('R1', [police('a', { code: 'X' })]), hazard('R2', [police('b', { code: 'X' })])],
      ['input.hazards.1.measures.0.code repeated'],
    ],
    [
      'an unknown measure id',
      [hazard('R1', [police('a', { id: 'x' })])],
      ['input.hazards.0.measures.0.id unknown'],
    ],
  ])('names %s', (_case, drafts, expected) => {
    expect(problems(drafts)).toEqual(expected);
  });

  it('never gives a name that somebody chose to another measure', () => {
    const { measures } = mergedRegister(
      [hazard('R1', [police('a'), police('b', { code: 'R1-M1' })])],
      EMPTY,
      target(),
    );
    expect(measures.map((measure) => measure.code)).toEqual(['R1-M2', 'R1-M1']);
  });
});

describe('a register on the matrix', () => {
  it('says what is missing before it can be handed in', () => {
    const rows = (drafts: HazardDraft[]) => mergedRegister(drafts, EMPTY, target()).hazards;
    expect(registerGap([])).toBe('noHazards');
    expect(registerGap(rows([hazard('R1'), hazard('R2', [], { after: null })]))).toBe(
      'hazardNotRated',
    );
    expect(registerGap(rows([hazard('R1')]))).toBeNull();
    expect(ratedPairs(rows([hazard('R1'), hazard('R2', [], { after: null })]))).toEqual([
      { id: 'R1', before: [3, 4], after: [2, 3] },
      { id: 'R2', before: [3, 4], after: null },
    ]);
  });
});

describe('copiedRegister', () => {
  it('gives every row a new id and keeps measures under their hazard', () => {
    const first = mergedRegister([hazard('R1', [police('a')]), hazard('R2')], EMPTY, target());
    let next = 0;
    const copy = copiedRegister(first, {
      zoneId: 'z',
      assessmentId: 'old',
      newId: () => `copy-${(next += 1)}`,
    });
    expect(copy.hazards.map(({ id, assessmentId, code }) => [id, assessmentId, code])).toEqual([
      ['copy-1', 'old', 'R1'],
      ['copy-2', 'old', 'R2'],
    ]);
    expect(copy.measures).toMatchObject([
      { id: 'copy-3', hazardId: 'copy-1', assessmentId: 'old', code: 'R1-M1' },
    ]);
  });
});
