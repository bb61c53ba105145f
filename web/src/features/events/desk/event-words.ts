import type { Tone } from '../../../ui/status/tones.js';
import type { EventKind } from '../../../gql/desk/graphql.js';

/** The states of a dossier in the order of its way; the words stand under `events:state`. */
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

/** Kinds of public event; the words stand under `events:kind`. */
export const EVENT_KINDS = [
  'demonstration',
  'march',
  'staticRally',
  'counterDemonstration',
  'spontaneousDemonstration',
  'vigil',
  'summit',
  'football',
  'market',
  'parade',
  'festival',
  'cultural',
  'sport',
  'filmShoot',
] as const satisfies readonly EventKind[];

const TONES: Readonly<Record<EventState, Tone>> = {
  signal: 'warn',
  draft: 'neutral',
  submitted: 'warn',
  incomplete: 'warn',
  underReview: 'info',
  negotiation: 'info',
  proposalToAuthority: 'info',
  decided: 'good',
  notified: 'good',
  operationalPrep: 'good',
  live: 'bad',
  ended: 'neutral',
  evaluated: 'neutral',
  closed: 'neutral',
  withdrawn: 'neutral',
  toleratedUnauthorised: 'warn',
};

/** The tone of a state; unknown ones are neutral. */
export function toneOfState(state: string): Tone {
  return TONES[state as EventState] ?? 'neutral';
}
