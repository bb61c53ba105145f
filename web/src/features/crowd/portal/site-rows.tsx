import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { parts } from '../../events/portal/index.js';
import type { SiteRow } from './site-draft.js';

const MOMENTS = ['gathering', 'event', 'end'] as const;

export interface RowProps {
  readonly kind: 'places' | 'exits';
  readonly row: SiteRow;
  readonly index: number;
  readonly problem: (field: string) => string | null;
  readonly onChange: (part: Partial<SiteRow>) => void;
  readonly onRemove: () => void;
}

/** One place or exit: its name, its size, and for an exit what it is. */
export function SiteRowFields(props: RowProps): ReactNode {
  const { kind, row, index, problem, onChange, onRemove } = props;
  const { t } = useTranslation('portal-crowd');
  const format = useFormat();
  const unit = kind === 'places' ? 'm²' : 'm';
  const title = row.name || t(`${kind}.one`, { number: index + 1 });
  const drawn = row.drawn === null ? null : `${format.number(row.drawn, 1)} ${unit}`;
  const line = (field: 'name' | 'size' | 'reason', label: string, hint?: string): ReactNode => (
    <TextInput
      id={`${kind}-${index}-${field}`}
      label={label}
      description={hint}
      error={problem(`${kind}-${index}-${field}`)}
      {...(field === 'size' ? { inputMode: 'decimal' as const, rightSection: unit } : {})}
      maxLength={200}
      value={row[field]}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset className={parts['group']}>
      <legend>{title}</legend>
      {line('name', t(`${kind}.name`))}
      {line(
        'size',
        t(drawn === null ? `${kind}.size` : `${kind}.otherSize`),
        drawn === null ? undefined : t('drawn', { size: drawn }),
      )}
      {drawn !== null && row.size.trim() !== '' && line('reason', t('reason'))}
      {kind === 'places' ? (
        <NativeSelect
          label={t('moment.label')}
          data={MOMENTS.map((value) => ({ value, label: t(`moment.${value}`) }))}
          value={row.moment}
          onChange={(event) => onChange({ moment: event.currentTarget.value })}
        />
      ) : (
        <>
          <Checkbox
            label={t('exits.emergencyOnly')}
            checked={row.emergencyOnly}
            onChange={(event) => onChange({ emergencyOnly: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('exits.stairs')}
            checked={row.stairs}
            onChange={(event) => onChange({ stairs: event.currentTarget.checked })}
          />
        </>
      )}
      <div>
        <Button variant="subtle" size="compact-md" onClick={onRemove}>
          {t('remove', { name: title })}
        </Button>
      </div>
    </fieldset>
  );
}
