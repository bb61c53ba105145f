import { Button } from '@mantine/core';
import { IconClipboardPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventMedicalQuery } from '../../../gql/desk/graphql.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier } from '../../events/desk/index.js';
import { RecordMedicalAdviceDocument } from './medical.desk.graphql.js';
import classes from './medical.module.css';
import { RecordForm, type RecordField } from './record-form.js';

type Advice = EventMedicalQuery['event']['medicalAdvices'][number];

export const ADVISED = [
  'aidPosts',
  'firstAiders',
  'ambulances',
  'pitTeams',
  'mugTeams',
  'doctors',
] as const;

function Figures({ advice }: { readonly advice: Advice }): ReactNode {
  const { t } = useTranslation('medical-desk');
  const format = useFormat();
  return (
    <dl className={classes.figures}>
      {ADVISED.map((name) => (
        <div key={name}>
          <dt>{t(`resource.${name}`)}</dt>
          <dd>{format.number(advice[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

function useFields(): RecordField[] {
  const { t } = useTranslation('medical-desk');
  return [
    { name: 'advisedOn', kind: 'day', label: t('advice.on') },
    { name: 'advisedBy', kind: 'line', label: t('advice.by') },
    { name: 'reference', kind: 'line', label: t('advice.reference') },
    ...ADVISED.map((name) => ({ name, kind: 'count' as const, label: t(`resource.${name}`) })),
    { name: 'note', kind: 'note', label: t('advice.note') },
  ];
}

interface AdviceFormProps {
  readonly last: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function AdviceForm({ last, onDone, onClose }: AdviceFormProps): ReactNode {
  const { t } = useTranslation('medical-desk');
  const { id: eventId, refresh } = useDossier();
  const record = useIdempotentMutation(RecordMedicalAdviceDocument);
  const save = async (values: Readonly<Record<string, string | number | null>>): Promise<void> => {
    const input = { eventId, lastNumber: last, ...values } as never;
    const outcome = await record.submit({ input });
    refresh();
    if (outcome.ok) onDone();
  };
  return (
    <RecordForm
      form="medical-advice"
      fields={useFields()}
      first={{ advisedBy: t('advice.byDefault') }}
      saveLabel={t('advice.save')}
      error={record.error}
      busy={record.status === 'running'}
      onSave={(values) => void save(values)}
      onClose={onClose}
    />
  );
}

/** The advice of the medical service: the last one, those before it, and a form for the next. */
export function MedicalAdvicePart({ advices }: { readonly advices: readonly Advice[] }): ReactNode {
  const { t } = useTranslation('medical-desk');
  const format = useFormat();
  const may = useMay()('risk.prepare');
  const [writing, setWriting] = useState(false);
  const [last, ...earlier] = advices;
  const add = may && !writing && (
    <Button
      size="compact-md"
      variant="default"
      leftSection={<IconClipboardPlus size={18} aria-hidden />}
      onClick={() => setWriting(true)}
      data-print="hide"
    >
      {t('advice.add')}
    </Button>
  );
  const done = (): void => setWriting(false);
  return (
    <PageSection title={t('advice.title')} actions={add || null}>
      <div className={classes.stack}>
        {writing && <AdviceForm last={last?.number ?? 0} onDone={done} onClose={done} />}
        {last && (
          <>
            <p className={classes.soft}>
              {t('advice.number', { number: last.number })} · {last.reference} ·{' '}
              {format.day(last.advisedOn)}
            </p>
            <Figures advice={last} />
            {last.note && <p>{last.note}</p>}
          </>
        )}
        {!last && !writing && (
          <EmptyState title={t('advice.none.title')}>{t('advice.none.text')}</EmptyState>
        )}
        {earlier.length > 0 && (
          <details>
            <summary>{t('advice.earlier')}</summary>
            {earlier.map((advice) => (
              <div key={advice.id} className={classes.stack}>
                <p className={classes.soft}>
                  {t('advice.number', { number: advice.number })} · {advice.reference} ·{' '}
                  {format.day(advice.advisedOn)}
                </p>
                <Figures advice={advice} />
              </div>
            ))}
          </details>
        )}
      </div>
    </PageSection>
  );
}
