import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventMedicalQuery } from '../../../gql/desk/graphql.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier } from '../../events/desk/index.js';
import { RecordCareFiguresDocument } from './medical.desk.graphql.js';
import classes from './medical.module.css';
import { RecordForm, type RecordField } from './record-form.js';

type MedicalEvent = EventMedicalQuery['event'];

const COUNTS = ['treated', 'transported', 'critical'] as const;

function useFields(): RecordField[] {
  const { t } = useTranslation('medical-desk');
  return [
    ...COUNTS.map((name) => ({ name, kind: 'count' as const, label: t(`care.${name}`) })),
    { name: 'source', kind: 'line', label: t('care.source') },
    { name: 'note', kind: 'note', label: t('care.note') },
  ];
}

interface CareFormProps {
  readonly last: number;
  readonly onDone: () => void;
}

function CareForm({ last, onDone }: CareFormProps): ReactNode {
  const { t } = useTranslation('medical-desk');
  const { id: eventId, refresh } = useDossier();
  const record = useIdempotentMutation(RecordCareFiguresDocument);
  const save = async (values: Readonly<Record<string, string | number | null>>): Promise<void> => {
    const input = { eventId, lastNumber: last, ...values } as never;
    const outcome = await record.submit({ input });
    refresh();
    if (outcome.ok) onDone();
  };
  return (
    <RecordForm
      form="care-figures"
      fields={useFields()}
      first={{}}
      saveLabel={t('care.save')}
      error={record.error}
      busy={record.status === 'running'}
      onSave={(values) => void save(values)}
      onClose={onDone}
    />
  );
}

/** How many needed care, as reported once the event has begun. */
export function CarePart({ event }: { readonly event: MedicalEvent }): ReactNode {
  const { t } = useTranslation('medical-desk');
  const format = useFormat();
  const may = useMay()('risk.prepare');
  const [writing, setWriting] = useState(false);
  const [last] = event.careFigures;
  const begins = event.gatheringAt ?? event.startAt;
  const [now] = useState(() => Date.now());
  const begun = Boolean(begins && Date.parse(begins) <= now);
  const add = may && begun && !writing && (
    <Button size="compact-md" variant="default" onClick={() => setWriting(true)} data-print="hide">
      {t('care.add')}
    </Button>
  );
  return (
    <PageSection title={t('care.title')} actions={add || null}>
      <div className={classes.stack}>
        <p className={classes.soft}>{begun ? t('care.text') : t('care.early')}</p>
        {writing && <CareForm last={last?.number ?? 0} onDone={() => setWriting(false)} />}
        {last && (
          <>
            <dl className={classes.figures}>
              {COUNTS.map((name) => (
                <div key={name}>
                  <dt>{t(`care.${name}`)}</dt>
                  <dd>{format.number(last[name])}</dd>
                </div>
              ))}
            </dl>
            <p className={classes.soft}>
              {last.source} · {format.dateTime(last.recordedAt)}
            </p>
          </>
        )}
        {begun && !last && !writing && <p className={classes.soft}>{t('care.none')}</p>}
      </div>
    </PageSection>
  );
}
