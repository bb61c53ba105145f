import { Button, Textarea } from '@mantine/core';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceServicesQuery } from '../../../gql/desk/graphql.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { DayField } from '../../../ui/form/day-field.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { useFormProblems } from '../../negotiations/desk/parts.js';
import { RequestAdviceDocument } from './advice-commands.desk.graphql.js';
import { ServiceChoice } from './advice-service-choice.js';
import type { Service, Suggestion } from './advice-words.js';
import { AdviceServicesDocument } from './advice.desk.graphql.js';
import classes from './advice.module.css';
import forms from './permits.module.css';

const LONGEST_QUESTION = 2000;
const NOTHING: Readonly<Record<string, string>> = {};
const LABELS: Readonly<Record<string, string>> = {
  organisationCodes: 'ask.whom',
  dueAt: 'ask.dueDay',
  question: 'ask.question',
};

const place = ([name]: readonly string[]): string | null =>
  name === 'themes' ? 'organisationCodes' : (name ?? null);

/** Themes by code of the service, for those who are asked. */
type Chosen = Readonly<Record<string, readonly string[] | null>>;

interface Offer {
  readonly service: Service;
  readonly suggestion: Suggestion | null;
}

/** Services nobody asked yet, those the rules name first. */
function offersOf(data: AdviceServicesQuery, asked: ReadonlySet<string>): Offer[] {
  const reasons = new Map(data.event.adviceSuggestions.map((each) => [each.service.id, each]));
  const offers = data.partnerServices
    .filter(({ organisation }) => organisation && !asked.has(organisation.id))
    .map((service) => ({ service, suggestion: reasons.get(service.id) ?? null }));
  const count = ({ suggestion }: Offer): number => suggestion?.reasons.length ?? 0;
  return offers.sort((a, b) => count(b) - count(a));
}

const codeOf = ({ service }: Offer): string => service.organisation?.code ?? '';

/** What the rules name is ticked beforehand; people decide. */
function proposed(offers: readonly Offer[]): Chosen {
  const named = offers.filter(({ suggestion }) => suggestion);
  return Object.fromEntries(
    named.map((offer) => [codeOf(offer), offer.service.themes.map(({ code }) => code)]),
  );
}

function useAsking(form: string, offers: readonly Offer[], onDone: () => void) {
  const { t } = useTranslation('advice-desk');
  const { id, refresh } = useDossier();
  const [chosen, setChosen] = useState<Chosen>(() => proposed(offers));
  const [day, setDay] = useState('');
  const [question, setQuestion] = useState('');
  const [found, setFound] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const ask = useIdempotentMutation(RequestAdviceDocument);
  const label = (name: string): string | null => (name in LABELS ? t(`${LABELS[name]}`) : null);
  const problems = useFormProblems({ form, place, label }, found, ask.error);
  const whom = Object.entries(chosen).filter(([, themes]) => themes !== null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt(attempt + 1);
    setFound(whom.length === 0 ? { organisationCodes: t('ask.chooseOne') } : NOTHING);
    if (whom.length === 0) return;
    const words = question.trim();
    const outcome = await ask.submit({
      input: {
        eventId: id,
        organisationCodes: whom.map(([code]) => code),
        themes: whom.map(([organisationCode, themes]) => ({
          organisationCode,
          themes: [...(themes ?? [])],
        })),
        ...(day ? { dueAt: `${day}T23:59` } : {}),
        ...(words ? { question: words } : {}),
      },
    });
    refresh();
    if (outcome.ok) onDone();
  };
  const values = { chosen, setChosen, day, setDay, question, setQuestion };
  return {
    ...values,
    problems,
    attempt,
    submit,
    count: whom.length,
    busy: ask.status === 'running',
  };
}

interface FormProps {
  readonly offers: readonly Offer[];
  readonly onDone: () => void;
}

function AskAdviceForm({ offers, onDone }: FormProps): ReactNode {
  const { t } = useTranslation('advice-desk');
  const form = `advice-${useId()}`;
  const ask = useAsking(form, offers, onDone);
  const { problems } = ask;
  return (
    <form className={forms.form} onSubmit={(event) => void ask.submit(event)} noValidate>
      <ErrorSummary items={problems.items} attempt={ask.attempt} />
      {problems.other && <ErrorNotice error={problems.other} />}
      <fieldset className={forms.fieldset}>
        <legend id={`${form}-organisationCodes`} tabIndex={-1}>
          {t('ask.whom')}
        </legend>
        <p className={classes.soft}>{t('ask.whomHint')}</p>
        <ul className={classes.services}>
          {offers.map((offer) => (
            <ServiceChoice
              key={offer.service.id}
              {...offer}
              themes={ask.chosen[codeOf(offer)] ?? null}
              onChange={(themes) => ask.setChosen({ ...ask.chosen, [codeOf(offer)]: themes })}
            />
          ))}
        </ul>
      </fieldset>
      <DayField
        id={`${form}-dueAt`}
        className={forms.dueDay}
        label={t('ask.dueDay')}
        description={t('ask.dueHint')}
        value={ask.day}
        error={problems.by['dueAt']}
        onChange={ask.setDay}
      />
      <Textarea
        id={`${form}-question`}
        label={t('ask.question')}
        description={t('ask.questionHint')}
        autosize
        minRows={2}
        maxLength={LONGEST_QUESTION}
        value={ask.question}
        error={problems.by['question']}
        onChange={(event) => ask.setQuestion(event.currentTarget.value)}
      />
      <div className={forms.buttons}>
        <Button type="submit" loading={ask.busy}>
          {ask.count > 0 ? t('ask.send', { count: ask.count }) : t('ask.action')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('ask.cancel')}
        </Button>
      </div>
    </form>
  );
}

export interface AskAdvicePanelProps {
  /** Ids of the services that have been asked already; those are asked again in their own row. */
  readonly asked: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** Asks several services at once: whom the rules name, about what, and until when each has. */
export function AskAdvicePanel({ asked, onDone }: AskAdvicePanelProps): ReactNode {
  const { t } = useTranslation('advice-desk');
  const { data, error, loading, again } = useDossierReading(AdviceServicesDocument);
  if (loading) return <Loading lines={6} label={t('loading')} />;
  if (!data) return error && <ErrorNotice error={error} onRetry={again} />;
  const offers = offersOf(data, asked);
  if (offers.length === 0)
    return <EmptyState title={t('ask.allAsked')}>{t('ask.allAskedText')}</EmptyState>;
  return <AskAdviceForm offers={offers} onDone={onDone} />;
}
