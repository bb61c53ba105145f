import {
  answeredQuestions,
  checkCare,
  dossierCover,
  type MedicalFacts,
} from './medical-dossier.rules.js';
import { MEDICAL_QUESTIONS } from './medical-questionnaire.data.js';

const E01: MedicalFacts = {
  kind: 'march',
  organiserNumber: 8000,
  policeNumber: 6500,
  maxPersons: null,
  spreadOut: true,
};

describe('dossierCover', () => {
  it('expects what police expect, and cares for the highest number', () => {
    expect(dossierCover(E01)).toMatchObject({
      kind: 'demonstration',
      permitted: 8000,
      expected: 6500,
      basis: 'police',
      missing: [],
      indicative: { points: 15.2, warnings: [{ code: 'indicative' }, { code: 'spreadOut' }] },
      range: { low: 15.2, likely: 15.2, high: 17.6 },
    });
  });

  it('goes by what was agreed, and by the organiser alone', () => {
    expect(dossierCover({ ...E01, maxPersons: 12_000, policeNumber: null })).toMatchObject({
      permitted: 12_000,
      expected: 8000,
      basis: 'organiser',
      range: { low: 18.4, high: 18.4 },
    });
  });

  it('names what the dossier lacks', () => {
    expect(
      dossierCover({ ...E01, kind: 'filmShoot', organiserNumber: null, policeNumber: null }),
    ).toMatchObject({
      missing: ['kind', 'expected'],
      indicative: null,
      range: null,
      basis: null,
    });
    expect(dossierCover({ ...E01, organiserNumber: null, policeNumber: 0 }).indicative).toBeNull();
  });
});

describe('answeredQuestions', () => {
  it('puts what a person wrote above what the dossier says', () => {
    const all = answeredQuestions(
      { ages: ' all ', title: 'Mine', kind: '  ' },
      { title: 'March', kind: 'march' },
    );
    expect(all.map(({ code }) => code)).toEqual(MEDICAL_QUESTIONS.map(({ code }) => code));
    expect(all.filter(({ answer }) => answer !== null)).toEqual([
      { chapter: 'event', code: 'title', answer: 'Mine', from: 'person' },
      { chapter: 'event', code: 'kind', answer: 'march', from: 'dossier' },
      { chapter: 'public', code: 'ages', answer: 'all', from: 'person' },
    ]);
  });
});

describe('checkCare', () => {
  it('refuses counts that cannot be', () => {
    expect(() => checkCare({ treated: 1, transported: 2, critical: 0 })).toThrow(
      'transported: aboveTreated',
    );
    expect(() => checkCare({ treated: 2, transported: 1, critical: 2 })).toThrow(
      'critical: aboveTransported',
    );
    expect(() => checkCare({ treated: 2, transported: 2, critical: 2 })).not.toThrow();
  });
});
