import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { useLocalized, type Localized } from '../../../lib/localized.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { ThreadStartsDocument } from './thread.desk.graphql.js';
import type { ThreadType } from './thread-search.js';
import classes from './thread.module.css';

interface Start {
  readonly id: string;
  readonly code: string;
  readonly text: Localized;
}

interface GroupProps {
  readonly type: ThreadType;
  readonly starts: readonly Start[];
}

function Group({ type, starts }: GroupProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { base } = useDossier();
  const say = useLocalized();
  if (starts.length === 0) return null;
  return (
    <li className={classes.stage}>
      <h3 className={classes.stageName}>{t(`thread.type.${type}`)}</h3>
      <ul className={classes.nodes}>
        {starts.map(({ id, code, text }) => (
          <li key={id} className={classes.node}>
            <Link
              className={classes.name}
              to={`${base}/order/thread`}
              search={{ type, id } as never}
            >
              {code}
            </Link>
            <span className={classes.text}>{say(text)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Where one may begin: every hazard, condition and post of the dossier. */
export function ThreadStarts(): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { data, error, again } = useDossierReading(ThreadStartsDocument);
  if (error && !data) return <ErrorNotice error={error} onRetry={again} />;
  if (!data) return <Loading lines={8} />;
  const { riskAssessment, conditions, deploymentPlan } = data.event;
  const hazards = (riskAssessment?.hazards ?? []).map(({ id, code, title }) => ({
    id,
    code,
    text: title,
  }));
  const posts = (deploymentPlan?.posts ?? []).map(({ id, code, name }) => ({
    id,
    code,
    text: name,
  }));
  const threads = conditions.map(({ id, number, current }) => ({
    id,
    code: number,
    text: current.text,
  }));
  if (hazards.length + posts.length + threads.length === 0) {
    return <EmptyState title={t('thread.none')}>{t('thread.noneText')}</EmptyState>;
  }
  return (
    <ol className={classes.chain}>
      <Group type="hazard" starts={hazards} />
      <Group type="condition" starts={threads} />
      <Group type="post" starts={posts} />
    </ol>
  );
}
