import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventOverviewQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { PageSection } from '../../../ui/frame/page.js';
import classes from './overview.module.css';

type Deadline = EventOverviewQuery['event']['filingDeadlines'][number];

function Skipped({ deadline }: { readonly deadline: Deadline }): ReactNode {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { skipped, weekendDays } = deadline;
  if (deadline.unit !== 'workingDay') return null;
  const days = skipped.map(({ date, reason }) =>
    t('deadline.skippedDay', {
      date: format.day(date),
      reason: t(`holiday.${reason}`, { defaultValue: reason }),
    }),
  );
  const weekends = weekendDays > 0 ? [t('deadline.weekend', { count: weekendDays })] : [];
  const passed = [...weekends, ...days];
  return (
    <p className={classes.line}>
      {passed.length > 0
        ? t('deadline.skipped', { list: format.list(passed) })
        : t('deadline.nothingSkipped')}
    </p>
  );
}

/** What made a rule with a condition apply, or what has to be known first. */
function Because({ deadline }: { readonly deadline: Deadline }): ReactNode {
  const { t } = useTranslation('events');
  const say = useLocalized();
  const format = useFormat();
  const { because, certain } = deadline;
  if (because.length === 0) return null;
  const list = format.list(because.map(({ text }) => say(text) ?? ''));
  return (
    <p className={classes.line}>
      {t(certain ? 'deadline.because' : 'deadline.possible', { list })}
    </p>
  );
}

function DeadlineBlock({ deadline }: { readonly deadline: Deadline }): ReactNode {
  const { t } = useTranslation('events');
  const say = useLocalized();
  const format = useFormat();
  const { latest, eventDate, unit, amount, onTime, rule, certain } = deadline;
  return (
    <div className={classes.block}>
      <p className={classes.strong}>
        <time dateTime={latest}>{format.day(latest)}</time>
        <span className={classes.soft}> · {format.relative(`${latest}T12:00:00Z`)}</span>
        {!certain && <span className={classes.soft}> · {t('deadline.mark')}</span>}
      </p>
      <p className={classes.line}>
        {t('deadline.counted', {
          amount: t(`deadline.unit.${unit}`, { count: amount }),
          date: format.day(eventDate),
        })}
      </p>
      <Skipped deadline={deadline} />
      <Because deadline={deadline} />
      {onTime !== null && (
        <p className={classes.line}>{t(onTime ? 'deadline.onTime' : 'deadline.late')}</p>
      )}
      {rule && (
        <p className={classes.source}>
          {t('deadline.rule', { rule: say(rule.label) ?? rule.code })}{' '}
          <span lang="en">{rule.source}</span>
        </p>
      )}
    </div>
  );
}

export interface DeadlineSectionProps {
  readonly deadlines: readonly Deadline[];
  readonly hasStart: boolean;
}

/** Until when the application had to be filed, counted out day by day. */
export function DeadlineSection({ deadlines, hasStart }: DeadlineSectionProps): ReactNode {
  const { t } = useTranslation('events');
  return (
    <PageSection title={t('deadline.title')}>
      {deadlines.map((deadline) => (
        <DeadlineBlock key={deadline.rule?.id ?? deadline.latest} deadline={deadline} />
      ))}
      {deadlines.length === 0 && (
        <p className={classes.line}>{t(hasStart ? 'deadline.none' : 'deadline.noStart')}</p>
      )}
    </PageSection>
  );
}
