import { Workflow } from '../../core/workflow/workflow.js';

export const PROPOSAL_STATES = ['open', 'accepted', 'rejected'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export interface ProposalFacts {
  readonly mayAccept: boolean;
  readonly isProposer: boolean;
  /** Another model was accepted since it was put forward. */
  readonly modelReplaced: boolean;
}

/** No model changes by itself, nor by one person alone. */
export const proposalWorkflow = new Workflow<ProposalState, ProposalFacts>(
  'classModelProposal',
  PROPOSAL_STATES,
  [
    {
      name: 'accept',
      from: ['open'],
      to: 'accepted',
      when: ({ mayAccept, isProposer, modelReplaced }) => {
        if (!mayAccept) return 'hidden';
        if (isProposer) return { disabled: 'ownWork' };
        return modelReplaced ? { disabled: 'modelReplaced' } : 'enabled';
      },
    },
    {
      name: 'reject',
      from: ['open'],
      to: 'rejected',
      when: ({ mayAccept, isProposer }) => (mayAccept || isProposer ? 'enabled' : 'hidden'),
    },
  ],
);
