import { readFileSync } from 'node:fs';
import {
  isNeeded,
  openSteps,
  STEP_ORDER,
  stepGaps,
  type StepSituation,
  stepState,
  stepWarnings,
  type StoredStep,
} from './assessment-step-gaps.rules.js';
import type { StepContent } from './assessment-step-content.rules.js';
import type { ControlMeasure, Hazard } from './hazard.entity.js';
import { RISK_BAND_TABLE } from './risk-matrix.rules.js';

const DEMO = JSON.parse(
  readFileSync(new URL('../../../demo/risk-steps.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, Record<string, unknown>>>;
const WHOLE = DEMO['E01'] ?? {};
const content = (key: string) => structuredClone(WHOLE[key]) as Record<string, never>;

const hazard = (code: string, after: [number, number] | null = [2, 3]) =>
  ({
    code,
    afterLikelihood: after?.[0] ?? null,
    afterImpact: after?.[1] ?? null,
  }) as unknown as Hazard;
const measure = (more: Partial<ControlMeasure> = {}) =>
  ({ code: 'R1-M1', owner: 'Silver', dueOn: '2027-03-10', ...more }) as unknown as ControlMeasure;
const SITUATION: StepSituation = {
  state: 'draft',
  today: '2026-11-23',
  matrix: RISK_BAND_TABLE,
  hazards: [hazard('R1')],
  measures: [measure()],
  steps: [],
  needed: new Set(STEP_ORDER),
  threatLevel: 2,
};
const step = (key: string, change: (its: Record<string, never>) => unknown = () => {}) => {
  const own = content(key);
  change(own);
  return { key, mark: 'done', content: own as unknown as StepContent } satisfies StoredStep;
};
const set = (path: string, value: unknown) => (its: object) => {
  const parts = path.split('.');
  const last = parts.pop() as string;
  const at = parts.reduce<unknown>((on, part) => (on as Record<string, unknown>)[part], its);
  (at as Record<string, unknown>)[last] = value;
};
const said = (found: readonly { code: string; params: object }[]) =>
  found.map(({ code, params }) => [code, ...Object.values(params as Record<string, unknown>)]);

describe('what a step lacks', () => {
  it.each(Object.keys(WHOLE))('%s: nothing, when it is written whole', (key) => {
    expect(stepGaps(step(key), SITUATION)).toEqual([]);
    expect(stepState(step(key), SITUATION)).toBe('done');
  });

  it.each(Object.keys(WHOLE))('%s: everything, while nobody wrote in it', (key) => {
    expect(said(stepGaps({ key, mark: 'done', content: null }, SITUATION))).toEqual([['empty']]);
    expect(stepState({ key, mark: 'done', content: null }, SITUATION)).toBe('inProgress');
    expect(stepState({ key, mark: 'open', content: null }, SITUATION)).toBe('open');
  });

  it.each<[string, string, unknown, unknown[]]>([
    ['context', 'situation', '', ['missing', 'situation']],
    ['context', 'stakes', '  ', ['missing', 'stakes']],
    ['actors', 'groups', [], ['noGroups']],
    ['actors', 'groups.1.identity', '', ['groupIncomplete', 'Autonome groep', 'identity']],
    ['actors', 'groups.1.aims', '', ['groupIncomplete', 'Autonome groep', 'aims']],
    [
      'actors',
      'groups.1.sensitivities',
      '',
      ['groupIncomplete', 'Autonome groep', 'sensitivities'],
    ],
    ['actors', 'groups.1.history', '', ['groupIncomplete', 'Autonome groep', 'history']],
    [
      'actors',
      'groups.1.policeRelation',
      '',
      ['groupIncomplete', 'Autonome groep', 'policeRelation'],
    ],
    ['actors', 'groups.1.low', null, ['groupIncomplete', 'Autonome groep', 'low']],
    ['actors', 'groups.1.high', null, ['groupIncomplete', 'Autonome groep', 'high']],
    ['ground', 'crowdedPlace', null, ['missing', 'crowdedPlace']],
    ['ground', 'timing', '', ['missing', 'timing']],
    ['ground', 'routes', '', ['missing', 'routes']],
    ['ground', 'areas', '', ['missing', 'areas']],
    ['ground', 'movement', '', ['missing', 'movement']],
    ['ground', 'profile', '', ['missing', 'profile']],
    ['grid', 'cells.0.text', ' ', ['cellsEmpty', 1]],
    ['grid', 'cells.17.colour', null, ['cellsEmpty', 1]],
    ['grid', 'cells', [], ['cellsEmpty', 18]],
    ['threat', 'national', null, ['missing', 'national']],
    ['threat', 'event', null, ['missing', 'event']],
    ['threat', 'event.expiresOn', '2026-11-22', ['threatExpired', 'event', '2026-11-22']],
    ['threat', 'national.expiresOn', '2026-11-22', ['threatExpired', 'national', '2026-11-22']],
    ['scenarios', 'calm.description', '', ['missing', 'calm.description']],
    ['scenarios', 'likely.response', '', ['missing', 'likely.response']],
    ['scenarios', 'worst.triggers', [], ['missing', 'worst.triggers']],
    ['residual', 'conclusion', '', ['missing', 'conclusion']],
  ])('%s: %s as %j', (key, path, value, gap) => {
    const lacking = step(key, set(path, value));
    expect(said(stepGaps(lacking, SITUATION))).toEqual([gap]);
    expect(stepState(lacking, SITUATION)).toBe('inProgress');
    expect(openSteps({ ...SITUATION, steps: [lacking] })).toContain(key);
  });

  it('asks for no RAMP sheet where people do not crowd', () => {
    const open = step('ground', set('crowdedPlace', false));
    set('routes', '')(open.content);
    expect(stepGaps(open, SITUATION)).toEqual([]);
  });

  it('lets a threat level hold on its last day', () => {
    const today = set('event.expiresOn', '2026-11-23');
    expect(stepGaps(step('threat', today), SITUATION)).toEqual([]);
  });

  it.each<[string, Partial<StepSituation>, unknown[][], string]>([
    ['hazards', { hazards: [] }, [['noHazards']], 'open'],
    ['hazards', { hazards: [hazard('R1', null)] }, [['hazardNotRated', 'R1']], 'inProgress'],
    ['hazards', {}, [], 'done'],
    ['measures', { measures: [] }, [], 'open'],
    [
      'measures',
      { measures: [measure({ owner: null })] },
      [['measureWithoutOwner', 'R1-M1']],
      'inProgress',
    ],
    [
      'measures',
      { measures: [measure({ dueOn: null })] },
      [['measureWithoutDue', 'R1-M1']],
      'inProgress',
    ],
    ['measures', {}, [], 'done'],
    ['validation', {}, [['notValidated']], 'open'],
    ['validation', { state: 'checked' }, [['notValidated']], 'inProgress'],
    ['validation', { state: 'validated' }, [], 'done'],
  ])('%s: follows from register and signatures (%j)', (key, more, gaps, state) => {
    const derived = { key, mark: 'open', content: null };
    expect(said(stepGaps(derived, { ...SITUATION, ...more }))).toEqual(gaps);
    expect(stepState(derived, { ...SITUATION, ...more })).toBe(state);
  });

  it.each<[string, [number, number], number | null, boolean]>([
    ['nine is medium', [3, 3], null, true],
    ['ten is high, nobody accepts it', [2, 5], null, false],
    ['ten is accepted as ten', [2, 5], 10, true],
    ['ten is not accepted as nine', [2, 5], 9, false],
    ['sixteen is critical, nobody accepts it', [4, 4], null, false],
    ['sixteen was accepted as sixteen', [4, 4], 16, true],
  ])('residual: %s', (_case, after, score, done) => {
    const acceptances = score ? [{ hazardCode: 'R1', score, reason: 'Nothing else works.' }] : [];
    const found = stepGaps(step('residual', set('acceptances', acceptances)), {
      ...SITUATION,
      hazards: [hazard('R1', after)],
    });
    expect(said(found)).toEqual(done ? [] : [['acceptanceMissing', 'R1', after[0] * after[1]]]);
  });
});

describe('which steps stand in the way', () => {
  const all = Object.keys(WHOLE).map((key) => step(key));

  it('none, when all are done; signing comes after', () => {
    expect(openSteps({ ...SITUATION, steps: all })).toEqual([]);
  });

  it('each that is needed and neither done nor set aside, in the order of the work', () => {
    expect(openSteps(SITUATION)).toEqual(
      STEP_ORDER.filter((key) => !['hazards', 'measures', 'validation'].includes(key)),
    );
    const aside = all.map((each) => ({ ...each, mark: 'setAside', content: null }));
    expect(openSteps({ ...SITUATION, steps: aside })).toEqual([]);
    const classA = new Set(['hazards', 'residual']);
    expect(openSteps({ ...SITUATION, needed: classA })).toEqual(['residual']);
  });

  it('the grid wherever people crowd, whatever the class', () => {
    const needed = new Set(['hazards', 'residual', 'ground']);
    const crowd = { ...SITUATION, needed, steps: [step('ground')] };
    expect(isNeeded('grid', crowd)).toBe(true);
    expect(openSteps(crowd)).toEqual(['grid', 'residual']);
    const open = { ...crowd, steps: [step('ground', set('crowdedPlace', false))] };
    expect(isNeeded('grid', open)).toBe(false);
    expect(openSteps(open)).toEqual(['residual']);
  });
});

describe('what somebody should look at', () => {
  it('a change noted since, and a level unlike that of the dossier', () => {
    expect(stepWarnings(step('threat'), SITUATION)).toEqual([]);
    const changed = { ...step('threat'), reviewVerdict: 'changed' };
    expect(said(stepWarnings(changed, { ...SITUATION, threatLevel: 3 }))).toEqual([
      ['changedSince'],
      ['threatDiffers', 2, 3],
    ]);
    expect(stepWarnings(step('threat'), { ...SITUATION, threatLevel: null })).toEqual([]);
  });
});
