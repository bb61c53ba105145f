import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier } from '../../events/desk/index.js';
import { StepDialog, type StepField } from '../../negotiations/desk/parts.js';
import { RecordDecisionDocument } from './decision-commands.desk.graphql.js';
import type { DecisionSheet } from './decision-values.js';

interface RecordDecisionProps {
  readonly sheet: DecisionSheet;
  readonly authority: string;
  readonly onClose: () => void;
}

const FIELDS = [
  ['reference', 'line'],
  ['takenOn', 'day'],
  ['signedBy', 'line'],
] as const;

/** The act of an authority that signs outside of Parley: its number, its day, who signed it. */
export function RecordDecision({ sheet, authority, onClose }: RecordDecisionProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const { refresh } = useDossier();
  const [seen] = useState(sheet.version);
  const fields = FIELDS.map(([name, kind]): StepField => ({
    name,
    kind,
    label: t(`record.${name}`),
    hint: t(`record.${name}Hint`),
    needed: true,
  }));
  return (
    <StepDialog
      title={t('record.title')}
      text={t('record.text', { authority })}
      confirm={t('record.action')}
      fields={fields}
      document={RecordDecisionDocument}
      input={(values) => ({ decisionId: sheet.id, expectedVersion: seen, ...values })}
      onDone={() => {
        refresh();
        onClose();
      }}
      onClose={onClose}
    />
  );
}
