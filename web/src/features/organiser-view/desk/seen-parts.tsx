import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { PageSection } from '../../../ui/frame/page.js';
import classes from './organiser-view.module.css';
import type { SeenCondition, SeenDossier } from './seen-dossier.js';

function Condition({ condition }: { readonly condition: SeenCondition }): ReactNode {
  const { t } = useTranslation(['organiser-view-desk', 'negotiations-desk']);
  const text = useLocalized();
  const { number, kindLabel, state, versions } = condition;
  return (
    <li className={classes.card}>
      <strong>
        {number} · {text(kindLabel)}
      </strong>
      <span className={classes.soft}>{t(`negotiations-desk:state.${state}` as never)}</span>
      <p>{text(versions.at(-1)?.text)}</p>
    </li>
  );
}

/** Where it stands and what is asked of the organiser, in the portal's own words. */
export function SeenHead({ dossier }: { readonly dossier: SeenDossier }): ReactNode {
  const { t } = useTranslation('organiser-view-desk');
  const format = useFormat();
  const { nextStep, missing } = dossier;
  return (
    <PageSection title={t('asked')}>
      <p>{nextStep.text}</p>
      {nextStep.dueOn && <p>{t('until', { day: format.day(nextStep.dueOn) })}</p>}
      {missing.length > 0 && (
        <ul>
          {missing.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      )}
    </PageSection>
  );
}

/** Conditions, messages, documents and decisions as far as the organiser has them. */
export function SeenParts({ dossier }: { readonly dossier: SeenDossier }): ReactNode {
  const { t } = useTranslation('organiser-view-desk');
  const { conditions, messages, attachments, decisions } = dossier;
  return (
    <>
      <PageSection title={t('conditions', { count: conditions.length })}>
        <ul className={classes.cards}>
          {conditions.map((condition) => (
            <Condition key={condition.id} condition={condition} />
          ))}
        </ul>
      </PageSection>
      <PageSection title={t('more')}>
        <ul>
          <li>{t('messages', { count: messages.length })}</li>
          <li>
            {t('attachments', { count: attachments.length })}
            {attachments.length > 0 && `: ${attachments.map(({ name }) => name).join(', ')}`}
          </li>
          <li>
            {t('decisions', { count: decisions.length })}
            {decisions.length > 0 && `: ${decisions.map(({ authority }) => authority).join(', ')}`}
          </li>
        </ul>
        <details className={classes.all}>
          <summary>{t('all')}</summary>
          <pre tabIndex={0}>{JSON.stringify(dossier, null, 2)}</pre>
        </details>
      </PageSection>
    </>
  );
}
