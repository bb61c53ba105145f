import { type OrderFacts, ORDER_STATES, orderWorkflow } from './operation-order.workflow.js';

const gold: OrderFacts = {
  maySubmit: false,
  mayApprove: true,
  holdsSilver: false,
  holdsGold: true,
  isPreparer: false,
  settled: false,
  stale: false,
  conditionsOutdated: false,
  minimal: false,
  planReady: true,
  riskValidated: true,
};
const silver: OrderFacts = { ...gold, maySubmit: true, mayApprove: false, holdsSilver: true };
const nobody: OrderFacts = { ...gold, mayApprove: false };

describe('the way of an order', () => {
  it.each(ORDER_STATES)('offers from %s what leads on, and nothing to others', (state) => {
    const names = (facts: OrderFacts) => orderWorkflow.available(state, facts).map((t) => t.name);
    expect(names(silver)).toEqual(state === 'draft' ? ['submit'] : []);
    expect(names(gold)).toEqual(state === 'submitted' ? ['return', 'approve'] : []);
    expect(names(nobody)).toEqual([]);
  });

  it.each<[string, Partial<OrderFacts>]>([
    ['settled', { settled: true }],
    ['ownWork', { isPreparer: true }],
    ['needsPositionGold', { holdsGold: false }],
    ['staleBasis', { stale: true }],
    ['conditionsOutdated', { conditionsOutdated: true }],
    ['planNotReady', { planReady: false }],
    ['riskNotValidated', { riskValidated: false }],
  ])('refuses approval: %s', (reason, change) => {
    expect(() => orderWorkflow.move('submitted', 'approve', { ...gold, ...change })).toThrow(
      expect.objectContaining({
        code: 'TRANSITION_NOT_ALLOWED',
        details: { from: 'submitted', transition: 'approve', reason },
      }) as Error,
    );
  });

  it.each<[string, Partial<OrderFacts>]>([
    ['settled', { settled: true }],
    ['needsPositionSilver', { holdsSilver: false }],
    ['staleBasis', { stale: true }],
    ['conditionsOutdated', { conditionsOutdated: true }],
    ['planNotReady', { planReady: false }],
  ])('refuses submission: %s', (reason, change) => {
    expect(() => orderWorkflow.move('draft', 'submit', { ...silver, ...change })).toThrow(
      expect.objectContaining({
        details: { from: 'draft', transition: 'submit', reason },
      }) as Error,
    );
  });

  it('asks neither plan nor assessment of a minimal order, and everything else', () => {
    const minimal = { minimal: true, planReady: false, riskValidated: false };
    expect(orderWorkflow.move('draft', 'submit', { ...silver, ...minimal })).toBe('submitted');
    expect(orderWorkflow.move('submitted', 'approve', { ...gold, ...minimal })).toBe('approved');
    for (const change of [{ stale: true }, { isPreparer: true }, { conditionsOutdated: true }]) {
      expect(() =>
        orderWorkflow.move('submitted', 'approve', { ...gold, ...minimal, ...change }),
      ).toThrow(expect.objectContaining({ code: 'TRANSITION_NOT_ALLOWED' }) as Error);
    }
  });

  it('never leaves an approved version to anybody', () => {
    expect(() => orderWorkflow.move('approved', 'supersede', gold)).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }) as Error,
    );
  });
});
