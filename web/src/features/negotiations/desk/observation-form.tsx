import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { IconCurrentLocation } from '@tabler/icons-react';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationOutcome } from '../../../gql/desk/graphql.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { DateTimeField } from '../../../ui/form/date-time-field.js';
import { brusselsClock } from '../../events/desk/index.js';
import { useFormProblems } from './form-problems.js';
import {
  CorrectObservationDocument,
  RecordObservationDocument,
} from './fulfilment.desk.graphql.js';
import { OUTCOMES, type Kept, type Observation, type Promised } from './fulfilment-words.js';
import classes from './fulfilment.module.css';

const NOTHING: Readonly<Record<string, string>> = {};
const FIELDS = ['outcome', 'at', 'place', 'note', 'correction'];
const place = (path: readonly string[]): string | null =>
  path[0] === 'point' ? 'place' : FIELDS.includes(path[0] ?? '') ? (path[0] ?? null) : null;
const SIX_DIGITS = 1_000_000;
const POSITION_WAIT_MS = 15_000;

interface Point {
  readonly lon: number;
  readonly lat: number;
}

interface Seen {
  readonly outcome: ObservationOutcome | '';
  readonly at: string;
  readonly place: string;
  readonly point: Point | null;
  readonly note: string;
  readonly correction: string;
}

function seenOf(corrected: Observation | null): Seen {
  const { lon = null, lat = null } = corrected ?? {};
  return {
    outcome: corrected?.outcome ?? '',
    at: brusselsClock(corrected?.at ?? new Date().toISOString()),
    place: corrected?.place ?? '',
    point: lon !== null && lat !== null ? { lon, lat } : null,
    note: corrected?.note ?? '',
    correction: '',
  };
}

const rounded = (degrees: number): number => Math.round(degrees * SIX_DIGITS) / SIX_DIGITS;

interface WhereProps {
  readonly point: Point | null;
  readonly onPoint: (point: Point | null) => void;
}

/** The point where the reader stands, only when he asks for it. */
function Where({ point, onPoint }: WhereProps): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const format = useFormat();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const ask = (): void => {
    setState('busy');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        onPoint({ lon: rounded(coords.longitude), lat: rounded(coords.latitude) });
        setState('idle');
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: POSITION_WAIT_MS },
    );
  };
  return (
    <div className={classes.where}>
      {point && (
        <span>
          {t('observe.point', {
            lat: format.number(point.lat, 5),
            lon: format.number(point.lon, 5),
          })}
        </span>
      )}
      <Button
        variant="default"
        loading={state === 'busy'}
        leftSection={<IconCurrentLocation size={18} aria-hidden />}
        onClick={point ? () => onPoint(null) : ask}
      >
        {t(point ? 'observe.noPoint' : 'observe.here')}
      </Button>
      {state === 'failed' && <span role="status">{t('observe.nowhere')}</span>}
    </div>
  );
}

export interface ObservationFormProps {
  readonly condition: Promised;
  readonly kept: Kept;
  /** The one that is corrected, or a new one. */
  readonly corrected: Observation | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function useObserving({ condition, kept, corrected, onDone }: ObservationFormProps) {
  const { t } = useTranslation('fulfilment-desk');
  const form = `observe-${useId()}`;
  const [seen, setSeen] = useState(() => seenOf(corrected));
  const [found, setFound] = useState(NOTHING);
  const record = useIdempotentMutation(RecordObservationDocument);
  const correct = useIdempotentMutation(CorrectObservationDocument);
  const sending = corrected ? correct : record;
  const label = (name: string): string => t(`observe.${name}`);
  const problems = useFormProblems({ form, place, label }, found, sending.error);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { outcome } = seen;
    const missing: Record<string, string> = {};
    if (!outcome) missing['outcome'] = t('observe.choose');
    if (outcome && outcome !== 'respected' && !seen.note.trim()) missing['note'] = t('observe.why');
    if (corrected && !seen.correction.trim()) missing['correction'] = t('observe.why');
    setFound(missing);
    if (!outcome || Object.keys(missing).length > 0) return;
    const { at, point } = seen;
    const about = {
      outcome,
      at,
      point,
      place: seen.place.trim() || null,
      note: seen.note.trim() || null,
    };
    const done = corrected
      ? await correct.submit({
          input: { ...about, observationId: corrected.id, correction: seen.correction.trim() },
        })
      : await record.submit({
          input: { ...about, conditionId: condition.id, number: kept.number },
        });
    if (done.ok) onDone();
  };
  return { form, seen, setSeen, problems, sending, send };
}

/** How a promise is kept, by whoever stands there: large buttons, few words, the time filled in. */
export function ObservationForm(props: ObservationFormProps): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const { corrected, onClose } = props;
  const { form, seen, setSeen, problems, sending, send } = useObserving(props);
  const { by, other } = problems;
  const change = (changed: Partial<Seen>): void => setSeen({ ...seen, ...changed });
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void send(event)}>
      {other && <ErrorNotice error={other} />}
      {sending.status === 'stale' && (
        <Notice tone="warn" role="alert" title={t('observe.stale')}>
          {t('observe.staleText')}
        </Notice>
      )}
      <Radio.Group
        id={`${form}-outcome`}
        label={t('observe.outcome')}
        error={by['outcome']}
        value={seen.outcome}
        onChange={(outcome) => change({ outcome: outcome as ObservationOutcome })}
      >
        <div className={classes.outcomes}>
          {OUTCOMES.map((outcome) => (
            <Radio.Card key={outcome} value={outcome} className={classes.outcome}>
              <Radio.Indicator /> {t(`outcome.${outcome}`)}
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <DateTimeField
        id={`${form}-at`}
        label={t('observe.at')}
        error={by['at']}
        value={seen.at}
        onChange={(at) => change({ at })}
      />
      <TextInput
        id={`${form}-place`}
        label={t('observe.place')}
        maxLength={300}
        value={seen.place}
        error={by['place']}
        onChange={(event) => change({ place: event.currentTarget.value })}
      />
      <Where point={seen.point} onPoint={(point) => change({ point })} />
      <Textarea
        id={`${form}-note`}
        label={t('observe.note')}
        autosize
        minRows={2}
        maxLength={2000}
        value={seen.note}
        error={by['note']}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      {corrected && (
        <Textarea
          id={`${form}-correction`}
          label={t('observe.correction')}
          description={t('observe.correctionHint')}
          autosize
          minRows={2}
          maxLength={2000}
          value={seen.correction}
          error={by['correction']}
          onChange={(event) => change({ correction: event.currentTarget.value })}
        />
      )}
      <div className={classes.actions}>
        <Button type="submit" size="md" loading={sending.status === 'running'}>
          {t(corrected ? 'observe.correct' : 'observe.record')}
        </Button>
        <Button variant="subtle" size="md" onClick={onClose}>
          {t('observe.cancel')}
        </Button>
      </div>
    </form>
  );
}
