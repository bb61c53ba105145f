import { ActionIcon, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImpactDomain } from '../../../gql/desk/graphql.js';
import type { Language } from '../../../lib/languages.js';
import { localized } from '../../../lib/localized.js';
import { BandMark } from './band-mark.js';
import { RegisterMeasures } from './register-measures.js';
import { said, type HazardDraft, type PairDraft } from './register-values.js';
import { IMPACT_DOMAINS, LEVELS, type LinkableCondition } from './risk-words.js';
import classes from './risk.module.css';
import type { BandOf } from './use-bands.js';

const LONGEST_CODE = 20;
const LONGEST_TITLE = 500;

export interface RegisterRowProps {
  /** Beginning of the ids of this row's fields. */
  readonly id: string;
  readonly hazard: HazardDraft;
  readonly conditions: readonly LinkableCondition[];
  readonly language: Language;
  readonly bandOf: BandOf;
  readonly errorOf: (name: string) => string | undefined;
  readonly onChange: (hazard: HazardDraft) => void;
  readonly onAddMeasure: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

interface PairProps {
  readonly id: string;
  readonly side: 'before' | 'after';
  readonly code: string;
  readonly pair: PairDraft;
  readonly bandOf: BandOf;
  readonly error: string | undefined;
  readonly onChange: (pair: PairDraft) => void;
}

function Pair({ id, side, code, pair, bandOf, error, onChange }: PairProps): ReactNode {
  const { t } = useTranslation('risk-desk');
  const rating = bandOf(pair.likelihood, pair.impact);
  const choices = (scale: 'likelihood' | 'impact') => [
    { value: '0', label: '–' },
    ...LEVELS.map((level) => ({
      value: String(level),
      label: `${level} ${t(`${scale}.${level}`)}`,
    })),
  ];
  return (
    <div className={classes.pairEdit} id={id} tabIndex={-1}>
      {(['likelihood', 'impact'] as const).map((scale) => (
        <NativeSelect
          key={scale}
          aria-label={t(`register.${scale}Of`, { code, side: t(`register.${side}`) })}
          data={choices(scale)}
          value={String(pair[scale])}
          error={Boolean(error) && pair[scale] === 0}
          onChange={(event) => onChange({ ...pair, [scale]: Number(event.currentTarget.value) })}
        />
      ))}
      {rating && <BandMark score={rating.score} band={rating.band} />}
      {error && <span className={classes.wrong}>{error}</span>}
    </div>
  );
}

/** A hazard while it is written. */
export function RegisterRow(props: RegisterRowProps): ReactNode {
  const { id, hazard, language, bandOf, errorOf, onChange, onMove, onRemove } = props;
  const { t } = useTranslation('risk-desk');
  const { code } = hazard;
  const domains = IMPACT_DOMAINS.map((value) => ({ value, label: t(`domain.${value}`) }));
  const pair = (side: 'before' | 'after'): ReactNode => (
    <td data-label={t(`register.${side}`)}>
      <Pair
        id={`${id}-${side}`}
        side={side}
        code={code}
        pair={hazard[side]}
        bandOf={bandOf}
        error={errorOf(side)}
        onChange={(changed) => onChange({ ...hazard, [side]: changed })}
      />
    </td>
  );
  return (
    <tr>
      <td>
        <TextInput
          id={`${id}-code`}
          aria-label={t('register.codeOf', { code })}
          value={code}
          maxLength={LONGEST_CODE}
          error={errorOf('code')}
          onChange={(event) => onChange({ ...hazard, code: event.currentTarget.value })}
        />
        <div className={classes.rowTools}>
          <ActionIcon aria-label={t('register.up', { code })} onClick={() => onMove(-1)}>
            <IconArrowUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label={t('register.down', { code })} onClick={() => onMove(1)}>
            <IconArrowDown size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label={t('register.remove', { code })} color="brick" onClick={onRemove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      </td>
      <td data-label={t('register.hazard')}>
        <Textarea
          id={`${id}-title`}
          aria-label={t('register.titleOf', { code })}
          lang={language}
          autosize
          minRows={2}
          maxLength={LONGEST_TITLE}
          placeholder={localized(hazard.title, language) ?? ''}
          value={hazard.title[language] ?? ''}
          error={errorOf('title')}
          onChange={(event) =>
            onChange({ ...hazard, title: said(hazard.title, language, event.currentTarget.value) })
          }
        />
        <NativeSelect
          className={classes.domainEdit}
          aria-label={t('register.domainOf', { code })}
          data={domains}
          value={hazard.impactDomain}
          onChange={(event) =>
            onChange({ ...hazard, impactDomain: event.currentTarget.value as ImpactDomain })
          }
        />
      </td>
      {pair('before')}
      <td data-label={t('register.measures')}>
        <RegisterMeasures {...props} onAdd={props.onAddMeasure} />
      </td>
      {pair('after')}
    </tr>
  );
}
