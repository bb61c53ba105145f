import { Button, TextInput } from '@mantine/core';
import { IconRotate } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../../lib/error-text.js';
import type { ParleyError } from '../../../lib/errors.js';
import { useFormat } from '../../../lib/use-format.js';
import type { EventMarch } from './march-words.js';
import classes from './march.module.css';

/** Figures tried out, as typed; empty texts leave the figure as it is. */
export interface Trial {
  readonly participants: string;
  readonly widthM: string;
  readonly speedMps: string;
  readonly densityPerM2: string;
  readonly releaseMin: string;
}

export const NO_TRIAL: Trial = {
  participants: '',
  widthM: '',
  speedMps: '',
  densityPerM2: '',
  releaseMin: '',
};

const FIELDS = ['participants', 'widthM', 'speedMps', 'densityPerM2', 'releaseMin'] as const;
const UNITS: Readonly<Partial<Record<keyof Trial, string>>> = {
  widthM: 'm',
  speedMps: 'm/s',
  densityPerM2: '/m²',
  releaseMin: 'min',
};

/** A number as it is typed here, with comma or point; null for nothing, NaN for what is none. */
export function typedNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return plain === '' ? null : Number(plain);
}

/** The figures to try, and the names of those that are no number. */
export function trialOf(trial: Trial) {
  const typed = FIELDS.map((name) => [name, typedNumber(trial[name])] as const);
  const wrong = typed.filter(([, value]) => value !== null && !Number.isFinite(value));
  const given = typed.filter(([, value]) => value !== null && Number.isFinite(value));
  return {
    wrong: wrong.map(([name]) => name as string),
    input: Object.fromEntries(given) as Partial<Record<keyof Trial, number>>,
  };
}

export interface MarchTrialProps {
  readonly trial: Trial;
  readonly onTrial: (trial: Trial) => void;
  /** What stands without a trial. */
  readonly march: EventMarch | null;
  readonly error: ParleyError | null;
}

/** "What if": other figures, computed while they are typed; nothing of it is kept. */
export function MarchTrial({ trial, onTrial, march, error }: MarchTrialProps): ReactNode {
  const { t } = useTranslation('march-desk');
  const format = useFormat();
  const texts = useErrorTexts();
  const id = useId();
  const { wrong } = trialOf(trial);
  const refused = new Map(
    (error?.fields ?? []).map((problem) => [problem.path.split('.')[1], texts.field(problem)]),
  );
  const present = (name: keyof Trial): string => {
    if (name === 'widthM') return t('trial.asEntered');
    if (name === 'releaseMin' && !march?.releaseMin) return t('trial.atOnce');
    const value = march?.[name];
    return typeof value === 'number' ? format.number(value, 2) : '';
  };
  const tried = FIELDS.some((name) => trial[name].trim() !== '');
  return (
    <fieldset className={classes.trial} data-print="hide">
      <legend>{t('trial.title')}</legend>
      <p className={classes.soft}>{t('trial.lead')}</p>
      <div className={classes.fields}>
        {FIELDS.map((name) => (
          <TextInput
            key={name}
            id={`${id}-${name}`}
            label={t(`trial.${name}`)}
            inputMode="decimal"
            value={trial[name]}
            placeholder={present(name)}
            error={wrong.includes(name) ? t('wrong.notANumber') : (refused.get(name) ?? null)}
            rightSection={UNITS[name]}
            onChange={(event) => onTrial({ ...trial, [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      {tried && (
        <Button
          variant="default"
          leftSection={<IconRotate size={18} aria-hidden />}
          onClick={() => onTrial(NO_TRIAL)}
        >
          {t('trial.reset')}
        </Button>
      )}
    </fieldset>
  );
}
