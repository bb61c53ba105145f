import type { EventFactsInput } from '../../../gql/desk/graphql.js';
import { brusselsClock } from './brussels-days.js';
import type { DossierEvent } from './dossier-context.js';

/** The form's texts: times as the clock of Brussels reads them, figures as typed. */
export interface ChangeValues {
  readonly gatheringAt: string;
  readonly startAt: string;
  readonly endAt: string;
  readonly dispersalAt: string;
  readonly expectedNumber: string;
  readonly stewardCount: string;
}

export const TIME_FIELDS = ['gatheringAt', 'startAt', 'endAt', 'dispersalAt'] as const;
export const FIGURE_FIELDS = ['expectedNumber', 'stewardCount'] as const;
export const CHANGE_FIELDS = [...TIME_FIELDS, ...FIGURE_FIELDS] as const;

export type ChangeableFacts = Pick<DossierEvent, keyof ChangeValues>;

/** The form filled with the present facts. */
export function changeValuesOf(facts: ChangeableFacts): ChangeValues {
  return {
    gatheringAt: brusselsClock(facts.gatheringAt),
    startAt: brusselsClock(facts.startAt),
    endAt: brusselsClock(facts.endAt),
    dispersalAt: brusselsClock(facts.dispersalAt),
    expectedNumber: String(facts.expectedNumber ?? ''),
    stewardCount: String(facts.stewardCount ?? ''),
  };
}

/** Only what differs from the facts the form was filled with; untouched instants stay exact. */
export function changedFacts(before: ChangeValues, after: ChangeValues): EventFactsInput {
  const changed = CHANGE_FIELDS.filter((name) => before[name] !== after[name].trim());
  return Object.fromEntries(
    changed.map((name) => {
      const text = after[name].trim();
      const isFigure = name === 'expectedNumber' || name === 'stewardCount';
      return [name, text === '' ? null : isFigure ? Number(text) : text];
    }),
  );
}
