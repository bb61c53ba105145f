import { Workflow } from '../../core/workflow/workflow.js';

export const MANDATE_STATES = ['claimed', 'active', 'refuted', 'withdrawn'] as const;
export type MandateState = (typeof MANDATE_STATES)[number];

/** Who asks about a mandate. */
export interface MandateFacts {
  readonly side: 'organiser' | 'police';
  /** Whether the actor is a member of the organisation for which the mandate was given. */
  readonly ownOrganisation: boolean;
  /** Whether police let this holder in: a spokesperson, or an organisation beside the first. */
  readonly givenByPolice: boolean;
}

/**
 * A claim binds nobody until police confirmed it; a mandate ends and is never deleted. Police do not
 * end what an organiser gave to his own people.
 */
export const mandateWorkflow = new Workflow<MandateState, MandateFacts>('mandate', MANDATE_STATES, [
  {
    name: 'confirm',
    from: ['claimed'],
    to: 'active',
    when: ({ side }) => (side === 'police' ? 'enabled' : 'hidden'),
  },
  {
    name: 'refute',
    from: ['claimed'],
    to: 'refuted',
    when: ({ side }) => (side === 'police' ? 'enabled' : 'hidden'),
  },
  {
    name: 'withdraw',
    from: ['active'],
    to: 'withdrawn',
    when: ({ side, ownOrganisation, givenByPolice }) => {
      if (side === 'police') return givenByPolice ? 'enabled' : 'hidden';
      return ownOrganisation && !givenByPolice ? 'enabled' : 'hidden';
    },
  },
]);
