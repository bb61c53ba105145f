import { Button } from '@mantine/core';
import { IconEyePlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { OutcomeBadge } from './fulfilment-badges.js';
import type { Kept, Observation, Promised } from './fulfilment-words.js';
import classes from './fulfilment.module.css';
import { ObservationForm } from './observation-form.js';

/** What was agreed in numbers and times, and how far the fact may lie from it. */
function Tolerances({ condition }: { readonly condition: Promised }): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const format = useFormat();
  const units = useTranslation('negotiations-desk');
  const say = useLocalized();
  const agreed = (condition.agreed ?? condition.current).parameters as Record<string, unknown>;
  const measured = condition.catalogueKind.parameters.flatMap(({ name, label, tolerance }) =>
    tolerance && agreed[name] !== undefined ? [{ name, label, tolerance }] : [],
  );
  if (measured.length === 0) return null;
  return (
    <ul className={classes.plain}>
      {measured.map(({ name, label, tolerance: { value, unit } }) => (
        <li key={name}>
          {`${say(label)}${format.colon}${String(agreed[name])}`}{' '}
          <span className={classes.soft}>
            {t('tolerance', { value, unit: units.t(`unit.${unit}`, { defaultValue: unit }) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly observation: Observation;
  readonly superseded: boolean;
  readonly now: number;
  readonly onCorrect: (() => void) | null;
}

function Item({ observation, superseded, now, onCorrect }: ItemProps): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const format = useFormat();
  const { outcome, at, place, lon, lat, note, recordedByName, correction, number } = observation;
  const spot = lon !== null && lon !== undefined && lat !== null && lat !== undefined;
  return (
    <li className={classes.entry} data-superseded={superseded || undefined}>
      <p className={classes.head}>
        <OutcomeBadge outcome={outcome} />
        <time dateTime={at}>{format.dateTime(at)}</time>
        <span>{recordedByName}</span>
        {number !== now && <span className={classes.earlier}>{t('earlier', { number })}</span>}
        {superseded && <span className={classes.earlier}>{t('observe.superseded')}</span>}
      </p>
      {(place ?? spot) && (
        <p className={classes.soft}>
          {[
            place,
            spot && t('observe.point', { lat: format.number(lat, 5), lon: format.number(lon, 5) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {note && <p className={classes.words}>{note}</p>}
      {correction && <p className={classes.note}>{t('observe.because', { correction })}</p>}
      {onCorrect && !superseded && (
        <div data-print="hide">
          <Button size="compact-sm" variant="subtle" onClick={onCorrect}>
            {t('observe.correct')}
          </Button>
        </div>
      )}
    </li>
  );
}

export interface ObservationsProps {
  readonly condition: Promised;
  readonly kept: Kept;
  readonly onDone: () => void;
}

/** What was seen on the day, and the form for whoever stands there. */
export function Observations({ condition, kept, onDone }: ObservationsProps): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const may = useMay();
  const [open, setOpen] = useState<Observation | 'new' | null>(null);
  const { observations } = kept;
  const mayObserve = may('conditions.observe');
  const corrected = new Set(observations.map(({ supersedes }) => supersedes));
  const close = (): void => setOpen(null);
  if (!may('conditions.readPolice')) return null;
  return (
    <section aria-label={t('day.title')} className={classes.part}>
      <h4 className={classes.title}>{t('day.title')}</h4>
      <Tolerances condition={condition} />
      {observations.length === 0 && <p className={classes.soft}>{t('day.none')}</p>}
      {observations.length > 0 && (
        <ol className={classes.entries}>
          {observations.map((each) => (
            <Item
              key={each.id}
              observation={each}
              now={kept.number}
              superseded={corrected.has(each.id)}
              onCorrect={mayObserve ? () => setOpen(each) : null}
            />
          ))}
        </ol>
      )}
      {mayObserve && !open && (
        <div data-print="hide">
          <Button
            size="md"
            variant="default"
            leftSection={<IconEyePlus size={20} aria-hidden />}
            onClick={() => setOpen('new')}
          >
            {t('observe.open')}
          </Button>
        </div>
      )}
      {open && (
        <ObservationForm
          key={open === 'new' ? 'new' : open.id}
          condition={condition}
          kept={kept}
          corrected={open === 'new' ? null : open}
          onDone={() => {
            close();
            onDone();
          }}
          onClose={close}
        />
      )}
    </section>
  );
}
