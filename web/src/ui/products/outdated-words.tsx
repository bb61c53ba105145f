import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.js';
import { Notice } from '../feedback/notice.js';

/** A fact that changed after the words of a condition were written. */
export interface OutdatedFact {
  readonly fact: string;
  readonly before?: string | null;
  readonly after?: string | null;
}

/** Says which facts changed under words both sides stand by; nothing while there are none. */
export function OutdatedWords({ facts }: { readonly facts: readonly OutdatedFact[] }): ReactNode {
  const { t } = useTranslation('ui');
  const format = useFormat();
  if (facts.length === 0) return null;
  const said = (fact: string, value?: string | null): string => {
    if (!value) return t('outdated.unknown');
    if (fact === 'expectedNumber') return format.number(Number(value));
    return fact === 'route' ? t('outdated.map', { version: value }) : format.dateTime(value);
  };
  return (
    <Notice tone="warn" role="status" title={t('outdated.title')}>
      <ul>
        {facts.map(({ fact, before, after }) => (
          <li key={fact}>
            <strong>{t(`outdated.fact.${fact}`)}</strong>
            {format.colon + said(fact, before)} → {said(fact, after)}
          </li>
        ))}
      </ul>
      <p>{t('outdated.hint')}</p>
    </Notice>
  );
}
