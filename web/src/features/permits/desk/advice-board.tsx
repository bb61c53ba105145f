import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { useDossier } from '../../events/desk/index.js';
import { standingOf, STANDING_TONES, type Advice } from './advice-words.js';
import classes from './permits.module.css';

function Proposed({ advice }: { readonly advice: Advice }): ReactNode {
  const { t } = useTranslation('permits-desk');
  const { base } = useDossier();
  const may = useMay();
  if (advice.proposedConditions.length === 0) return null;
  return (
    <div>
      <p className={classes.label}>{t('advice.proposed')}</p>
      <ul className={classes.proposed}>
        {advice.proposedConditions.map((text, line) => (
          <li key={`${line}:${text}`}>
            <span>{text}</span>
            {may('conditions.negotiate') && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPlus size={16} aria-hidden />}
                aria-label={t('advice.makeOf', { text })}
                renderRoot={(props) => (
                  <Link
                    to={`${base}/conditions/propose`}
                    search={{ advice: advice.id, line } as never}
                    {...props}
                  />
                )}
                data-print="hide"
              >
                {t('advice.make')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Request({ advice }: { readonly advice: Advice }): ReactNode {
  const { t } = useTranslation('permits-desk');
  const format = useFormat();
  const { adviser, askedAt, dueAt, question, text, visibility, answeredByName, late } = advice;
  const standing = standingOf(advice);
  return (
    <tr>
      <th scope="row">
        {adviser?.name ?? t('advice.unknown')}
        {adviser?.discipline && <span className={classes.sub}>{adviser.discipline}</span>}
      </th>
      <td data-label={t('advice.column.result')}>
        <StatusBadge
          tone={STANDING_TONES[standing]}
          size="sm"
          label={t(`advice.standing.${standing}`)}
        />
        {late && <span className={classes.late}>{t('advice.late')}</span>}
        {standing === 'noAnswer' && (
          <span className={classes.late}>
            {t('advice.overdue', { since: format.relative(dueAt) })}
          </span>
        )}
      </td>
      <td data-label={t('advice.column.dates')}>
        <span className={classes.sub}>{t('advice.asked', { at: format.dateTime(askedAt) })}</span>
        <span className={classes.sub}>{t('advice.due', { at: format.dateTime(dueAt) })}</span>
        {advice.answeredAt && (
          <span className={classes.sub}>
            {t('advice.answered', { at: format.dateTime(advice.answeredAt) })}
          </span>
        )}
      </td>
      <td data-label={t('advice.column.text')}>
        {question && <p className={classes.question}>{t('advice.question', { question })}</p>}
        {text && <p className={classes.quote}>{text}</p>}
        <Proposed advice={advice} />
        {answeredByName && (
          <p className={classes.sub}>
            {answeredByName}
            {visibility && ` · ${t(`advice.visibility.${visibility}`)}`}
          </p>
        )}
      </td>
    </tr>
  );
}

/** Every request with its result, dates and words; what has no answer says so. */
export function AdviceBoard({ advice }: { readonly advice: readonly Advice[] }): ReactNode {
  const { t } = useTranslation('permits-desk');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {(['adviser', 'result', 'dates', 'text'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`advice.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {advice.map((one) => (
          <Request key={one.id} advice={one} />
        ))}
      </tbody>
    </table>
  );
}
