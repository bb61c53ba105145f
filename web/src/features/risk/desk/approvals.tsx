import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventRiskQuery } from '../../../gql/desk/graphql.js';
import { useFormat } from '../../../lib/use-format.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier } from '../../events/desk/index.js';
import { shortHash, type RiskSheet } from './risk-words.js';
import classes from './risk.module.css';

export type RiskNumber = EventRiskQuery['event']['riskAssessments'][number];

/** Whether the content still is what was handed in, and its hash. */
function Content({ sheet }: { readonly sheet: RiskSheet }): ReactNode {
  const { t } = useTranslation('risk-desk');
  const { contentHash, contentMatchesHash } = sheet;
  if (!contentHash) return <p className={classes.soft}>{t('approvals.noHash')}</p>;
  const Sign = contentMatchesHash ? IconCircleCheck : IconAlertTriangle;
  return (
    <p className={classes.hash} data-matches={contentMatchesHash ?? undefined}>
      <Sign size={18} aria-hidden />
      <span>
        {t(contentMatchesHash ? 'approvals.matches' : 'approvals.differs')}{' '}
        <code title={contentHash}>{shortHash(contentHash)}</code>
      </span>
    </p>
  );
}

function Signatures({ sheet }: { readonly sheet: RiskSheet }): ReactNode {
  const { t } = useTranslation(['risk-desk', 'events']);
  const format = useFormat();
  const { approvals, submittedBy, submittedAt } = sheet;
  return (
    <ul className={classes.signatures}>
      {submittedAt && (
        <li>
          <strong>{t('approvals.step.submit')}</strong>
          <span>{submittedBy?.name}</span>
          <time dateTime={submittedAt}>{format.dateTime(submittedAt)}</time>
        </li>
      )}
      {approvals.map(({ id, step, person, positionCode, at, contentHash, round }) => (
        <li key={id}>
          <strong>{t(`approvals.step.${step}`)}</strong>
          <span>
            {t('approvals.by', {
              name: person?.name ?? '',
              position: t(`events:position.${positionCode}`, { defaultValue: positionCode }),
            })}
          </span>
          <time dateTime={at}>{format.dateTime(at)}</time>
          <span>{t('approvals.round', { round })}</span>
          <code title={contentHash}>{shortHash(contentHash)}</code>
        </li>
      ))}
    </ul>
  );
}

export interface ApprovalsProps {
  readonly sheet: RiskSheet;
  readonly numbers: readonly RiskNumber[];
}

/** Who signed what, in which position, when, under which content; and earlier numbers. */
export function Approvals({ sheet, numbers }: ApprovalsProps): ReactNode {
  const { t } = useTranslation('risk-desk');
  const format = useFormat();
  const { base } = useDossier();
  const signed = sheet.approvals.length > 0 || Boolean(sheet.submittedAt);
  return (
    <PageSection title={t('approvals.title')}>
      <Content sheet={sheet} />
      {signed ? (
        <Signatures sheet={sheet} />
      ) : (
        <p className={classes.soft}>{t('approvals.none')}</p>
      )}
      {numbers.length > 1 && (
        <>
          <h3 className={classes.minor}>{t('approvals.numbers')}</h3>
          <ul className={classes.signatures}>
            {numbers.map(({ id, number, state, validatedAt, validatedBy }) => (
              <li key={id}>
                <Link
                  to={`${base}/risk`}
                  search={(state === 'superseded' ? { number } : {}) as never}
                  aria-current={number === sheet.number ? 'true' : undefined}
                >
                  {t('number', { number })}
                </Link>
                <span>{t(`state.${state}`)}</span>
                {validatedBy && <span>{validatedBy.name}</span>}
                {validatedAt && <time dateTime={validatedAt}>{format.dateTime(validatedAt)}</time>}
              </li>
            ))}
          </ul>
        </>
      )}
    </PageSection>
  );
}
