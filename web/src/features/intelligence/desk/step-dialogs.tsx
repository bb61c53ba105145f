import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { brusselsClock, useDossier } from '../../events/desk/index.js';
import { StepDialog, type StepField, type StepValues } from '../../negotiations/desk/parts.js';
import {
  EraseIntelligenceNoteDocument,
  GrantIntelligenceDocument,
  IntelligenceGranteesDocument,
  RevokeIntelligenceDocument,
  SummariseIntelligenceDocument,
} from './intelligence.desk.graphql.js';
import type { Codes, IntelligenceStep } from './intelligence-types.js';
import { dayAfter } from './note-values.js';

/** How long a form proposes that somebody is told, in days. */
const PROPOSED_DAYS = 14;

const DOCUMENTS = {
  grant: GrantIntelligenceDocument,
  revoke: RevokeIntelligenceDocument,
  summarise: SummariseIntelligenceDocument,
  erase: EraseIntelligenceNoteDocument,
} as const;

interface Choice {
  readonly value: string;
  readonly label: string;
}

function useFields(
  { step }: IntelligenceStep,
  codes: Codes,
  grantees: readonly Choice[],
): StepField[] {
  const { t } = useTranslation('intelligence-desk');
  const today = brusselsClock(new Date().toISOString()).slice(0, 10);
  const field = (name: string, kind: StepField['kind'], more: Partial<StepField> = {}) => ({
    name,
    kind,
    label: t(`field.${name}` as never) as string,
    ...more,
  });
  if (step === 'summarise') {
    return [field('summary', 'text', { needed: true, hint: t('step.summariseHint') })];
  }
  if (step !== 'grant') return [field('reason', 'text', { needed: true })];
  return [
    field('personId', 'choice', { value: grantees[0]?.value ?? '', choices: grantees }),
    field('purposeCode', 'choice', {
      value: codes.purposes[0] ?? '',
      choices: codes.purposes.map((value) => ({
        value,
        label: t(`purpose.${value}` as never) as string,
      })),
    }),
    field('purpose', 'text', { needed: true, label: t('field.grantPurpose') }),
    field('validUntil', 'day', {
      needed: true,
      value: dayAfter(today, PROPOSED_DAYS),
      hint: t('step.grantEnd', { days: codes.grantDays }),
    }),
  ];
}

/** The input of a step from what was filled in; a grant holds through its last day. */
function inputOf(what: IntelligenceStep, eventId: string, said: StepValues): object {
  if (what.step === 'grant') {
    const [kind, id] = (said['personId'] ?? '').split(':');
    return {
      eventId,
      noteId: what.note?.id ?? null,
      [kind === 'position' ? 'positionId' : 'personId']: id ?? null,
      purposeCode: said['purposeCode'],
      purpose: said['purpose'],
      validUntil: `${said['validUntil']}T23:59`,
    };
  }
  if (what.step === 'revoke') {
    const { id: grantId, version: expectedVersion } = what.grant;
    return { grantId, expectedVersion, reason: said['reason'] };
  }
  const { id: noteId, version: expectedVersion } = what.note;
  return { noteId, expectedVersion, ...said };
}

type DialogProps = {
  readonly what: IntelligenceStep;
  readonly codes: Codes;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

function Step({ grantees, ...props }: DialogProps & { grantees: readonly Choice[] }): ReactNode {
  const { t } = useTranslation('intelligence-desk');
  const { id } = useDossier();
  const { what, codes, onDone, onClose } = props;
  const whole = what.step === 'grant' && what.note === null;
  const text = whole ? t('step.grantWholeText') : t(`step.${what.step}Text`);
  return (
    <StepDialog
      title={whole ? t('step.grantWhole') : t(`step.${what.step}`)}
      text={text}
      confirm={t(`step.${what.step}Do`)}
      severe={what.step === 'erase' || what.step === 'revoke'}
      fields={useFields(what, codes, grantees)}
      document={DOCUMENTS[what.step] as never}
      input={(said) => inputOf(what, id, said)}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

/** Grants need to know who there is. */
function GrantStep(props: DialogProps): ReactNode {
  const say = useLocalized();
  const { data, error, again } = useReading(IntelligenceGranteesDocument, {});
  if (error) return <ErrorNotice error={error} onRetry={again} />;
  if (!data) return null;
  const grantees = data.intelligenceGrantees.map(({ personId, positionId, name, position }) => ({
    value: positionId ? `position:${positionId}` : `person:${personId}`,
    label: (position ? say(position) : name) ?? '',
  }));
  return <Step {...props} grantees={grantees} />;
}

/** Asks for what a step about notes needs. */
export function IntelligenceDialog(props: DialogProps): ReactNode {
  return props.what.step === 'grant' ? <GrantStep {...props} /> : <Step {...props} grantees={[]} />;
}
