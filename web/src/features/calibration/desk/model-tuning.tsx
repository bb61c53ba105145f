import { Button, NumberInput, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassModelsQuery, ThresholdInput } from '../../../gql/desk/graphql.js';
import { readFragment } from '../../../gql/desk/index.js';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import {
  ClassModelEffectDocument,
  ClassModelEffectFragment,
  ProposeClassModelDocument,
} from './calibration.desk.graphql.js';
import classes from './calibration.module.css';
import { ModelEffect } from './model-effect.js';

type Model = ClassModelsQuery['classModels'][number];

interface Measured {
  readonly code: string;
  readonly threshold: number;
}

/** The triggers of a model that have a threshold, in its order. */
function measuredOf({ content }: Model): Measured[] {
  const { triggers } = content as { triggers: { code: string; threshold: number | null }[] };
  return triggers.flatMap(({ code, threshold }) =>
    threshold === null ? [] : [{ code, threshold }],
  );
}

interface OwnProps {
  readonly measured: readonly Measured[];
  readonly onTry: (thresholds: ThresholdInput[] | null) => void;
}

/** Thresholds by hand: the search proposes, a person may think otherwise. */
function OwnThresholds({ measured, onTry }: OwnProps): ReactNode {
  const { t } = useTranslation('class-desk');
  const [values, setValues] = useState<Readonly<Record<string, number | string>>>({});
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const own = measured.flatMap(({ code, threshold }) => {
      const value = values[code] ?? threshold;
      return typeof value === 'number' ? [{ trigger: code, threshold: value }] : [];
    });
    onTry(own);
  };
  return (
    <form className={classes.form} onSubmit={submit} aria-label={t('tuning.own')}>
      <div className={classes.pair}>
        {measured.map(({ code, threshold }) => (
          <NumberInput
            key={code}
            label={t(`threshold.${code}`)}
            min={0}
            allowDecimal={false}
            value={values[code] ?? threshold}
            onChange={(value) => setValues({ ...values, [code]: value })}
          />
        ))}
      </div>
      <div className={classes.buttons}>
        <Button type="submit" variant="default">
          {t('tuning.try')}
        </Button>
        <Button variant="subtle" onClick={() => onTry(null)}>
          {t('tuning.search')}
        </Button>
      </div>
    </form>
  );
}

interface ProposeProps {
  readonly basedOn: number;
  readonly thresholds: readonly ThresholdInput[];
  readonly onDone: () => void;
}

function ProposeForm({ basedOn, thresholds, onDone }: ProposeProps): ReactNode {
  const { t } = useTranslation('class-desk');
  const texts = useErrorTexts();
  const [reason, setReason] = useState('');
  const { submit, status, error } = useIdempotentMutation(ProposeClassModelDocument);
  const propose = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const input = { basedOn, thresholds: [...thresholds], reason: reason.trim() };
    if ((await submit({ input })).ok) onDone();
  };
  const refused = error?.fields.find(({ path }) => path === 'input.reason');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => void propose(event)}
      noValidate
      aria-label={t('tuning.propose')}
    >
      {error && !refused && <ErrorNotice error={error} />}
      <Textarea
        label={t('tuning.reason')}
        description={t('tuning.reasonHint')}
        error={refused ? texts.field(refused) : null}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={status === 'running'}>
          {t('tuning.propose')}
        </Button>
      </div>
    </form>
  );
}

export interface ModelTuningProps {
  readonly model: Model;
  /** Whether somebody's proposal waits already. */
  readonly waiting: boolean;
  readonly onProposed: () => void;
}

/** What other thresholds would have done; who may, puts them forward. */
export function ModelTuning({ model, waiting, onProposed }: ModelTuningProps): ReactNode {
  const { t } = useTranslation('class-desk');
  const may = useMay();
  const [own, setOwn] = useState<ThresholdInput[] | null>(null);
  const { data, error, loading, again } = useReading(
    ClassModelEffectDocument,
    { thresholds: own },
    { fresh: true },
  );
  const effect = data ? readFragment(ClassModelEffectFragment, data.classModelEffect) : null;
  const changed = effect && effect.changes.length > 0;
  return (
    <>
      <OwnThresholds measured={measuredOf(model)} onTry={setOwn} />
      {loading && <Loading lines={4} />}
      {error && <ErrorNotice error={error} onRetry={again} />}
      {effect && !changed && (
        <EmptyState title={t(effect.enough ? 'tuning.fits.title' : 'tuning.few.title')}>
          {t(effect.enough ? 'tuning.fits.text' : 'tuning.few.text', {
            cases: effect.before.cases,
            least: effect.leastCases,
          })}
        </EmptyState>
      )}
      {effect && changed && <ModelEffect effect={effect} />}
      {effect && changed && may('classModel.propose') && !waiting && (
        <ProposeForm
          basedOn={effect.basedOn}
          thresholds={effect.changes.map(({ trigger, to }) => ({ trigger, threshold: to }))}
          onDone={onProposed}
        />
      )}
      <p className={classes.soft}>
        {t('tuning.procedure')} {effect && <span lang="en">{effect.source}</span>}
      </p>
    </>
  );
}
