import type { PublicEvent } from '../events/index.js';
import type { PreviewLine } from './portal-preview.rules.js';

/** Change of the expected number, in percent, up to which everything built on it still holds. */
export const NUMBER_TOLERANCE = {
  percent: 25,
  source: 'Working agreement of the zone on material changes; the same as for conditions',
} as const;

type Facts = Pick<
  PublicEvent,
  'gatheringAt' | 'startAt' | 'endAt' | 'dispersalAt' | 'expectedNumber' | 'footprintVersion'
>;
export type MaterialPart = 'times' | 'route' | 'number';

const TIMES = ['gatheringAt', 'startAt', 'endAt', 'dispersalAt'] as const;
const at = (instant: string | null) => (instant === null ? null : Date.parse(instant));

function numberMoved(before: number | null, after: number | null): boolean {
  if (before === null || after === null) return before !== after;
  return Math.abs(after - before) * 100 > before * NUMBER_TOLERANCE.percent;
}

/** What makes a change of the facts a material one: other hours, another place, another size. */
export function materialParts(before: Facts, after: Facts): MaterialPart[] {
  const times = TIMES.some((name) => at(before[name]) !== at(after[name]));
  const route = before.footprintVersion !== after.footprintVersion;
  const size = numberMoved(before.expectedNumber, after.expectedNumber);
  return [
    ...(times ? (['times'] as const) : []),
    ...(route ? (['route'] as const) : []),
    ...(size ? (['number'] as const) : []),
  ];
}

/** Whether anything a protocol tells of the event differs. */
export function touchesAgreement(before: Facts, after: Facts): boolean {
  return materialParts(before, after).length > 0 || before.expectedNumber !== after.expectedNumber;
}

/** A material change is looked at again by the services; any other one is not. */
export function materialLines(parts: readonly string[]): PreviewLine[] {
  const material = parts.length > 0;
  const list = { words: parts.join(', ') };
  return [
    {
      topic: 'material',
      key: material ? 'material.yes' : 'material.no',
      changed: material,
      values: material ? { list } : {},
    },
    {
      topic: 'advice',
      key: material ? 'advice.again' : 'advice.same',
      changed: material,
      values: {},
    },
  ];
}

/** Conditions whose words would no longer speak of the event, by label. */
export function conditionLines(labels: readonly string[]): PreviewLine[] {
  const again = labels.length > 0;
  return [
    {
      topic: 'conditions',
      key: again ? 'conditions.again' : 'conditions.same',
      changed: again,
      values: again ? { list: { words: labels.join(', ') } } : {},
    },
  ];
}

/** The protocols that stand or wait for a signature, by number and state. */
export function agreementLines(
  agreements: readonly { readonly number: number; readonly state: string }[],
  touched: boolean,
): PreviewLine[] {
  return agreements
    .filter(({ state }) => state === 'signed' || state === 'open')
    .map(({ number, state }) => ({
      topic: 'agreement',
      key: touched ? `agreement.${state}` : 'agreement.same',
      changed: touched,
      values: { number: { words: String(number) } },
    }));
}

/** Decisions that stand and rest on the facts as they were, by the day they were taken. */
export function decidedLines(days: readonly string[], touched: boolean): PreviewLine[] {
  return days.map((day) => ({
    topic: 'decision',
    key: touched ? 'decision.rests' : 'decision.stands',
    changed: touched,
    values: { day: { day } },
  }));
}
