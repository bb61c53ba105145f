import { Button } from '@mantine/core';
import { IconShieldHalf } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/desk/index.js';
import type { WorthFragment as WorthType } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { useDossier } from '../../events/desk/index.js';
import { ConditionWorthDocument, WorthFragment } from './consequences.desk.graphql.js';
import classes from './consequences.module.css';
import { FigureList } from './figure-list.js';
import { WorthForm } from './worth-form.js';

type Worth = WorthType;

function Hazards({ worth }: { readonly worth: Worth }): ReactNode {
  const { t } = useTranslation('consequences-desk');
  const format = useFormat();
  const say = useLocalized();
  if (worth.hazards.length === 0) return <p className={classes.quiet}>{t('worth.noHazard')}</p>;
  return (
    <ul className={classes.products}>
      {worth.hazards.map(({ id, code, title, before, after, measures }) => (
        <li key={id}>
          <IconShieldHalf size={16} aria-hidden />
          <span>
            <strong>{code}</strong> {say(title) + format.colon}
            {t('worth.lowers', { before: before.score, after: after?.score ?? '?' })}{' '}
            <span className={classes.formula}>
              {measures.length > 0
                ? t('worth.byMeasure', { list: measures.join(', ') })
                : t('worth.byPlanner')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Posts({ worth }: { readonly worth: Worth }): ReactNode {
  const { t } = useTranslation('consequences-desk');
  const { watchedBy, relieved, savedPersons, reason, setByName, setAt } = worth;
  const format = useFormat();
  const codes = (posts: readonly { code: string }[]) => format.list(posts.map(({ code }) => code));
  return (
    <>
      {watchedBy.length > 0 && <p>{t('worth.watchedBy', { posts: codes(watchedBy) })}</p>}
      {relieved.length > 0 && (
        <p>{t('worth.relieved', { posts: codes(relieved), count: savedPersons ?? 0 })}</p>
      )}
      {reason && setAt && (
        <p className={classes.quiet}>
          {t('worth.said', { reason, who: setByName, at: format.dateTime(setAt) })}
        </p>
      )}
    </>
  );
}

/** What a condition buys the police: which hazard it lowers, whom it saves. Never shown outside. */
export function ConditionWorth({ conditionId }: { readonly conditionId: string }): ReactNode {
  const { t } = useTranslation('consequences-desk');
  const may = useMay();
  const { changes } = useDossier();
  const [open, setOpen] = useState(false);
  const { data, loading } = useReading(
    ConditionWorthDocument,
    { id: conditionId },
    { change: changes, fresh: true, pause: !may('deployment.read') },
  );
  if (!may('deployment.read')) return null;
  const worth = data ? readFragment(WorthFragment, data.conditionWorth) : null;
  return (
    <section className={classes.panel} aria-label={t('worth.title')} data-print="hide">
      <h4 className={classes.title}>{t('worth.title')}</h4>
      <p className={classes.quiet}>{t('worth.lead')}</p>
      {loading && <p className={classes.quiet}>{t('working')}</p>}
      {worth && (
        <>
          <Hazards worth={worth} />
          <Posts worth={worth} />
          {worth.figures.length > 0 ? (
            <FigureList
              figures={worth.figures}
              before={t('worth.without')}
              after={t('worth.with')}
            />
          ) : (
            <p className={classes.quiet}>{t('worth.noFigure')}</p>
          )}
          {open && (
            <WorthForm conditionId={conditionId} worth={worth} onClose={() => setOpen(false)} />
          )}
          {!open && may('conditions.negotiate') && (
            <div>
              <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
                {t('worth.link')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
