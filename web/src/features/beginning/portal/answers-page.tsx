import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { toParleyError, type ParleyError } from '../../../lib/errors.js';
import { useFormat } from '../../../lib/use-format.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Page } from '../../../ui/frame/page.js';
import { parts } from '../../events/portal/index.js';
import { fillDraft, openDraft } from './carry-over.js';
import { keptAnswers, throwAway, type Kept } from './kept-answers.js';
import { ThrowAway } from './kept-notice.js';

interface Carrying {
  readonly busy: boolean;
  readonly error: ParleyError | null;
  /** The draft that is there although not every answer was taken. */
  readonly draft: string | null;
}

/** Makes the answers of this device a draft and goes there. */
function useCarrying(kept: Kept | null) {
  const { t } = useTranslation('portal-beginning');
  const client = useClient();
  const navigate = useNavigate();
  const [state, setState] = useState<Carrying>({ busy: false, error: null, draft: null });
  const words = { place: t('note.place'), day: t('note.day'), end: t('note.end') };
  const carry = async (): Promise<void> => {
    if (!kept) return;
    setState({ busy: true, error: null, draft: null });
    let draft: string | null = null;
    try {
      const opened = await openDraft(client, kept);
      draft = opened.id;
      await fillDraft(client, kept, opened, words);
      throwAway();
      await navigate({ to: `/dossiers/${draft}/application`, replace: true });
    } catch (failure) {
      setState({ busy: false, error: toParleyError(failure), draft });
    }
  };
  return { ...state, carry };
}

function Elsewhere(): ReactNode {
  const { t } = useTranslation('portal-beginning');
  return (
    <Page title={t('elsewhere.title')} lead={t('elsewhere.lead')} width="reading">
      <p className={parts.text}>{t('elsewhere.where')}</p>
      <div className={parts.actions}>
        <Button renderRoot={(props) => <Link to="/start" {...props} />}>
          {t('elsewhere.start')}
        </Button>
        <Link className={parts.buttonLink} to="/">
          {t('elsewhere.home')}
        </Link>
      </div>
    </Page>
  );
}

function Question({ kept, own }: { readonly kept: Kept; readonly own: boolean }): ReactNode {
  const { t } = useTranslation('portal-beginning');
  const format = useFormat();
  const navigate = useNavigate();
  const { busy, error, draft, carry } = useCarrying(kept);
  const begun = useRef(false);
  const beginOnce = useEffectEvent(() => {
    if (!own || begun.current) return;
    begun.current = true;
    void carry();
  });
  useEffect(() => beginOnce(), []);
  if (own && !error) return <Loading />;
  const day = format.date(kept.until);
  return (
    <Page title={t('found.title')} lead={own ? null : t('found.lead')} width="reading">
      {error && !draft && <ErrorNotice error={error} />}
      {error && draft && (
        <Notice tone="warn" role="alert" title={t('partly.title')}>
          {t('partly.text')}
        </Notice>
      )}
      <div className={parts.card}>
        <h2 className={parts.name}>{kept.answers.title}</h2>
        <p className={parts.meta}>{t('kept.title', { day })}</p>
      </div>
      <div className={parts.actions}>
        {draft ? (
          <Button renderRoot={(props) => <Link to={`/dossiers/${draft}/application`} {...props} />}>
            {t('partly.open')}
          </Button>
        ) : (
          <Button loading={busy} onClick={() => void carry()}>
            {t('found.take')}
          </Button>
        )}
        <ThrowAway onGone={() => void navigate({ to: '/', replace: true })} />
      </div>
    </Page>
  );
}

/**
 * After the sign-in: the answers of this device become a draft. They are taken at once when the link
 * was asked for with them, and only after a question when somebody else may have written them.
 */
export function AnswersPage(): ReactNode {
  const search = useSearch({ strict: false }) as { readonly for?: string };
  const [kept] = useState(keptAnswers);
  if (!kept || (search.for !== undefined && search.for !== kept.id)) return <Elsewhere />;
  return <Question kept={kept} own={search.for === kept.id} />;
}
