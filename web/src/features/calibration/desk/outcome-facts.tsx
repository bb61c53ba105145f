import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutcomeFragment } from '../../../gql/desk/graphql.js';
import { useFormat } from '../../../lib/use-format.js';
import classes from './calibration.module.css';

/** What was recorded of an event. */
export function OutcomeFacts({ outcome }: { readonly outcome: OutcomeFragment }): ReactNode {
  const { t } = useTranslation('class-desk');
  const format = useFormat();
  const { actualNumber, numberMethod, startedAt, endedAt, tailAt, incidents } = outcome;
  const number =
    actualNumber === null || actualNumber === undefined
      ? '–'
      : `${format.number(actualNumber)} (${t(`method.${numberMethod}`)})`;
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['actualNumber', number],
    ['startedAt', format.dateTime(startedAt)],
    ['endedAt', format.dateTime(endedAt)],
    ['tailAt', tailAt ? format.dateTime(tailAt) : '–'],
    ['hindsightClass', t(`letter.${outcome.hindsightClass}`)],
  ];
  return (
    <>
      <dl className={classes.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`outcome.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.line}>{outcome.hindsightReason}</p>
      {incidents.length === 0 ? (
        <p className={classes.line}>{t('outcome.noIncidents')}</p>
      ) : (
        <ul className={classes.list}>
          {incidents.map(({ kind, severity, count }) => (
            <li key={`${kind}${severity}`}>
              {t('outcome.incidentLine', {
                number: format.number(count),
                kind: t(`incident.${kind}`),
                severity: t(`severity.${severity}`),
              })}
            </li>
          ))}
        </ul>
      )}
      <p className={classes.soft}>
        {t('outcome.recordedBy', {
          name: outcome.recordedByName,
          at: format.dateTime(outcome.recordedAt),
        })}
      </p>
    </>
  );
}
