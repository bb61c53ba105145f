import { Button } from '@mantine/core';
import { IconEyeOff, IconPencil } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventOutcomeQuery, OutcomeFragment } from '../../../gql/desk/graphql.js';
import { readFragment } from '../../../gql/desk/index.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossierReading } from '../../events/desk/index.js';
import classes from './calibration.module.css';
import { OutcomeFacts } from './outcome-facts.js';
import { OutcomeForm } from './outcome-form.js';
import { EventOutcomeDocument, OutcomeFragment as OutcomeParts } from './outcome.desk.graphql.js';

type OutcomeEvent = EventOutcomeQuery['event'];

/** What was foretold: class, numbers, hours, tail. */
function Foretold({ event, outcome }: { event: OutcomeEvent; outcome: OutcomeFragment | null }) {
  const { t } = useTranslation('class-desk');
  const format = useFormat();
  const { assessment, classProposal, expectedNumber, startAt, endAt } = event;
  const letter = (value: string | null | undefined): string => (value ? t(`letter.${value}`) : '–');
  const count = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : format.number(value);
  const tail = outcome?.predictedTailAt;
  const rows: readonly (readonly [string, string])[] = [
    ['proposed', letter(outcome?.proposedClass ?? classProposal?.eventClass)],
    ['chosen', letter(outcome ? outcome.chosenClass : assessment?.eventClass)],
    ['organiser', count(expectedNumber)],
    ['police', count(assessment?.policeNumber)],
    ['hours', startAt && endAt ? format.range(startAt, endAt) : '–'],
    ['tail', tail ? format.dateTime(tail) : '–'],
  ];
  return (
    <PageSection title={t('foretold.title')}>
      <dl className={classes.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`foretold.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </PageSection>
  );
}

function Recorded({ event }: { readonly event: OutcomeEvent }): ReactNode {
  const { t } = useTranslation('class-desk');
  const may = useMay()('outcomes.record');
  const [editing, setEditing] = useState(false);
  const outcome = event.outcome ? readFragment(OutcomeParts, event.outcome) : null;
  const end = event.dispersalAt ?? event.endAt;
  const over = end ? new Date(end) <= new Date() : false;
  const form = may && over && (editing || !outcome);
  const correct = may && outcome && !editing && (
    <Button
      variant="default"
      leftSection={<IconPencil size={18} aria-hidden />}
      onClick={() => setEditing(true)}
    >
      {t('outcome.correct')}
    </Button>
  );
  return (
    <PageSection arrives title={t('outcome.title')} actions={correct || null}>
      <p className={classes.soft}>
        <IconEyeOff size={15} aria-hidden /> {t('policeOnly')}
      </p>
      {!over && !outcome && (
        <EmptyState title={t('outcome.notOver.title')}>{t('outcome.notOver.text')}</EmptyState>
      )}
      {over && !outcome && !may && (
        <EmptyState title={t('outcome.none.title')}>{t('outcome.none.text')}</EmptyState>
      )}
      {outcome && !editing && <OutcomeFacts outcome={outcome} />}
      {form && <OutcomeForm event={event} outcome={outcome} onDone={() => setEditing(false)} />}
    </PageSection>
  );
}

/** What an event turned out to be, beside what was foretold; for police eyes. */
export function OutcomePage(): ReactNode {
  const { t } = useTranslation('class-desk');
  const { data, error, loading, again } = useDossierReading(EventOutcomeDocument);
  const outcome = data?.event.outcome ? readFragment(OutcomeParts, data.event.outcome) : null;
  return (
    <div className={classes.page}>
      {loading && <Loading lines={8} label={t('outcome.loading')} />}
      {error && <ErrorNotice error={error} onRetry={again} />}
      {data && <Recorded event={data.event} />}
      {data && <Foretold event={data.event} outcome={outcome} />}
    </div>
  );
}
