import { Button, Checkbox, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../lib/error-text.js';
import { useFormat } from '../../lib/use-format.js';
import { Notice } from '../feedback/notice.js';
import type { FileReading, FootprintFile, PartChoice, ReadPart } from './footprint-file.js';
import classes from './footprint-import.module.css';

interface OffersProps {
  readonly reading: FileReading;
  readonly read: FootprintFile['read'];
}

/** What the file needs before it fits: told, and done only when somebody says so. */
export function ImportOffers({ reading, read }: OffersProps): ReactNode {
  const { t } = useTranslation('geo-files');
  const format = useFormat();
  const { swapOffered, swapped, simplification, leftOut } = reading;
  const now = { swap: swapped, simplify: simplification?.applied ?? false };
  const figures = simplification && {
    before: format.number(simplification.before),
    after: format.number(simplification.after),
    tolerance: format.distance(simplification.toleranceM),
  };
  const again = (label: string, options: typeof now) => (
    <Button variant="default" onClick={() => void read(options)}>
      {label}
    </Button>
  );
  return (
    <div role="status" className={classes.offers}>
      {swapOffered && (
        <Notice
          tone="warn"
          title={t('swap.title')}
          actions={again(t('swap.do'), { ...now, swap: true })}
        >
          {t('swap.text')}
        </Notice>
      )}
      {swapped && (
        <Notice
          tone="info"
          title={t('swap.done')}
          actions={again(t('swap.undo'), { ...now, swap: false })}
        />
      )}
      {figures && !simplification.applied && (
        <Notice
          tone="warn"
          title={t('simplify.title')}
          actions={again(t('simplify.do'), { ...now, simplify: true })}
        >
          {t('simplify.text', figures)}
        </Notice>
      )}
      {figures && simplification.applied && (
        <Notice
          tone="info"
          title={t('simplify.done', figures)}
          actions={again(t('simplify.undo'), { ...now, simplify: false })}
        />
      )}
      {leftOut > 0 && <Notice tone="info" title={t('leftOut', { count: leftOut })} />}
    </div>
  );
}

interface PartProps {
  readonly part: ReadPart;
  readonly index: number;
  readonly choice: PartChoice;
  readonly roles: readonly string[];
  readonly onChange: (patch: Partial<PartChoice>) => void;
}

/** One shape: whether it is taken, what it is, and what is wrong with it. */
export function ImportPart({ part, index, choice, roles, onChange }: PartProps): ReactNode {
  const { t } = useTranslation('geo-files');
  const { t: word } = useTranslation('ui');
  const texts = useErrorTexts();
  const { geometry, name, vertices, problems } = part;
  const shown = name ?? t('noName', { number: index + 1 });
  const measure = `${t(`shapes.${geometry.type}`)} · ${t('points', { count: vertices })}`;
  const options = roles.map((value) => ({ value, label: word(`map.role.${value}`) }));
  return (
    <li className={classes.part}>
      <Checkbox
        label={shown}
        description={measure}
        checked={choice.take}
        disabled={problems.length > 0}
        onChange={(event) => onChange({ take: event.currentTarget.checked })}
      />
      {choice.take && (
        <NativeSelect
          label={t('role')}
          aria-label={`${shown}: ${t('role')}`}
          data={[{ value: '', label: t('chooseRole') }, ...options]}
          value={choice.role}
          onChange={(event) => onChange({ role: event.currentTarget.value })}
        />
      )}
      {problems.length > 0 && (
        <ul className={classes.problems}>
          {problems.map(({ code, params, point }) => {
            const problem = texts.field({ path: '', code, ...(params ? { params } : {}) });
            return (
              <li key={`${code} ${point ?? ''}`}>
                {point === null ? problem : t('point', { point, problem })}
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
