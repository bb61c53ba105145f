import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassModelEffectPartsFragment } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import classes from './calibration.module.css';

type Effect = ClassModelEffectPartsFragment;

/** Thresholds as they are and as they would be. */
export function ThresholdChanges({ changes }: Pick<Effect, 'changes'>): ReactNode {
  const { t } = useTranslation('class-desk');
  const format = useFormat();
  return (
    <ul className={classes.list}>
      {changes.map(({ trigger, from, to }) => (
        <li key={trigger}>
          {t('effect.change', {
            reason: t(`threshold.${trigger}`),
            from: format.number(from),
            to: format.number(to),
          })}
        </li>
      ))}
    </ul>
  );
}

function Counts({ effect }: { readonly effect: Effect }): ReactNode {
  const { t } = useTranslation('class-desk');
  const format = useFormat();
  const names = ['right', 'under', 'over', 'loss'] as const;
  return (
    <table className={classes.counts}>
      <caption>{t('effect.cases', { count: effect.before.cases })}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('effect.before', { number: effect.basedOn })}</th>
          <th scope="col">{t('effect.after')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">
              {t(`effect.${name}`, { under: effect.underWeight, over: effect.overWeight })}
            </th>
            <td>{format.number(effect.before[name])}</td>
            <td>{format.number(effect.after[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What other thresholds would have done to past events: counts, and which dossiers. */
export function ModelEffect({ effect }: { readonly effect: Effect }): ReactNode {
  const { t } = useTranslation('class-desk');
  const say = useLocalized();
  const letter = (value: string): string => t(`letter.${value}`);
  return (
    <div className={classes.effect}>
      <ThresholdChanges changes={effect.changes} />
      <Counts effect={effect} />
      <h3>{t('effect.reclassified')}</h3>
      {effect.reclassified.length === 0 && <p className={classes.soft}>{t('effect.nobody')}</p>}
      <ul className={classes.list}>
        {effect.reclassified.map(({ id, event, before, after, hindsight }) => (
          <li key={id}>
            <Link to={`/events/${id}/risk/class`}>{say(event.title) ?? event.reference}</Link>
            <VisuallyHidden>, </VisuallyHidden>{' '}
            {t('effect.line', {
              before: letter(before),
              after: letter(after),
              hindsight: letter(hindsight),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
