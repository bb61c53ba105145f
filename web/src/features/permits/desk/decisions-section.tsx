import { Button } from '@mantine/core';
import { IconDownload, IconFilePlus, IconGavel } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StaleEdge } from '../../../ui/products/stale-edge.js';
import { useDossier } from '../../events/desk/index.js';
import { useStaleChanges } from '../../negotiations/desk/parts.js';
import type { ApplicationEvent } from './application-answers.js';
import { DecisionStateBadge } from './decision-badges.js';
import { decidingOf } from './deciding.js';
import classes from './permits.module.css';

type Decision = ApplicationEvent['decisions'][number];

interface CardProps {
  readonly title: string;
  readonly to: string;
  readonly decision: Decision | null;
}

function Body({ title, to, decision }: CardProps): ReactNode {
  const { t } = useTranslation('permits-desk');
  const format = useFormat();
  const may = useMay();
  const latest = decision?.reviews.at(-1);
  return (
    <>
      <p className={classes.cardHead}>
        <strong>{title}</strong>
        {decision && <DecisionStateBadge state={decision.standing ?? decision.state} size="sm" />}
        {decision && <span>{t(`decision.type.${decision.type}`)}</span>}
      </p>
      {!decision && <p className={classes.soft}>{t('decision.none')}</p>}
      {decision?.takenAt && (
        <p>
          {t('decision.takenBy', {
            name: decision.takenByName,
            at: format.dateTime(decision.takenAt),
          })}
        </p>
      )}
      {decision && !decision.takenAt && (
        <p className={classes.soft}>
          {latest ? t(`review.last.${latest.outcome}`) : t('review.none')}
        </p>
      )}
      <div className={classes.buttons} data-print="hide">
        {decision ? (
          <Button
            variant="default"
            leftSection={<IconGavel size={18} aria-hidden />}
            renderRoot={(props) => <Link to={to} {...props} />}
          >
            {t('decision.open')}
          </Button>
        ) : (
          may('decisions.prepare') && (
            <Button
              variant="default"
              leftSection={<IconFilePlus size={18} aria-hidden />}
              renderRoot={(props) => <Link to={to} {...props} />}
            >
              {t('decision.prepare')}
            </Button>
          )
        )}
        {decision?.documents.map(({ id, fileName }) => (
          <Button
            key={id}
            variant="subtle"
            component="a"
            href={`/files/${id}`}
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {fileName}
          </Button>
        ))}
      </div>
    </>
  );
}

/** One decision for each competent authority: how far it is, and the way to it. */
export function DecisionsSection({ event }: { readonly event: ApplicationEvent }): ReactNode {
  const { t } = useTranslation('permits-desk');
  const say = useLocalized();
  const { base } = useDossier();
  const changes = useStaleChanges();
  const deciding = decidingOf(event);
  return (
    <PageSection title={t('decision.title')}>
      {deciding.length === 0 && <p className={classes.soft}>{t('decision.nobody')}</p>}
      <ul className={classes.cards}>
        {deciding.map(({ id, code, title }) => {
          const decision =
            event.decisions.findLast(({ authority }) => authority?.id === id) ?? null;
          const stale = decision?.staleSources ?? [];
          const to = `${base}/application/decision/${code}`;
          return (
            <li key={id} className={classes.card}>
              <StaleEdge
                stale={stale.length > 0}
                product={t('decision.product')}
                changes={changes(stale)}
              >
                <Body title={say(title) ?? code} to={to} decision={decision} />
              </StaleEdge>
            </li>
          );
        })}
      </ul>
    </PageSection>
  );
}
