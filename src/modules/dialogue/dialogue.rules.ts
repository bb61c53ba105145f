import type { Door } from '../../core/access/actor.js';
import type { EventState } from '../events/index.js';

/** Who speaks: the event cell, or the organiser and those who act for him. */
export type DialogueSide = 'police' | 'organiser';

/** Guards of this installation, not rules of law. */
export const DIALOGUE_LIMITS = {
  messages: 1_000,
  filesOfMessage: 10,
  waitingFiles: 20,
  translations: 8,
  inbox: 100,
} as const;

export const DIALOGUE_LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;

export function sideOf({ door }: { readonly door: Door }): DialogueSide {
  return door === 'police' ? 'police' : 'organiser';
}

/** Both sides talk before, during and after an event; a closed or withdrawn one is over. */
const OVER: readonly EventState[] = ['closed', 'withdrawn'];

/** States in which nobody writes, and nobody is told of anything. */
export const SILENT_STATES: readonly EventState[] = ['draft', ...OVER];

/** Why nothing may be written in a dossier; null when both sides may. */
export function silence(state: EventState): 'notFiled' | 'settled' | null {
  if (state === 'draft') return 'notFiled';
  return OVER.includes(state) ? 'settled' : null;
}
