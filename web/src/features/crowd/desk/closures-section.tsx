import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventClosuresQuery } from '../../../gql/desk/graphql.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { useFormProblems } from '../../negotiations/desk/parts.js';
import { DiscloseClosuresDocument, EventClosuresDocument } from './march.desk.graphql.js';
import classes from './march.module.css';

type Closures = EventClosuresQuery['eventClosures'];
type Basis = Closures['times'][number]['basis'];
type Kind = Closures['disclosures'][number]['recipientKind'];

const KINDS: readonly Kind[] = ['trafficDesk', 'transitCompany', 'other'];
const FORMATS = [
  ['ics', 'iCalendar'],
  ['geojson', 'GeoJSON'],
] as const;
const NOTHING: Readonly<Record<string, string>> = {};
const place = ([name]: readonly string[]): string | null => name ?? null;

function Windows({ times }: Pick<Closures, 'times'>): ReactNode {
  const { t } = useTranslation('march-desk');
  const format = useFormat();
  const [first] = times;
  return (
    <div className={classes.scroll} role="group" aria-label={t('closures.windows')} tabIndex={0}>
      <table className={classes.table}>
        <caption>{t('closures.windows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('closures.junction')}</th>
            {times.map(({ basis }) => (
              <th key={basis} scope="col">
                {t(`basis.${basis}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first?.junctions.map(({ name }, index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              {times.map(({ basis, junctions }) => {
                const one = junctions[index];
                return (
                  <td key={basis}>
                    {one ? `${format.time(one.closedFromAt)}–${format.time(one.closedToAt)}` : '–'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Told({ disclosures, times }: Closures): ReactNode {
  const { t } = useTranslation('march-desk');
  const format = useFormat();
  const may = useMay();
  if (disclosures.length === 0) return <p className={classes.soft}>{t('closures.nobody')}</p>;
  return (
    <ul className={classes.told} aria-label={t('closures.told')}>
      {disclosures.map((one) => {
        const now = times.find(({ basis }) => basis === one.basis);
        const current = now?.contentHash === one.contentHash;
        return (
          <li key={one.id}>
            <div>
              <strong>{one.recipient}</strong> ({t(`recipient.${one.recipientKind}`)})
              <div className={classes.soft}>
                {t('closures.by', {
                  number: one.number,
                  name: one.disclosedByName,
                  at: format.dateTime(one.disclosedAt),
                  basis: t(`basis.${one.basis}`),
                })}
              </div>
            </div>
            <StatusBadge
              tone={current ? 'good' : 'warn'}
              label={t(current ? 'closures.current' : 'closures.changed')}
            />
            {may('closures.disclose') && (
              <span className={classes.files} data-print="hide">
                {FORMATS.map(([kind, word]) => (
                  <a
                    key={kind}
                    href={`/files/closures/${one.id}/${kind}`}
                    download
                    aria-label={t('closures.download', { number: one.number, format: word })}
                  >
                    {word}
                  </a>
                ))}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Disclose({
  times,
  onDone,
}: Pick<Closures, 'times'> & { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('march-desk');
  const { id } = useDossier();
  const form = `closures-${useId()}`;
  const [kind, setKind] = useState<Kind>('transitCompany');
  const [basis, setBasis] = useState<Basis>('plan');
  const [recipient, setRecipient] = useState('');
  const [found, setFound] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const tell = useIdempotentMutation(DiscloseClosuresDocument);
  const label = (name: string): string => t(`closures.field.${name}`);
  const problems = useFormProblems({ form, place, label }, found, tell.error);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const missing = recipient.trim().length < 2;
    setFound(missing ? { recipient: t('wrong.missing') } : NOTHING);
    if (missing) return;
    const input = { eventId: id, recipientKind: kind, recipient: recipient.trim(), basis };
    const outcome = await tell.submit({ input });
    if (!outcome.ok) return;
    setRecipient('');
    onDone();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => void submit(event)}
      noValidate
      data-print="hide"
    >
      <ErrorSummary items={problems.items} attempt={attempt} />
      {problems.other && <ErrorNotice error={problems.other} />}
      <div className={classes.fields}>
        <NativeSelect
          id={`${form}-recipientKind`}
          label={label('recipientKind')}
          value={kind}
          data={KINDS.map((value) => ({ value, label: t(`recipient.${value}`) }))}
          onChange={(event) => setKind(event.currentTarget.value as Kind)}
        />
        <TextInput
          id={`${form}-recipient`}
          label={label('recipient')}
          value={recipient}
          maxLength={200}
          error={problems.by['recipient']}
          onChange={(event) => setRecipient(event.currentTarget.value)}
        />
        <NativeSelect
          id={`${form}-basis`}
          label={label('basis')}
          value={basis}
          data={times.map((one) => ({ value: one.basis, label: t(`basis.${one.basis}`) }))}
          onChange={(event) => setBasis(event.currentTarget.value as Basis)}
        />
      </div>
      <div className={classes.buttons}>
        <Button
          type="submit"
          loading={tell.status === 'running'}
          leftSection={<IconSend size={18} aria-hidden />}
        >
          {t('closures.disclose')}
        </Button>
      </div>
    </form>
  );
}

/** Closure times for those who lead traffic and trams around the march, and who was told which. */
export function ClosuresSection(): ReactNode {
  const { t } = useTranslation('march-desk');
  const may = useMay();
  const { data, error, again } = useDossierReading(EventClosuresDocument);
  const closures = data?.eventClosures;
  return (
    <PageSection title={t('closures.title')}>
      <p className={classes.soft}>{t('closures.lead')}</p>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {closures && closures.times.length === 0 && (
        <p className={classes.soft}>{t('closures.none')}</p>
      )}
      {closures && closures.times.length > 0 && (
        <>
          <Windows times={closures.times} />
          {may('closures.disclose') && <Disclose times={closures.times} onDone={again} />}
        </>
      )}
      {closures && <Told {...closures} />}
    </PageSection>
  );
}
