import { Button, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierHeadFragment, DossierStatusQuery } from '../../../gql/portal/graphql.js';
import { DOORS } from '../../../lib/door.js';
import { useFormat } from '../../../lib/use-format.js';
import { FileList } from '../../../ui/form/file-list.js';
import { PageSection } from '../../../ui/frame/page.js';
import { PROGRESS, parts, progressOf } from '../../events/portal/index.js';
import classes from './status.module.css';

export type StatusDossier = DossierStatusQuery['dossier'];

/** How far the dossier is, as a list of steps. */
export function Progress({ state }: { readonly state: string }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const current = progressOf(state);
  if (!current || state === 'toleratedUnauthorised') return null;
  const at = PROGRESS.indexOf(current);
  return (
    <ol className={classes.progress} aria-label={t('progress.title')}>
      {PROGRESS.map((step, index) => {
        const passed = index < at;
        const where = passed ? 'progress.passed' : index === at ? 'progress.now' : 'progress.later';
        return (
          <li
            key={step}
            data-reached={index <= at || undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={classes.step}>
              {passed && <IconCheck size={16} aria-hidden />}
              {t(`progress.step.${step}`)}
            </span>
            <span className={classes.where}>{t(where)}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** Where an organiser does what is asked of him; null when it is done elsewhere. */
function placeOf(code: string, id: string): string | null {
  const places: Readonly<Record<string, string>> = {
    completeApplication: `/dossiers/${id}/application`,
    submitApplication: `/dossiers/${id}/application/check`,
    answerConditions: `/dossiers/${id}/conditions`,
    explainLateness: `/dossiers/${id}/receipt`,
  };
  return places[code] ?? null;
}

export interface NextStepProps {
  readonly dossier: DossierHeadFragment;
}

/** What comes next, until when, and who has it. */
export function NextStep({ dossier }: NextStepProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  const events = useTranslation('portal-events');
  const format = useFormat();
  const { nextStep, id } = dossier;
  const { code, waitingFor, dueOn } = nextStep;
  const mine = waitingFor === 'organiser';
  const to = placeOf(code, id);
  return (
    <section className={classes.next} data-mine={mine || undefined} aria-labelledby="next-step">
      <h2 id="next-step">{t(mine ? 'next.asked' : 'next.title')}</h2>
      <p className={classes.what}>{nextStep.text}</p>
      {dueOn && <p>{t('next.until', { day: format.day(dueOn) })}</p>}
      {waitingFor !== 'nobody' && !mine && (
        <p>{t('next.holder', { who: events.t(`holder.${waitingFor}`) })}</p>
      )}
      {waitingFor === 'eventCell' && <p>{t('next.nothingAsked')}</p>}
      {to && (
        <div data-print="hide">
          <Button renderRoot={(props) => <Link to={to} {...props} />}>
            {t(`next.go.${code}`)}
          </Button>
        </div>
      )}
    </section>
  );
}

/** How many conditions wait for the organiser, and the way to them. */
export function ConditionsPart({ dossier, id }: { dossier: StatusDossier; id: string }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const { conditions } = dossier;
  const open = conditions.filter(({ openSide }) => openSide === 'police').length;
  const theirs = conditions.filter(({ openSide }) => openSide === 'organiser').length;
  const agreed = conditions.filter(({ state }) => state === 'agreed').length;
  return (
    <PageSection title={t('conditions.title')}>
      {conditions.length === 0 ? (
        <p className={parts['text']}>{t('conditions.none')}</p>
      ) : (
        <div className={parts['card']} data-asks={open > 0 || undefined}>
          <ul className={parts['list']}>
            {open > 0 && (
              <li>
                <strong>{t('conditions.open', { count: open })}</strong>
              </li>
            )}
            {theirs > 0 && <li>{t('conditions.theirs', { count: theirs })}</li>}
            <li>{t('conditions.agreed', { count: agreed, total: conditions.length })}</li>
          </ul>
          <p className={parts['meta']}>{t('conditions.silence')}</p>
          <p className={parts['text']} data-print="hide">
            <Link to={`/dossiers/${id}/conditions`}>
              {t(open > 0 ? 'conditions.answer' : 'conditions.read')}
            </Link>
          </p>
        </div>
      )}
    </PageSection>
  );
}

/** Advice that was marked for the organiser. */
export function AdviceExtracts({ advice }: Pick<StatusDossier, 'advice'>): ReactNode {
  const { t } = useTranslation('portal-permits');
  const format = useFormat();
  if (advice.length === 0) return null;
  return (
    <PageSection title={t('extracts.title')}>
      <ul className={parts['cards']}>
        {advice.map(({ adviser, result, text, givenAt, files }) => (
          <li key={`${adviser}${givenAt}`} className={parts['card']}>
            <div className={parts['head']}>
              <h3 className={parts['name']}>{adviser}</h3>
              <span>{t(`result.${result}`)}</span>
            </div>
            {text && <p className={parts['text']}>{text}</p>}
            {files.length > 0 && (
              <FileList
                busy={false}
                files={files.map(({ documentId, ...file }) => ({
                  ...file,
                  href: `${DOORS.portal.base}/files/${documentId}`,
                }))}
              />
            )}
            <p className={parts['meta']}>{format.date(givenAt)}</p>
          </li>
        ))}
      </ul>
      <VisuallyHidden>{t('extracts.note')}</VisuallyHidden>
    </PageSection>
  );
}
