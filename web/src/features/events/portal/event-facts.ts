import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import type { Fact } from './facts.js';

/** The hours and numbers of an event, at whatever door they are shown. */
export interface EventFacts {
  readonly kind?: string;
  readonly gatheringAt?: string | null;
  readonly startAt?: string | null;
  readonly endAt?: string | null;
  readonly dispersalAt?: string | null;
  readonly expectedNumber?: number | null;
  readonly stewardCount?: number | null;
}

/** Instants as "Thursday 11 March 2027, 11:00", numbers with their thousands apart. */
export function useEventFacts(): (facts: EventFacts) => Fact[] {
  const { t } = useTranslation('portal-events');
  const format = useFormat();
  const when = (at: string | null | undefined): string | null =>
    at ? `${format.date(at)}, ${format.time(at)}` : null;
  const count = (value: number | null | undefined): string | null =>
    typeof value === 'number' ? format.number(value) : null;
  return (facts) => [
    { name: t('fact.kind'), value: facts.kind ? t(`kind.${facts.kind}`) : null },
    { name: t('fact.gatheringAt'), value: when(facts.gatheringAt) },
    { name: t('fact.startAt'), value: when(facts.startAt) },
    { name: t('fact.endAt'), value: when(facts.endAt) },
    { name: t('fact.dispersalAt'), value: when(facts.dispersalAt) },
    { name: t('fact.expectedNumber'), value: count(facts.expectedNumber) },
    { name: t('fact.stewardCount'), value: count(facts.stewardCount) },
  ];
}
