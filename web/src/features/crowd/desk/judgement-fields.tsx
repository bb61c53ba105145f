import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetDraft } from './sheet-draft.js';
import { SheetCheck, SheetChoice, SheetField, useChoices } from './sheet-field.js';
import classes from './crowd.module.css';

const BASES = ['organiser', 'police', 'history'] as const;
const SCHEMES = ['greenGuide', 'greenGuideAlcohol', 'openAir'] as const;
const RISKS = ['low', 'medium', 'high'] as const;
/** Kinds of the medical scheme an event of this zone may be. */
const MEDICAL_KINDS = [
  'demonstration',
  'rally',
  'streetFestival',
  'carnival',
  'christmasMarket',
  'openAirConcert',
  'rockConcert',
  'football',
  'running',
  'cycling',
  'generalSport',
  'fireworks',
  'combinedShow',
  'exhibition',
  'fleaMarket',
  'volksfest',
  'motorSport',
  'airShow',
] as const;

interface Props {
  readonly draft: SheetDraft;
  readonly onChange: (draft: SheetDraft) => void;
}

/** How many are expected at the same time, as a range with its basis. */
export function NumberFields({ draft, onChange }: Props): ReactNode {
  const { t } = useTranslation('crowd-sheet-desk');
  const choices = useChoices('basis');
  return (
    <section className={classes.group} aria-label={t('group.numbers')}>
      <h3>{t('group.numbers')}</h3>
      <div className={classes.fields}>
        {(['low', 'likely', 'high'] as const).map((name) => (
          <SheetField
            key={name}
            path={`numbers.${name}`}
            label={t(`number.${name}`)}
            value={draft[name]}
            onChange={(value) => onChange({ ...draft, [name]: value })}
          />
        ))}
        <SheetChoice
          path="numbers.basis"
          label={t('basis.label')}
          value={draft.basis}
          choices={choices(BASES)}
          onChange={(basis) => onChange({ ...draft, basis })}
        />
      </div>
    </section>
  );
}

/** What police judge: P and S, planning density, flows, time to leave, medical cover. */
export function JudgementFields({ draft, onChange }: Props): ReactNode {
  const { t } = useTranslation('crowd-sheet-desk');
  const schemes = useChoices('scheme');
  const risks = useChoices('risk');
  const kinds = useChoices('kind');
  const field = (
    name:
      | 'physicalCondition'
      | 'safetyManagement'
      | 'planningDensity'
      | 'evacuationMinutes'
      | 'personsPerSteward',
    unit?: string,
  ): ReactNode => (
    <SheetField
      path={name}
      label={t(`field.${name}`)}
      hint={t(`hint.${name}`)}
      unit={unit}
      value={draft[name]}
      onChange={(value) => onChange({ ...draft, [name]: value })}
    />
  );
  return (
    <section className={classes.group} aria-label={t('group.judgement')}>
      <h3>{t('group.judgement')}</h3>
      <div className={classes.fields}>
        {field('physicalCondition')}
        {field('safetyManagement')}
        {field('planningDensity', t('perM2'))}
        <SheetChoice
          path="flowScheme"
          label={t('scheme.label')}
          value={draft.flowScheme}
          choices={schemes(SCHEMES)}
          onChange={(flowScheme) => onChange({ ...draft, flowScheme })}
        />
        <SheetChoice
          path="evacuationRisk"
          label={t('risk.label')}
          value={draft.evacuationRisk}
          choices={risks(RISKS)}
          onChange={(evacuationRisk) => onChange({ ...draft, evacuationRisk })}
        />
        {field('evacuationMinutes', 'min')}
        {field('personsPerSteward')}
        <SheetChoice
          path="medicalKind"
          label={t('kind.label')}
          value={draft.medicalKind}
          choices={[{ value: '', label: t('kind.none') }, ...kinds(MEDICAL_KINDS)]}
          onChange={(medicalKind) => onChange({ ...draft, medicalKind })}
        />
        <div className={classes.checks}>
          <SheetCheck
            path="moving"
            label={t('field.moving')}
            checked={draft.moving}
            onChange={(moving) => onChange({ ...draft, moving })}
          />
          <SheetCheck
            path="violence"
            label={t('field.violence')}
            checked={draft.violence}
            onChange={(violence) => onChange({ ...draft, violence })}
          />
        </div>
      </div>
    </section>
  );
}
