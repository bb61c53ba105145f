import type { AssessmentStep } from './assessment-step.entity.js';
import { AssessmentAgency, AssessmentStepMark } from './assessment-step.enums.js';
import type { RiskAssessment } from './risk-assessment.entity.js';
import { riskContent, riskContentHash } from './risk-content.rules.js';
import { ImpactDomain, MeasureKind } from './risk.enums.js';
import { RISK_BAND_TABLE } from './risk-matrix.rules.js';
import { copiedRegister, mergedRegister } from './risk-register.rules.js';

const ASSESSMENT = {
  number: 1,
  state: 'draft',
  version: 3,
  matrix: RISK_BAND_TABLE,
  thirdPartyImpact: 'Tram 92 stands still for an hour.',
  informationGaps: ['Who calls for the counter-rally?'],
  marchWidthM: 9,
  marchDensityPerM2: 1,
  marchSpeedMps: 0.75,
  marchBufferMin: 15,
  marchParticipantsSource: 'organiser',
  marchOwnParticipants: null,
  marchLengthOverrideM: null,
  marchWaypointMetres: null,
} as unknown as RiskAssessment;

let next = 0;
const target = { zoneId: 'z', assessmentId: 'a', newId: () => `id-${(next += 1)}` };
const register = mergedRegister(
  [
    {
      code: 'R1',
      title: { en: 'Crush' },
      impactDomain: ImpactDomain.persons,
      before: { likelihood: 2, impact: 5 },
      after: { likelihood: 1, impact: 5 },
      measures: [{ kind: MeasureKind.police, text: { en: 'Density watch' } }],
    },
  ],
  { hazards: [], measures: [] },
  target,
);
const STEP = {
  id: 's1',
  key: 'context',
  mark: 'done',
  version: 1,
  setAsideReason: null,
  ownerId: 'p1',
  agency: 'police',
  agencyName: 'Event cell',
  content: { situation: 'A march', stakes: 'Trams', earlier: '' },
  contributions: [],
  writtenBy: ['p1'],
  reviewedAt: '2026-11-23T08:00:00Z',
} as unknown as AssessmentStep;
const hash = (change: Partial<RiskAssessment> = {}, rows = register, steps = [STEP]) =>
  riskContentHash({ ...ASSESSMENT, ...change } as RiskAssessment, rows, steps);

describe('the content of an assessment', () => {
  it('has one hash, whatever the state, the version and the ids of rows', () => {
    expect(hash()).toMatch(/^[0-9a-f]{64}$/);
    expect(hash({ state: 'validated', version: 9 })).toBe(hash());
    expect(hash({}, copiedRegister(register, target))).toBe(hash());
  });

  it.each<[string, Partial<RiskAssessment>]>([
    ['the number', { number: 2 }],
    ['a march figure', { marchWidthM: 6 }],
    ['the effect on others', { thirdPartyImpact: null }],
    ['an information gap', { informationGaps: [] }],
    ['the matrix', { matrix: { ...RISK_BAND_TABLE, low: 3 } }],
  ])('has another hash when %s changes', (_case, change) => {
    expect(hash(change)).not.toBe(hash());
  });

  it('has another hash when any part of the register changes', () => {
    const [hazard] = register.hazards;
    const [measure] = register.measures;
    if (!hazard || !measure) throw new Error('The register is empty');
    const hashes = [
      register,
      { ...register, hazards: [{ ...hazard, afterImpact: 4 }] },
      { ...register, hazards: [{ ...hazard, title: { en: 'Crushing' } }] },
      { ...register, measures: [{ ...measure, text: { en: 'Nobody looks' } }] },
      { ...register, measures: [] },
    ].map((rows) => hash({}, rows));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it.each<[string, Partial<AssessmentStep>]>([
    ['what a step says', { content: { situation: 'A march', stakes: 'Buses', earlier: '' } }],
    ['how far a step is', { mark: AssessmentStepMark.open }],
    ['who owns a step', { ownerId: null }],
    ['whose step it is', { agency: AssessmentAgency.fire }],
  ])('has another hash when %s changes', (_case, change) => {
    expect(hash({}, register, [{ ...STEP, ...change }])).not.toBe(hash());
  });

  it('stays the same when somebody looked at a step again, and without steps as before there were', () => {
    const looked = { ...STEP, id: 's9', version: 4, reviewedAt: '2026-12-01T08:00:00Z' };
    expect(hash({}, register, [looked])).toBe(hash());
    const blank = { ...STEP, key: 'threat', writtenBy: [] } as unknown as AssessmentStep;
    expect(hash({}, register, [STEP, blank])).toBe(hash());
    expect(riskContent(ASSESSMENT, register, [])).not.toHaveProperty('steps');
  });

  it('holds owner, day and partner of a measure from when somebody named them', () => {
    const [measure] = register.measures;
    if (!measure) throw new Error('The register has no measure');
    const hashes = [{}, { owner: 'Silver' }, { dueOn: '2027-03-10' }, { partner: 'D2' }].map(
      (more) => hash({}, { ...register, measures: [{ ...measure, ...more }] }),
    );
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes[0]).toBe(hash());
  });

  it('leaves the number out of what others remember, so that a new signature alone is no change', () => {
    expect(riskContent({ ...ASSESSMENT, number: 2 } as RiskAssessment, register, [STEP])).toEqual(
      riskContent(ASSESSMENT, register, [STEP]),
    );
  });
});
