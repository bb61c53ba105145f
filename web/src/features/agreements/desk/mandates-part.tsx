import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import classes from './agreements.module.css';
import { MandateDialog, type MandateStep } from './mandate-dialogs.js';
import { EventMandatesDocument } from './mandates.desk.graphql.js';
import type { Mandate } from './agreement-types.js';

function stateOf({ state, live }: Mandate): string {
  return state === 'active' && !live ? 'expired' : state;
}

function useFacts() {
  const { t } = useTranslation('agreements-desk');
  const format = useFormat();
  return (mandate: Mandate) => {
    const { powers, holderEmail, holderPhone, givenByName, givenAt, validUntil, state } = mandate;
    const { endedAt, endedByName, endedReason, lastCallBack: call } = mandate;
    const called = call && {
      number: call.number ?? '',
      at: format.dateTime(call.happenedAt),
      name: call.byName,
    };
    const reach = called
      ? t(call.reached ? 'call.reached' : 'call.missed', called)
      : t('call.never');
    const ended = endedAt && {
      name: endedByName ?? '',
      at: format.dateTime(endedAt),
      reason: endedReason ?? '',
    };
    const may = format.list(powers.map((power) => t(`power.${power}` as never)));
    return [
      { name: t('fact.may'), value: state === 'claimed' ? null : may },
      { name: t('fact.contact'), value: [holderPhone, holderEmail].filter(Boolean).join(' · ') },
      {
        name: t('fact.given'),
        value: t('fact.givenBy', { name: givenByName, at: format.dateTime(givenAt) }),
      },
      { name: t('fact.until'), value: validUntil ? format.dateTime(validUntil) : null },
      { name: t('fact.call'), value: holderPhone ? reach : null },
      { name: t('fact.ended'), value: ended ? t('fact.endedBy', ended) : null },
    ].filter(({ value }) => value);
  };
}

function Notes({ mandate }: { readonly mandate: Mandate }): ReactNode {
  const { t } = useTranslation('agreements-desk');
  const { notes } = mandate;
  if (notes.length === 0) return null;
  return (
    <details className={classes.details}>
      <summary>{t('note.title', { count: notes.length })}</summary>
      <ul className={classes.list}>
        {notes.map(({ id, kind, text, number, reached }) => (
          <li key={id}>
            {t(`note.${kind}` as never, {
              text: text ?? '',
              number: number ?? '',
              reached: t(reached ? 'note.reached' : 'note.notReached'),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface CardProps {
  readonly mandate: Mandate;
  readonly onStep: (step: MandateStep) => void;
}

function Card({ mandate, onStep }: CardProps): ReactNode {
  const { t } = useTranslation('agreements-desk');
  const may = useMay();
  const facts = useFacts();
  const { holderName, kind, organisation, live, holderPhone, availableTransitions } = mandate;
  const steps = availableTransitions.filter(({ enabled }) => enabled);
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <h3 className={classes.name}>{holderName}</h3>
        <StatusBadge
          size="sm"
          tone={live ? 'good' : 'neutral'}
          label={t(`state.${stateOf(mandate)}` as never)}
        />
        <span className={classes.soft}>
          {t(`kind.${kind}` as never)}, {organisation?.name ?? t('people.noOrganisation')}
        </span>
      </div>
      <dl className={classes.facts}>
        {facts(mandate).map(({ name, value }) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Notes mandate={mandate} />
      {may('mandates.manage') && (
        <div className={classes.actions} data-print="hide">
          {steps.map(({ name }) => (
            <Button
              key={name}
              size="xs"
              variant="default"
              onClick={() => onStep({ step: name as 'confirm', mandate })}
            >
              {t(`step.${name}` as never)}
            </Button>
          ))}
          {holderPhone && live && (
            <Button size="xs" variant="default" onClick={() => onStep({ step: 'call', mandate })}>
              {t('step.call')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** Who acts on the organiser's side, with what power, and who could be reached. */
export function MandatesPart(): ReactNode {
  const { t } = useTranslation('agreements-desk');
  const may = useMay();
  const { refresh } = useDossier();
  const { data, error, again } = useDossierReading(EventMandatesDocument);
  const [step, setStep] = useState<MandateStep | null>(null);
  const all = data?.event.mandates ?? [];
  const present = all.filter(({ endedAt }) => !endedAt);
  const over = all.filter(({ endedAt }) => endedAt);
  const done = (): void => {
    setStep(null);
    again();
    refresh();
  };
  const actions = may('mandates.manage') && (
    <div className={classes.actions} data-print="hide">
      <Button variant="default" onClick={() => setStep({ step: 'spokesperson', mandate: null })}>
        {t('step.spokesperson')}
      </Button>
      <Button variant="default" onClick={() => setStep({ step: 'organisation', mandate: null })}>
        {t('step.organisation')}
      </Button>
    </div>
  );
  return (
    <PageSection title={t('people.title')} actions={actions}>
      {!data && error && <ErrorNotice error={error} onRetry={again} />}
      {data && present.length === 0 && <p className={classes.soft}>{t('people.none')}</p>}
      <ul className={classes.cards}>
        {present.map((mandate) => (
          <Card key={mandate.id} mandate={mandate} onStep={setStep} />
        ))}
      </ul>
      {over.length > 0 && (
        <details className={classes.details}>
          <summary>{t('people.over', { count: over.length })}</summary>
          <ul className={classes.cards}>
            {over.map((mandate) => (
              <Card key={mandate.id} mandate={mandate} onStep={setStep} />
            ))}
          </ul>
        </details>
      )}
      {step && <MandateDialog {...step} onDone={done} onClose={() => setStep(null)} />}
    </PageSection>
  );
}
