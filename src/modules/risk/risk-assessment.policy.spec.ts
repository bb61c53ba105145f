import type { Actor } from '../../core/access/actor.js';
import { permissionsOf, type Role } from '../../core/access/permissions.js';
import { assertEditable, preparedWith, riskFactsOf } from './risk-assessment.policy.js';

const actor = (personId: string, roles: Role[], positions: string[] = []): Actor => ({
  door: 'police',
  sessionId: 's',
  zoneId: 'z',
  personId,
  name: 'Somebody',
  language: 'nl',
  organisationId: null,
  roles,
  positions: positions.map((code) => ({ id: code, code })),
  permissions: permissionsOf(roles),
  requestId: 'r',
});
const ASSESSMENT = {
  authorId: 'author',
  preparedBy: ['author', 'editor'],
  submittedBy: 'submitter',
  checkedBy: 'checker',
};
const CALM = { settled: false, registerProblem: null, stepsOpen: false, stale: false } as const;

describe('riskFactsOf', () => {
  it('knows everybody who wrote or handed in by person, whatever the role', () => {
    for (const person of ['author', 'editor', 'submitter']) {
      expect(riskFactsOf(actor(person, ['silver', 'gold']), ASSESSMENT, CALM)).toMatchObject({
        isPreparer: true,
        isChecker: false,
      });
    }
    expect(riskFactsOf(actor('checker', ['gold']), ASSESSMENT, CALM)).toMatchObject({
      isPreparer: false,
      isChecker: true,
    });
  });

  it('takes permissions from the roles and positions from who holds them', () => {
    expect(riskFactsOf(actor('x', ['planner']), ASSESSMENT, CALM)).toMatchObject({
      mayPrepare: true,
      mayCheck: false,
      mayValidate: false,
    });
    expect(riskFactsOf(actor('x', ['gold'], ['silver']), ASSESSMENT, CALM)).toMatchObject({
      mayValidate: true,
      holdsGold: false,
      holdsSilver: true,
    });
    expect(riskFactsOf(actor('x', ['silver'], ['silver']), ASSESSMENT, CALM)).toMatchObject({
      mayCheck: true,
      mayPrepare: false,
      holdsSilver: true,
    });
  });
});

describe('assertEditable', () => {
  it('lets only a draft of a dossier that goes on be edited', () => {
    expect(() => assertEditable({ state: 'draft' }, false, 'saveHazards')).not.toThrow();
    for (const state of ['submitted', 'checked', 'validated', 'superseded'] as const) {
      expect(() => assertEditable({ state }, false, 'saveHazards')).toThrow(
        expect.objectContaining({
          details: { from: state, transition: 'saveHazards', reason: 'notDraft' },
        }) as Error,
      );
    }
    expect(() => assertEditable({ state: 'draft' }, true, 'saveHazards')).toThrow(
      expect.objectContaining({
        details: { from: 'draft', transition: 'saveHazards', reason: 'settled' },
      }) as Error,
    );
  });
});

describe('preparedWith', () => {
  it('adds a person once', () => {
    expect(preparedWith(ASSESSMENT, 'editor')).toEqual(['author', 'editor']);
    expect(preparedWith(ASSESSMENT, 'new')).toEqual(['author', 'editor', 'new']);
  });
});
