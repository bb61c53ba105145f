import { DomainError } from '../../core/errors.js';
import { Workflow } from '../../core/workflow/workflow.js';

/** The way of a dossier, from a first signal to its closing. */
export const EVENT_STATES = [
  'signal',
  'draft',
  'submitted',
  'incomplete',
  'underReview',
  'negotiation',
  'proposalToAuthority',
  'decided',
  'notified',
  'operationalPrep',
  'live',
  'ended',
  'evaluated',
  'closed',
  'withdrawn',
  'toleratedUnauthorised',
] as const;
export type EventState = (typeof EVENT_STATES)[number];

/** States in which the dossier is settled and nothing of it may change any more. */
export const SETTLED_STATES: readonly EventState[] = ['ended', 'evaluated', 'closed', 'withdrawn'];

/** Refuses a step on a settled dossier with TRANSITION_NOT_ALLOWED. */
export function assertNotSettled({ state }: { readonly state: EventState }, step: string): void {
  if (SETTLED_STATES.includes(state)) throw DomainError.transition(state, step, 'settled');
}

const BEFORE_DECISION = [
  'submitted',
  'incomplete',
  'underReview',
  'negotiation',
  'proposalToAuthority',
] as const satisfies readonly EventState[];

/** Which side of the table asks for a step, and what the dossier lacks. */
export interface EventFacts {
  readonly side: 'police' | 'organiser' | 'system';
  readonly missingFacts: number;
  readonly decidingAuthorities: number;
}

const police = (facts: EventFacts) => (facts.side === 'police' ? 'enabled' : 'hidden');
const organiser = (facts: EventFacts) => (facts.side === 'organiser' ? 'enabled' : 'hidden');
const system = (facts: EventFacts) => (facts.side === 'system' ? 'enabled' : 'hidden');

export const eventWorkflow = new Workflow<EventState, EventFacts>('event', EVENT_STATES, [
  {
    name: 'submit',
    from: ['draft', 'incomplete'],
    to: 'submitted',
    when: (facts) =>
      facts.side !== 'organiser'
        ? 'hidden'
        : facts.missingFacts > 0
          ? { disabled: 'applicationIncomplete' }
          : 'enabled',
  },
  { name: 'open', from: ['signal'], to: 'underReview', when: police },
  { name: 'takeUp', from: ['submitted'], to: 'underReview', when: police },
  { name: 'declareIncomplete', from: ['submitted', 'underReview'], to: 'incomplete', when: police },
  { name: 'negotiate', from: ['underReview'], to: 'negotiation', when: police },
  {
    name: 'propose',
    from: ['underReview', 'negotiation'],
    to: 'proposalToAuthority',
    when: (facts) =>
      facts.side !== 'police'
        ? 'hidden'
        : facts.decidingAuthorities === 0
          ? { disabled: 'noDecidingAuthority' }
          : 'enabled',
  },
  { name: 'reopenNegotiation', from: ['proposalToAuthority'], to: 'negotiation', when: police },
  { name: 'decide', from: ['proposalToAuthority'], to: 'decided', when: system },
  // Follows from proof of notification of every decision; nobody declares it by hand.
  { name: 'notify', from: ['decided'], to: 'notified', when: system },
  {
    name: 'decisionWithdrawn',
    from: ['decided', 'notified', 'operationalPrep'],
    to: 'negotiation',
    when: system,
  },
  { name: 'prepare', from: ['decided', 'notified'], to: 'operationalPrep', when: police },
  {
    name: 'tolerate',
    from: ['signal', ...BEFORE_DECISION],
    to: 'toleratedUnauthorised',
    // Only with the record of who decided it, where, until when and for how many.
    when: (facts) =>
      facts.side === 'police' ? { disabled: 'needsToleranceRecord' } : system(facts),
  },
  {
    name: 'withdraw',
    from: [...BEFORE_DECISION, 'decided', 'notified', 'operationalPrep'],
    to: 'withdrawn',
    when: organiser,
  },
]);
