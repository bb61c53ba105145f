import { Workflow } from '../../core/workflow/workflow.js';

export const EXPECTATION_STATES = ['draft', 'released', 'replaced'] as const;
export type ExpectationState = (typeof EXPECTATION_STATES)[number];

export interface ExpectationFacts {
  readonly mayDraft: boolean;
  readonly mayRelease: boolean;
  readonly isDrafter: boolean;
}

/** Nobody tells an organiser anything alone: one writes, another one releases. */
export const expectationWorkflow = new Workflow<ExpectationState, ExpectationFacts>(
  'expectation',
  EXPECTATION_STATES,
  [
    {
      name: 'revise',
      from: ['draft'],
      to: 'draft',
      when: ({ mayDraft }) => (mayDraft ? 'enabled' : 'hidden'),
    },
    {
      name: 'release',
      from: ['draft'],
      to: 'released',
      when: ({ mayRelease, isDrafter }) => {
        if (!mayRelease) return 'hidden';
        return isDrafter ? { disabled: 'ownWork' } : 'enabled';
      },
    },
    {
      name: 'replace',
      from: ['released'],
      to: 'replaced',
      when: ({ mayRelease }) => (mayRelease ? 'enabled' : 'hidden'),
    },
  ],
);
