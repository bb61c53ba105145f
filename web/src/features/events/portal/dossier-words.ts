import type { EventKind } from '../../../gql/portal/graphql.js';
import type { Tone } from '../../../ui/status/tones.js';

const TONES: Readonly<Record<string, Tone>> = {
  signal: 'warn',
  draft: 'neutral',
  submitted: 'info',
  incomplete: 'warn',
  underReview: 'info',
  negotiation: 'info',
  proposalToAuthority: 'info',
  decided: 'good',
  notified: 'good',
  operationalPrep: 'good',
  live: 'good',
  toleratedUnauthorised: 'warn',
};

/** The words of a state stand under `portal-events:state`. */
export const STATES = [
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

/** The tone of a state; a settled or unknown one is neutral. */
export function toneOfState(state: string): Tone {
  return TONES[state] ?? 'neutral';
}

/** The stretch of way a dossier has behind it, as the steps of the progress list. */
export const PROGRESS = ['filing', 'examination', 'talks', 'decision', 'day'] as const;

export type ProgressStep = (typeof PROGRESS)[number];

const REACHED: Readonly<Record<string, ProgressStep>> = {
  draft: 'filing',
  incomplete: 'filing',
  submitted: 'examination',
  signal: 'examination',
  underReview: 'examination',
  negotiation: 'talks',
  proposalToAuthority: 'decision',
  toleratedUnauthorised: 'decision',
  decided: 'day',
  notified: 'day',
  operationalPrep: 'day',
  live: 'day',
};

/** The step a dossier stands at; null when it is over. */
export function progressOf(state: string): ProgressStep | null {
  return REACHED[state] ?? null;
}

/** States in which the organiser writes his application. */
export function isEditable(state: string): boolean {
  return state === 'draft' || state === 'incomplete';
}

const DECIDED = ['decided', 'notified', 'operationalPrep', 'live', 'ended', 'evaluated', 'closed'];

/** Whether the authorities have taken their decisions. */
export function isDecided(state: string): boolean {
  return DECIDED.includes(state);
}

/** Kinds of event as an organiser looks for them; the words stand under `portal-events:kind`. */
export const KIND_GROUPS: readonly {
  readonly key: 'opinion' | 'leisure';
  readonly kinds: readonly EventKind[];
}[] = [
  {
    key: 'opinion',
    kinds: [
      'march',
      'demonstration',
      'staticRally',
      'vigil',
      'counterDemonstration',
      'spontaneousDemonstration',
    ],
  },
  {
    key: 'leisure',
    kinds: ['parade', 'festival', 'cultural', 'sport', 'football', 'market', 'filmShoot', 'summit'],
  },
];

/** Whether an event moves along a route. */
export function isMoving(kind: EventKind): boolean {
  return kind === 'march' || kind === 'parade';
}
