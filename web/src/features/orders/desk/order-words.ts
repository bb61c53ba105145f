import type { Tone } from '../../../ui/status/tones.js';

export const ORDER_STATES = ['draft', 'submitted', 'approved', 'superseded'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const ORDER_TONES: Readonly<Record<OrderState, Tone>> = {
  draft: 'info',
  submitted: 'warn',
  approved: 'good',
  superseded: 'neutral',
};

/** The state as the glossary knows it; an unknown one counts as a draft. */
export function orderState(state: string): OrderState {
  return ORDER_STATES.find((known) => known === state) ?? 'draft';
}
