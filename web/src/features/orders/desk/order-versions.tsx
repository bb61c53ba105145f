import { IconFileTypePdf } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier } from '../../events/desk/index.js';
import { useFormat } from '../../../lib/use-format.js';
import { PageSection } from '../../../ui/frame/page.js';
import { shortHash } from './order-content.js';
import { OrderStateBadge } from './order-state-badge.js';
import type { FoundVersion } from './order-types.js';
import classes from './orders.module.css';

interface VersionsProps {
  readonly versions: readonly FoundVersion[];
}

function Signed({ version }: { readonly version: FoundVersion }): ReactNode {
  const { t } = useTranslation('orders-desk');
  const format = useFormat();
  const steps = [
    ['drafted', version.draftedBy?.name, version.draftedAt],
    ['submitted', version.submittedBy?.name, version.submittedAt],
    ['approved', version.approvedBy?.name, version.approvedAt],
  ] as const;
  return steps.map(([step, name, at]) =>
    at ? (
      <p key={step} className={classes.soft}>
        {t(`version.${step}`, { name: name ?? '–', at: format.dateTime(at) })}
      </p>
    ) : null,
  );
}

/** Every version with its state, hash and who signed what. */
export function VersionList({ versions }: VersionsProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  return (
    <PageSection title={t('version.list')}>
      <ol className={classes.cards} reversed>
        {versions.map((version) => (
          <li key={version.id} className={classes.card}>
            <span className={classes.badges}>
              <strong>{t('version.name', { number: version.number })}</strong>
              <OrderStateBadge state={version.state} size="sm" />
              {version.form === 'minimal' && (
                <span className={classes.soft}>{t('minimal.mark')}</span>
              )}
              <span className={classes.soft}>
                {t(`classification.${version.classification}` as never)}
              </span>
            </span>
            <Signed version={version} />
            <p className={classes.soft}>
              {t('version.hash')}{' '}
              <code title={version.contentHash}>{shortHash(version.contentHash)}…</code>
            </p>
          </li>
        ))}
      </ol>
    </PageSection>
  );
}

/** How far the acknowledgement of the version that holds is. */
export function BoardSummary({ versions }: VersionsProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { base } = useDossier();
  const approved = versions.find(({ state }) => state === 'approved');
  if (!approved) return null;
  const { outstanding, total } = approved.board;
  return (
    <PageSection title={t('board.title', { number: approved.number })}>
      <p className={classes.line} data-tone={outstanding > 0 ? 'warn' : 'good'}>
        <Link to={`${base}/order/board`}>
          {outstanding === 0
            ? t('board.allOf', { count: total })
            : t('board.missingOf', { count: outstanding, total })}
        </Link>
      </p>
    </PageSection>
  );
}

/** The order as PDF, version by version. */
export function Documents({ versions }: VersionsProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const format = useFormat();
  const found = versions.flatMap(({ number, documents }) =>
    documents.map((document) => ({ number, ...document })),
  );
  if (found.length === 0) return null;
  return (
    <PageSection title={t('documents.title')}>
      <ul className={classes.cards}>
        {found.map(({ id, number, language, sizeBytes, createdAt, fileName }) => (
          <li key={id} className={classes.document}>
            <IconFileTypePdf size={22} aria-hidden />
            <span>
              <a href={`/files/${id}`} download={fileName}>
                {t('documents.name', { number, language: language.toUpperCase() })}
              </a>
              <span className={classes.soft}>
                {t('documents.meta', {
                  size: format.number(Math.ceil(sizeBytes / 1024)),
                  at: format.dateTime(createdAt),
                })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
