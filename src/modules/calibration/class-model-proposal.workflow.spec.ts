import {
  PROPOSAL_STATES,
  type ProposalFacts,
  proposalWorkflow,
} from './class-model-proposal.workflow.js';

const FACTS: ProposalFacts = { mayAccept: true, isProposer: false, modelReplaced: false };

describe('a proposed class model', () => {
  it.each<[string, Partial<ProposalFacts>, string | null]>([
    ['is accepted by somebody else', {}, 'enabled'],
    ['is never accepted by who proposed it', { isProposer: true }, 'ownWork'],
    ['is not accepted over another model', { modelReplaced: true }, 'modelReplaced'],
    ['is not for those who may not', { mayAccept: false }, null],
  ])('%s', (_case, more, expected) => {
    const [accept] = proposalWorkflow
      .available('open', { ...FACTS, ...more })
      .filter(({ name }) => name === 'accept');
    expect(accept ? (accept.enabled ? 'enabled' : accept.reason) : null).toBe(expected);
  });

  it('is rejected by who may accept, and taken back by who proposed it', () => {
    const may = (facts: Partial<ProposalFacts>) =>
      proposalWorkflow.available('open', { ...FACTS, ...facts }).some((t) => t.name === 'reject');
    expect(may({})).toBe(true);
    expect(may({ mayAccept: false, isProposer: true })).toBe(true);
    expect(may({ mayAccept: false })).toBe(false);
  });

  it('is settled once and for all', () => {
    for (const state of PROPOSAL_STATES.filter((each) => each !== 'open')) {
      expect(proposalWorkflow.available(state, FACTS)).toEqual([]);
    }
  });
});
