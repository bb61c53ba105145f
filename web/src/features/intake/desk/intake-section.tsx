import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventIntakeQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { AttachmentsSection } from './attachments-section.js';
import { CorrectChannelDocument, EventIntakeDocument } from './intake.desk.graphql.js';
import classes from './intake.module.css';
import { SetAnswersSection } from './set-answers-section.js';

type Intake = EventIntakeQuery['event'];

/** States in which letting be can be recorded: before anybody decided, and to prolong it. */
const TOLERABLE = [
  'signal',
  'submitted',
  'incomplete',
  'underReview',
  'negotiation',
  'proposalToAuthority',
  'toleratedUnauthorised',
];

/** Who has it now and when the decision is likely. */
function Whereabouts({ intake }: { readonly intake: Intake }): ReactNode {
  const { t } = useTranslation('intake-desk');
  const { waitingFor, text, forecast } = intake.whereabouts;
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('where.holder')}</dt>
        <dd>{t(`where.${waitingFor}`)}</dd>
      </div>
      <div>
        <dt>{t('where.next')}</dt>
        <dd>{text}</dd>
      </div>
      {forecast && (
        <div className={classes.wide}>
          <dt>{t('where.forecast')}</dt>
          <dd>{forecast.explanation}</dd>
        </div>
      )}
    </dl>
  );
}

/** The door it came through, when by the rules it belongs to another one. */
function Channel({ intake }: { readonly intake: Intake }): ReactNode {
  const { t } = useTranslation('intake-desk');
  const text = useLocalized();
  const may = useMay();
  const { id, event, refresh } = useDossier();
  const correct = useIdempotentMutation(CorrectChannelDocument);
  const { channel, explanation, source } = intake.channelProposal;
  if (channel === intake.channel) return null;
  const send = async (): Promise<void> => {
    const reason = text(explanation) ?? channel;
    const input = { eventId: id, expectedVersion: event.version, facts: { channel }, reason };
    await correct.submit({ input });
    refresh();
  };
  return (
    <Notice tone="warn" title={t('channel.title', { channel: t(`channel.${channel}`) })}>
      <p className={classes.line}>
        {text(explanation)} ({source})
      </p>
      {correct.error && <ErrorNotice error={correct.error} />}
      {may('events.change') && (
        <Button size="sm" loading={correct.status === 'running'} onClick={() => void send()}>
          {t('channel.correct')}
        </Button>
      )}
    </Notice>
  );
}

function Signals({ signals }: Pick<Intake, 'signals'>): ReactNode {
  const { t } = useTranslation('intake-desk');
  const format = useFormat();
  if (signals.length === 0) return null;
  return (
    <ul className={classes.cards}>
      {signals.map((signal) => (
        <li key={signal.id} className={classes.card}>
          <p className={classes.cardHead}>
            <strong>
              {signal.sourceReliability}
              {signal.informationCredibility}
            </strong>
            <span>{signal.source}</span>
            <span className={classes.soft}>{format.dateTime(signal.heardAt)}</span>
          </p>
          <p className={classes.prose}>{signal.text}</p>
          <p className={classes.soft}>
            {t('signal.recordedBy', { name: signal.recordedByName })} {t('signal.policeOnly')}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Tolerances({ intake }: { readonly intake: Intake }): ReactNode {
  const { t } = useTranslation('intake-desk');
  const format = useFormat();
  const may = useMay();
  const { base } = useDossier();
  const open = TOLERABLE.includes(intake.state) && may('events.change');
  return (
    <>
      {intake.tolerances.map((one) => (
        <Notice
          key={one.id}
          tone="warn"
          title={t('tolerance.until', {
            at: format.dateTime(one.untilAt),
            count: one.participants,
          })}
        >
          <p className={classes.line}>
            {t('tolerance.by', { name: one.decidedBy, as: one.decidedAs, place: one.place })}
          </p>
          <p className={classes.line}>
            {t('tolerance.told', { at: format.dateTime(one.announcedAt), text: one.announced })}
          </p>
        </Notice>
      ))}
      {open && (
        <p className={classes.line} data-print="hide">
          <Link to={`${base}/application/tolerance`}>
            {t(intake.tolerances.length > 0 ? 'tolerance.prolong' : 'tolerance.link')}
          </Link>
        </p>
      )}
    </>
  );
}

/** States in which the dossier is over: nothing heard since belongs to it any more. */
const OVER = ['ended', 'evaluated', 'closed', 'withdrawn'];

/** What the desk can do here on a page of its own. */
function Ways({ state }: Pick<Intake, 'state'>): ReactNode {
  const { t } = useTranslation('intake-desk');
  const may = useMay();
  const { base } = useDossier();
  return (
    <div className={classes.buttons} data-print="hide">
      {may('events.change') && !OVER.includes(state) && (
        <Link to={`${base}/application/signal`}>{t('signal.add')}</Link>
      )}
      {may('events.open') && <Link to={`${base}/application/copy`}>{t('copy.link')}</Link>}
    </div>
  );
}

/** How the dossier came in: where it is, what was heard, what was let be, files, own questions. */
export function IntakeSection(): ReactNode {
  const { t } = useTranslation('intake-desk');
  const { data, error, again } = useDossierReading(EventIntakeDocument);
  const intake = data?.event;
  if (error) return <ErrorNotice error={error} onRetry={again} />;
  if (!intake) return null;
  return (
    <>
      <PageSection title={t('section.title')}>
        <Whereabouts intake={intake} />
        <Channel intake={intake} />
        <Signals signals={intake.signals} />
        <Tolerances intake={intake} />
        <Ways state={intake.state} />
      </PageSection>
      <SetAnswersSection application={intake.application} />
      <AttachmentsSection attachments={intake.attachments} />
    </>
  );
}
