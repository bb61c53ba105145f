import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import type { Tone } from '../../../ui/status/tones.js';
import type { StepFinding } from './step-values.js';

export const STEP_TONES: Readonly<Record<string, Tone>> = {
  open: 'neutral',
  inProgress: 'info',
  done: 'good',
  setAside: 'neutral',
};

/** Says what a step lacks, or what somebody should look at. */
export function useFindingText(): (finding: StepFinding) => string {
  const { t } = useTranslation('risk-steps-desk');
  const format = useFormat();
  return useCallback(
    ({ code, params }) => {
      const values = params as Readonly<Record<string, string | number>>;
      const said = { ...values } as Record<string, string | number>;
      const [course, inner] = String(values['field'] ?? '').split('.');
      if (values['field']) {
        said['field'] = inner
          ? `${t(`course.${course}`)}, ${t(`field.${inner}`)}`
          : t(`field.${course}`);
      }
      if (values['which']) said['which'] = t(`field.${values['which']}`);
      if (values['on']) said['on'] = format.day(String(values['on']));
      return t(`gap.${code}`, said);
    },
    [t, format],
  );
}
