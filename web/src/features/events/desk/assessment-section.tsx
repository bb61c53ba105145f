import { Button } from '@mantine/core';
import { IconClipboardData, IconEyeOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import type { Assessment, Proposal } from './assessment-types.js';
import { AssessmentForm } from './assessment-form.js';
import { ClassTriggers } from './class-triggers.js';
import { useDossier, useDossierReading } from './dossier-context.js';
import { EventClassMark } from './event-class-mark.js';
import { AssessmentDocument } from './assessment.desk.graphql.js';
import { Fact } from './facts-section.js';
import classes from './overview.module.css';

interface KnownProps {
  readonly assessment: Assessment | null;
  readonly proposal: Proposal | null;
}

function EventClass({ assessment, proposal }: KnownProps): ReactNode {
  const { t } = useTranslation('events');
  const { base } = useDossier();
  const confirmed = assessment?.eventClass ?? null;
  const proposed = proposal?.eventClass ?? null;
  return (
    <div className={classes.block}>
      <p className={classes.strong}>
        <EventClassMark confirmed={confirmed} proposed={proposed} />{' '}
        {confirmed ? t('class.isConfirmed') : t('class.isProposed')}
      </p>
      {confirmed && proposed && confirmed !== proposed && (
        <p className={classes.line}>
          {t('class.differs', { proposed: t(`class.letter.${proposed}`) })}
        </p>
      )}
      {assessment?.classReason && (
        <p className={classes.line}>{t('class.reason', { reason: assessment.classReason })}</p>
      )}
      {proposal && <ClassTriggers proposal={proposal} />}
      {proposal && (
        <p className={classes.line} data-print="hide">
          <Link to={`${base}/risk/class`}>{t('assess.why')}</Link>
        </p>
      )}
    </div>
  );
}

function Figures({ assessment }: { readonly assessment: Assessment }): ReactNode {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { policeNumber, riskGroupMax, threatLevel, threatAt, threatSource } = assessment;
  const count = (value: number | null): string | null =>
    value === null ? null : format.number(value);
  const threat =
    threatLevel === null
      ? null
      : [t('assess.level', { level: threatLevel }), threatSource, threatAt && format.day(threatAt)]
          .filter(Boolean)
          .join(', ');
  return (
    <dl className={classes.facts}>
      <Fact name={t('field.policeNumber')}>{count(policeNumber)}</Fact>
      <Fact name={t('field.riskGroupMax')}>{count(riskGroupMax)}</Fact>
      <Fact name={t('field.threatLevel')}>{threat}</Fact>
      {assessment.policeBasis && (
        <div className={classes.wide}>
          <dt>{t('field.policeBasis')}</dt>
          <dd data-wide="">{assessment.policeBasis}</dd>
        </div>
      )}
      {assessment.internalNote && (
        <div className={classes.wide}>
          <dt>{t('field.internalNote')}</dt>
          <dd data-wide="">{assessment.internalNote}</dd>
        </div>
      )}
    </dl>
  );
}

/** Class, figures and threat: for police eyes, never for organiser or partners. */
export function AssessmentSection(): ReactNode {
  const { t } = useTranslation('events');
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const { data, error, loading, again } = useDossierReading(AssessmentDocument);
  const assessment = data?.event.assessment ?? null;
  const proposal = data?.event.classProposal ?? null;
  const edit = may('events.assess') && data && !editing && (
    <Button
      variant="default"
      leftSection={<IconClipboardData size={18} aria-hidden />}
      onClick={() => setEditing(true)}
      data-print="hide"
    >
      {t('assess.action')}
    </Button>
  );
  return (
    <PageSection title={t('assess.title')} actions={edit || null}>
      <p className={classes.source}>
        <IconEyeOff size={15} aria-hidden /> {t('assess.policeOnly')}
      </p>
      {loading && <Loading lines={3} />}
      {error && <ErrorNotice error={error} onRetry={again} />}
      {editing && (
        <AssessmentForm
          assessment={assessment}
          proposal={proposal}
          onDone={() => setEditing(false)}
        />
      )}
      {data && !editing && (
        <>
          <EventClass assessment={assessment} proposal={proposal} />
          {assessment && <Figures assessment={assessment} />}
        </>
      )}
    </PageSection>
  );
}
