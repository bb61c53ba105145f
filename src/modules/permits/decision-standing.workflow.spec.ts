import {
  DECISION_STANDINGS,
  type DecisionStanding,
  decisionStandingWorkflow,
} from './decision-standing.workflow.js';

const steps = (standing: DecisionStanding, who: Partial<Record<string, boolean>>) =>
  decisionStandingWorkflow
    .available(standing, { mayNotify: false, mayRecordCourt: false, maySign: false, ...who })
    .map(({ name }) => name);

describe('the life of a signed decision', () => {
  it('is written by planners, legal service and the signatory, each his own part', () => {
    const all = (who: Partial<Record<string, boolean>>) =>
      DECISION_STANDINGS.map((standing) => steps(standing, who));
    expect(all({})).toEqual([[], [], [], [], [], [], []]);
    expect(all({ mayNotify: true })).toEqual([
      ['notify'],
      ['notifyAgain'],
      [],
      [],
      [],
      [],
      ['notifyWithdrawal'],
    ]);
    expect(all({ mayRecordCourt: true })).toEqual([
      [],
      ['lodged'],
      ['partlySuspended', 'suspended', 'confirmed'],
      ['partlySuspended', 'suspended', 'confirmed'],
      ['partlySuspended', 'confirmed'],
      [],
      [],
    ]);
    const withdraw = ['withdraw'];
    expect(all({ maySign: true })).toEqual([...Array.from({ length: 6 }, () => withdraw), []]);
  });
});
