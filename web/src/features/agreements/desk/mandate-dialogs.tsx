import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier } from '../../events/desk/index.js';
import { StepDialog, type StepField, type StepValues } from '../../negotiations/desk/parts.js';
import {
  AdmitOrganisationDocument,
  ConfirmMandateDocument,
  EndMandateDocument,
  RecordCallBackDocument,
  RecordSpokespersonDocument,
  RefuteMandateDocument,
} from './mandates.desk.graphql.js';
import type { Mandate } from './agreement-types.js';

/** What somebody does with a mandate, or to have one. */
export type MandateStep =
  | { readonly step: 'spokesperson' | 'organisation'; readonly mandate: null }
  | { readonly step: 'confirm' | 'refute' | 'withdraw' | 'call'; readonly mandate: Mandate };

type DialogProps = MandateStep & { readonly onDone: () => void; readonly onClose: () => void };

const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
const LEVELS = ['read', 'negotiate', 'sign'] as const;

const DOCUMENTS = {
  spokesperson: RecordSpokespersonDocument,
  organisation: AdmitOrganisationDocument,
  confirm: ConfirmMandateDocument,
  refute: RefuteMandateDocument,
  withdraw: EndMandateDocument,
  call: RecordCallBackDocument,
} as const;

function useFields({ step, mandate }: MandateStep): StepField[] {
  const { t } = useTranslation('agreements-desk');
  const field = (name: string, kind: StepField['kind'], more: Partial<StepField> = {}) => ({
    name,
    kind,
    label: t(`field.${name === 'powers' ? 'level' : name}` as never) as string,
    ...more,
  });
  const powers = field('powers', 'choice', {
    value: 'negotiate',
    choices: LEVELS.map((value) => ({ value, label: t(`power.${value}`) })),
  });
  const holder = [
    field('name', 'line', { needed: true }),
    field('email', 'line', { needed: step === 'organisation' }),
    field('phone', 'line'),
    field('language', 'choice', {
      value: 'nl',
      choices: LANGUAGES.map((value) => ({ value, label: t(`expect.lang.${value}`) })),
    }),
  ];
  const reached = field('reached', 'choice', {
    value: 'yes',
    choices: (['yes', 'no'] as const).map((value) => ({ value, label: t(value) })),
  });
  const number = field('number', 'line', { needed: true, value: mandate?.holderPhone ?? '' });
  const fields: Record<MandateStep['step'], StepField[]> = {
    spokesperson: [...holder, field('claim', 'text', { needed: true })],
    organisation: [field('organisation', 'line', { needed: true }), ...holder, powers],
    confirm: [
      field('group', 'line', { needed: true }),
      powers,
      field('how', 'text', { needed: true }),
    ],
    refute: [field('reason', 'text', { needed: true })],
    withdraw: [field('reason', 'text', { needed: true })],
    call: [number, reached, field('note', 'text')],
  };
  return fields[step];
}

/** The input of a step from what was filled in. */
function inputOf({ step, mandate }: MandateStep, eventId: string, said: StepValues): object {
  const { powers, email, phone, note, number, reached, ...rest } = said;
  const holder = { eventId, ...rest, email: email || null, phone: phone || null };
  if (step === 'spokesperson') return holder;
  if (!mandate) return { ...holder, powers: [powers] };
  const { id: mandateId, version: expectedVersion } = mandate;
  if (step === 'call') {
    return { mandateId, number, reached: reached === 'yes', note: note || null };
  }
  const seen = { mandateId, expectedVersion, ...rest };
  return step === 'confirm' ? { ...seen, powers: [powers] } : seen;
}

/** Asks for what a step about a mandate needs. */
export function MandateDialog(props: DialogProps): ReactNode {
  const { t } = useTranslation('agreements-desk');
  const { id } = useDossier();
  const { step, onDone, onClose } = props;
  const fields = useFields(props);
  const told = step === 'spokesperson' || step === 'organisation';
  return (
    <StepDialog
      title={t(`step.${step}`)}
      {...(told ? { text: t(`step.${step}Text`) } : {})}
      confirm={t('step.save')}
      severe={step === 'withdraw'}
      fields={fields}
      document={DOCUMENTS[step] as never}
      input={(said) => inputOf(props, id, said)}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
