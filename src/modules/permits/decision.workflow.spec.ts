import { DECISION_STATES, type DecisionFacts, decisionWorkflow } from './decision.workflow.js';

const PLANNER: DecisionFacts = {
  mayPrepare: true,
  mayTake: false,
  isDrafter: true,
  ownAuthority: false,
  signsOutside: false,
  signs: false,
  missingPoints: 0,
  missingChecks: 0,
  typeProblem: null,
  conditionsOutdated: false,
  eventProposed: true,
};
const CABINET: DecisionFacts = {
  ...PLANNER,
  mayPrepare: false,
  mayTake: true,
  isDrafter: false,
  ownAuthority: true,
  signs: true,
};
const shown = (state: (typeof DECISION_STATES)[number], facts: DecisionFacts) =>
  decisionWorkflow
    .available(state, facts)
    .map(({ name, enabled, reason }) => (enabled ? name : `${name}: ${reason}`));

describe('the way of a decision', () => {
  it('lets planners draft and propose, and the cabinet alone decide', () => {
    expect(DECISION_STATES.map((state) => shown(state, PLANNER))).toEqual([
      ['propose', 'revise'],
      ['revise'],
      [],
    ]);
    expect(DECISION_STATES.map((state) => shown(state, CABINET))).toEqual([[], ['take'], []]);
  });

  it('hides the decision from its drafter and from another authority', () => {
    expect(shown('proposed', { ...CABINET, isDrafter: true })).toEqual([]);
    expect(shown('proposed', { ...CABINET, ownAuthority: false })).toEqual([]);
  });

  it('says what stands in the way', () => {
    expect(shown('draft', { ...PLANNER, missingPoints: 2 })).toEqual([
      'propose: reasonsMissing',
      'revise',
    ]);
    expect(shown('draft', { ...PLANNER, typeProblem: 'noConditionsToAttach' })).toEqual([
      'propose: noConditionsToAttach',
      'revise',
    ]);
    expect(shown('proposed', { ...CABINET, eventProposed: false })).toEqual([
      'take: eventNotProposed',
    ]);
    expect(shown('proposed', { ...CABINET, missingChecks: 1 })).toEqual(['take: checksMissing']);
    const outdated = { conditionsOutdated: true };
    expect(shown('proposed', { ...CABINET, ...outdated })).toEqual(['take: conditionsOutdated']);
    expect(shown('draft', { ...PLANNER, ...outdated })).toContain('propose: conditionsOutdated');
    expect(shown('proposed', { ...CABINET, signs: false })).toEqual(['take: notTheSignatory']);
  });
});
