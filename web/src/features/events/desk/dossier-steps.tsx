import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import {
  TransitionButtons,
  type AvailableTransition,
} from '../../../ui/status/transition-buttons.js';
import { useMay } from '../../../lib/use-may.js';
import { useDossier } from './dossier-context.js';
import classes from './dossier.module.css';
import { TransitionEventDocument } from './event-commands.desk.graphql.js';

/** The usual way of a dossier: the first of these that is open is the next step. */
const USUAL = ['submit', 'takeUp', 'open', 'negotiate', 'propose', 'notify', 'prepare'];

/** Steps the other side hears of or that cannot be taken back: asked before, with room for why. */
const ASKED = ['declareIncomplete', 'reopenNegotiation', 'notify', 'tolerate'];

const LONGEST_REASON = 1000;

/** The open steps of the dossier as buttons; what the API does not offer is not shown. */
export function DossierSteps(): ReactNode {
  const { t } = useTranslation('events');
  const { id, event, refresh } = useDossier();
  const may = useMay();
  const move = useIdempotentMutation(TransitionEventDocument);
  const [asking, setAsking] = useState<AvailableTransition | null>(null);
  const [taking, setTaking] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  if (!may('events.change')) return null;
  const take = async (transition: string): Promise<void> => {
    setTaking(transition);
    const input = { eventId: id, expectedVersion: event.version, transition };
    const why = reason.trim();
    const outcome = await move.submit({ input: { ...input, ...(why ? { reason: why } : {}) } });
    setTaking(null);
    if (outcome.ok) {
      setAsking(null);
      setReason('');
    }
    refresh();
  };
  const open = event.availableTransitions.filter(({ enabled }) => enabled);
  const primary = USUAL.find((name) => open.some((one) => one.name === name)) ?? 'none';
  const choose = (transition: AvailableTransition): void => {
    move.reset();
    if (ASKED.includes(transition.name)) setAsking(transition);
    else void take(transition.name);
  };
  return (
    <div className={classes.steps} data-print="hide">
      <TransitionButtons
        transitions={event.availableTransitions}
        label={({ name }) => t(`transition.${name}`)}
        onChoose={choose}
        busy={taking}
        primary={primary}
      />
      {move.error && !asking && (
        <div className={classes.stepError}>
          <ErrorNotice error={move.error} />
        </div>
      )}
      {asking && (
        <ConfirmDialog
          opened
          title={t(`transition.${asking.name}`)}
          confirmLabel={t(`transition.${asking.name}`)}
          onConfirm={() => void take(asking.name)}
          onClose={() => setAsking(null)}
          busy={taking !== null}
          error={move.error}
        >
          <p>{t(`confirm.${asking.name}`)}</p>
          <Textarea
            label={t('confirm.reason')}
            value={reason}
            maxLength={LONGEST_REASON}
            autosize
            minRows={3}
            data-autofocus
            onChange={(change) => setReason(change.currentTarget.value)}
          />
        </ConfirmDialog>
      )}
    </div>
  );
}
