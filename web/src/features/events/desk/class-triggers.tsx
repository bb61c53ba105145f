import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import type { Proposal } from './assessment-types.js';
import classes from './overview.module.css';

/** Why a class is proposed: every trigger that is met, and where the thresholds come from. */
export function ClassTriggers({ proposal }: { readonly proposal: Proposal }): ReactNode {
  const { t } = useTranslation('events');
  const format = useFormat();
  const written = (params: unknown): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries((params ?? {}) as Record<string, unknown>).map(([name, value]) => [
        name,
        typeof value === 'number' ? format.number(value) : value,
      ]),
    );
  return (
    <>
      <p className={classes.line}>
        {t('class.because', { class: t(`class.letter.${proposal.eventClass}`) })}
      </p>
      {proposal.triggers.length === 0 ? (
        <p className={classes.line}>{t('class.noTrigger')}</p>
      ) : (
        <ul className={classes.triggers}>
          {proposal.triggers.map(({ code, params }) => (
            <li key={code}>{t(`trigger.${code}`, written(params))}</li>
          ))}
        </ul>
      )}
      <p className={classes.source}>
        {t('class.source')} <span lang="en">{proposal.source}</span>
      </p>
    </>
  );
}
