import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StaleEdge } from '../../../ui/products/stale-edge.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import type { Tone } from '../../../ui/status/tones.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { EventAgreementsDocument } from './agreements.desk.graphql.js';
import classes from './agreements.module.css';
import { CompileDialog, SignDialog } from './protocol-dialogs.js';
import { Differences, Downloads, Sections, Signatures } from './protocol-words.js';
import type { Protocol } from './agreement-types.js';

const TONES: Readonly<Record<string, Tone>> = { open: 'warn', signed: 'good' };

function Head({ protocol }: { readonly protocol: Protocol }): ReactNode {
  const { t } = useTranslation('agreements-desk');
  const format = useFormat();
  const { number, state, compiledByName, compiledAt } = protocol;
  return (
    <div className={classes.head}>
      <StatusBadge
        tone={TONES[state] ?? 'neutral'}
        label={t(`protocol.name.${state}` as never, { number })}
      />
      <span className={classes.soft}>
        {t('protocol.compiledBy', { name: compiledByName, at: format.dateTime(compiledAt) })}
      </span>
    </div>
  );
}

function useChangeWords() {
  const { t } = useTranslation('agreements-desk');
  return ({ what, label, change }: Protocol['outdated'][number], index: number) => ({
    id: `${what}-${label ?? index}`,
    label: t(`outdated.${what}` as never, { label: label ?? '' }),
    after: t(`outdated.${change}` as never),
  });
}

interface CurrentProps {
  readonly protocol: Protocol;
  readonly onSign: () => void;
}

function Current({ protocol, onSign }: CurrentProps): ReactNode {
  const { t } = useTranslation('agreements-desk');
  const { t: reasons } = useTranslation('errors');
  const words = useChangeWords();
  const { outdated, availableTransitions } = protocol;
  const step = availableTransitions.find(({ name }) => name === 'sign' || name === 'conclude');
  return (
    <StaleEdge
      stale={outdated.length > 0}
      product={t('outdated.product')}
      changes={outdated.map(words)}
    >
      <div className={classes.stack}>
        <Head protocol={protocol} />
        <Signatures protocol={protocol} />
        {step?.enabled && (
          <div>
            <Button onClick={onSign}>{t('sign.action')}</Button>
          </div>
        )}
        {step && !step.enabled && step.reason && (
          <p className={classes.soft}>{reasons(`reason.${step.reason}` as never)}</p>
        )}
        <Differences protocol={protocol} />
        <Sections protocol={protocol} open={protocol.state === 'open'} />
        <Downloads protocol={protocol} />
      </div>
    </StaleEdge>
  );
}

function Earlier({ protocols }: { readonly protocols: readonly Protocol[] }): ReactNode {
  const { t } = useTranslation('agreements-desk');
  if (protocols.length === 0) return null;
  return (
    <details className={classes.details}>
      <summary>{t('protocol.earlier')}</summary>
      {protocols.map((protocol) => (
        <div key={protocol.id} className={classes.card}>
          <Head protocol={protocol} />
          <Signatures protocol={protocol} />
          <Sections protocol={protocol} open={false} />
          <Downloads protocol={protocol} />
        </div>
      ))}
    </details>
  );
}

/** The word on the button that compiles: a first one, again, or an amendment. */
const compileWord = (current: Protocol | undefined): 'action' | 'again' | 'amend' => {
  if (!current || current.state === 'dropped') return 'action';
  return current.state === 'open' ? 'again' : 'amend';
};

/** The protocol of agreement: compiled, signed, out of date, amended. */
export function ProtocolPart(): ReactNode {
  const { t } = useTranslation('agreements-desk');
  const may = useMay();
  const { refresh } = useDossier();
  const { data, error, loading, again } = useDossierReading(EventAgreementsDocument);
  const [dialog, setDialog] = useState<'compile' | 'sign' | null>(null);
  const [current, ...earlier] = data?.event.agreements ?? [];
  const done = (): void => {
    setDialog(null);
    again();
    refresh();
  };
  const compile = may('agreements.compile') && data && (
    <Button
      variant={current?.state === 'open' ? 'default' : 'filled'}
      data-print="hide"
      onClick={() => setDialog('compile')}
    >
      {t(`compile.${compileWord(current)}`)}
    </Button>
  );
  return (
    <PageSection arrives title={t('protocol.title')} actions={compile}>
      {loading && <Loading />}
      {!data && error && <ErrorNotice error={error} onRetry={again} />}
      {data && !current && (
        <EmptyState title={t('protocol.none')}>{t('protocol.noneText')}</EmptyState>
      )}
      {current && <Current protocol={current} onSign={() => setDialog('sign')} />}
      <Earlier protocols={earlier} />
      {dialog === 'compile' && data && (
        <CompileDialog
          event={data.event}
          open={current?.state === 'open' ? current : null}
          onDone={done}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'sign' && current && (
        <SignDialog protocol={current} onDone={done} onClose={() => setDialog(null)} />
      )}
    </PageSection>
  );
}
