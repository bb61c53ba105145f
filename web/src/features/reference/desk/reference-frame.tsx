import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ParleyError } from '../../../lib/errors.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { kindOf } from './reference-kinds.js';
import type { ReferenceKind, ReferenceRow } from './reference-types.js';
import type { RowState } from './reference-values.js';

const TONES = { current: 'good', planned: 'info', ended: 'neutral', never: 'neutral' } as const;

export function StateBadge({ state }: { readonly state: RowState }): ReactNode {
  const { t } = useTranslation('reference-desk');
  return <StatusBadge size="sm" tone={TONES[state]} label={t(`state.${state}`)} />;
}

/** From when until when an edition holds, in words. */
export function usePeriod(): (row: Pick<ReferenceRow, 'validFrom' | 'validTo'>) => string {
  const { t } = useTranslation('reference-desk');
  const format = useFormat();
  const day = (local: string): string => format.dateShort(`${local}T12:00:00Z`);
  return ({ validFrom, validTo }) => {
    if (validFrom && validTo && validTo < validFrom) return t('period.never');
    if (validFrom && validTo) return t('period.both', { from: day(validFrom), to: day(validTo) });
    if (validFrom) return t('period.from', { from: day(validFrom) });
    return validTo ? t('period.to', { to: day(validTo) }) : t('period.always');
  };
}

/** The kind of the address for those who may keep it; a page that says why not otherwise. */
export function OfKind(props: {
  readonly children: (kind: ReferenceKind, code: string) => ReactNode;
}): ReactNode {
  const { t } = useTranslation('reference-desk');
  const may = useMay()('reference.manage');
  const address = useParams({ strict: false }) as {
    readonly kind?: string;
    readonly code?: string;
  };
  const kind = kindOf(address.kind ?? '');
  if (!kind) return <NotFoundPage />;
  if (may) return props.children(kind, address.code ?? '');
  return (
    <Page title={t(`kind.${kind.key}.title`)}>
      <ErrorNotice error={new ParleyError('FORBIDDEN')} />
    </Page>
  );
}
