import { Button } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconSignature } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import type { ParleyError } from '../../../lib/errors.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { AcknowledgeOrderDocument } from './order-commands.desk.graphql.js';
import { shortHash, type UnitDuties } from './order-content.js';
import type { BoardOrder, BoardVersion, Recipient } from './order-types.js';
import { OrderBoardDocument } from './orders.desk.graphql.js';
import classes from './orders.module.css';

function Answer({ recipient }: { readonly recipient: Recipient }): ReactNode {
  const { t } = useTranslation('orders-desk');
  const format = useFormat();
  const { acknowledgedAt, acknowledgedBy, carriedFrom } = recipient;
  if (!acknowledgedAt) return <StatusBadge tone="warn" label={t('board.notYet')} />;
  const values = { name: acknowledgedBy?.name ?? '–', at: format.dateTime(acknowledgedAt) };
  return (
    <span className={classes.answer}>
      <StatusBadge
        tone="good"
        label={
          carriedFrom === null
            ? t('board.acknowledged')
            : t('board.carried', { number: carriedFrom })
        }
      />
      <span className={classes.soft}>{t('board.by', values)}</span>
    </span>
  );
}

function Duties({ recipient }: { readonly recipient: Recipient }): ReactNode {
  const say = useLocalized();
  const format = useFormat();
  const { duties } = recipient.facts as UnitDuties;
  return (
    <ul className={classes.plain}>
      {duties.map((duty) => (
        <li key={duty.id}>
          <strong>{duty.post}</strong> {say(duty.name)},{' '}
          <span className={classes.figure}>
            {format.time(duty.startsAt)}–{format.time(duty.endsAt)}
          </span>
          <span className={classes.soft}> · {say(duty.task)}</span>
        </li>
      ))}
    </ul>
  );
}

interface Acknowledging {
  readonly run: (recipient: Recipient) => void;
  readonly busy: string | null;
  readonly failed: string | null;
  readonly error: ParleyError | null;
}

function useAcknowledge(order: BoardOrder, version: BoardVersion): Acknowledging {
  const { refresh } = useDossier();
  const send = useIdempotentMutation(AcknowledgeOrderDocument);
  const [unit, setUnit] = useState<string | null>(null);
  const run = async ({ unitId }: Recipient): Promise<void> => {
    setUnit(unitId);
    const { number: versionNumber, contentHash } = version;
    await send.submit({ input: { orderId: order.id, versionNumber, unitId, contentHash } });
    refresh();
  };
  return {
    run: (recipient) => void run(recipient),
    busy: send.status === 'running' ? unit : null,
    failed: send.error ? unit : null,
    error: send.error,
  };
}

interface RowProps {
  readonly recipient: Recipient;
  readonly acknowledging: Acknowledging;
  readonly version: BoardVersion;
}

function UnitRow({ recipient, acknowledging, version }: RowProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const say = useLocalized();
  const may = useMay();
  const { unit, unitId, acknowledgedAt } = recipient;
  const code = unit?.code ?? unitId;
  const { busy, failed, error, run } = acknowledging;
  return (
    <li className={classes.unit} data-open={acknowledgedAt ? undefined : ''}>
      <div className={classes.unitHead}>
        <h3>
          {code}
          <span className={classes.soft}>
            {' '}
            {say(unit?.name)}
            {unit?.callSign ? ` · ${unit.callSign}` : ''}
          </span>
        </h3>
        <Answer recipient={recipient} />
      </div>
      <Duties recipient={recipient} />
      {failed === unitId && error && <ErrorNotice error={error} />}
      {!acknowledgedAt && may('orders.acknowledge') && (
        <Button
          size="lg"
          className={classes.big}
          leftSection={<IconCheck size={20} aria-hidden />}
          loading={busy === unitId}
          disabled={busy !== null && busy !== unitId}
          onClick={() => run(recipient)}
        >
          {t('board.acknowledge', { unit: code, number: version.number })}
        </Button>
      )}
    </li>
  );
}

function Board({ order, version }: { order: BoardOrder; version: BoardVersion }): ReactNode {
  const { t } = useTranslation('orders-desk');
  const acknowledging = useAcknowledge(order, version);
  const { total, acknowledged, carriedOver, outstanding } = version.board;
  const byCode = [...version.recipients].sort((a, b) =>
    (a.unit?.code ?? '').localeCompare(b.unit?.code ?? ''),
  );
  const open = byCode.filter((one) => !one.acknowledgedAt);
  const done = byCode.filter((one) => one.acknowledgedAt);
  return (
    <>
      <p className={classes.boardSum} role="status">
        <strong>
          {outstanding === 0
            ? t('board.allOf', { count: total })
            : t('board.missingOf', { count: outstanding, total })}
        </strong>
        <span className={classes.soft}>
          {t('board.figures', { acknowledged, carriedOver, outstanding })}
        </span>
        <span className={classes.soft}>
          {t('version.hash')} <code>{shortHash(version.contentHash)}…</code>
        </span>
      </p>
      <ul className={classes.units} aria-label={t('board.title', { number: version.number })}>
        {[...open, ...done].map((recipient) => (
          <UnitRow
            key={recipient.id}
            recipient={recipient}
            acknowledging={acknowledging}
            version={version}
          />
        ))}
      </ul>
    </>
  );
}

/** Which units have read the version that holds, and where one answers for a unit. */
export function BoardPage(): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { base } = useDossier();
  const { data, error, loading, again } = useDossierReading(OrderBoardDocument);
  const order = data?.event.operationOrder ?? null;
  const version = order?.approved ?? null;
  const back = (
    <Button
      variant="subtle"
      leftSection={<IconArrowLeft size={18} aria-hidden />}
      renderRoot={(props) => <Link to={`${base}/order`} {...props} />}
      data-print="hide"
    >
      {t('order.back')}
    </Button>
  );
  return (
    <PageSection
      arrives
      title={version ? t('board.title', { number: version.number }) : t('board.heading')}
      actions={back}
    >
      {error && !data && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={10} />}
      {data && order && version && <Board order={order} version={version} />}
      {data && !version && (
        <EmptyState title={t('board.none')} icon={IconSignature}>
          {t('board.noneText')}
        </EmptyState>
      )}
    </PageSection>
  );
}
