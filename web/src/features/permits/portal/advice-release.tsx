import { Button, Textarea } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceRequestFragment as AdviceRequest } from '../../../gql/portal/graphql.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { Facts, parts } from '../../events/portal/index.js';
import { HandBackAdviceDocument, ReleaseAdviceDocument } from './advice.portal.graphql.js';

type Draft = NonNullable<AdviceRequest['draft']>;

interface ReleaseProps {
  readonly request: AdviceRequest;
  readonly draft: Draft;
}

const SHORTEST = 3;

/** A second person releases the answer word for word, or hands it back with the reason. */
function Check({ request, draft }: ReleaseProps): ReactNode {
  const { t } = useTranslation('portal-advice');
  const id = useId();
  const [reason, setReason] = useState('');
  const [silent, setSilent] = useState(false);
  const release = useIdempotentMutation(ReleaseAdviceDocument);
  const handBack = useIdempotentMutation(HandBackAdviceDocument);
  const seen = {
    requestId: request.id,
    expectedVersion: request.version,
    expectedDraftVersion: draft.version,
  };
  const giveBack = (): void => {
    const why = reason.trim();
    setSilent(why.length < SHORTEST);
    if (why.length < SHORTEST) document.getElementById(id)?.focus();
    else void handBack.submit({ input: { ...seen, reason: why } });
  };
  const error = release.error ?? handBack.error;
  return (
    <div className={parts['stack']}>
      {error && <ErrorNotice error={error} />}
      <p className={parts['hint']}>{t('releaseHint')}</p>
      <div>
        <Button
          loading={release.status === 'running'}
          onClick={() => void release.submit({ input: seen })}
        >
          {t('release')}
        </Button>
      </div>
      <Textarea
        id={id}
        label={t('handBackReason')}
        rows={3}
        maxLength={2000}
        value={reason}
        error={silent ? t('handBackNeeded') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <Button variant="default" loading={handBack.status === 'running'} onClick={giveBack}>
          {t('handBack')}
        </Button>
      </div>
    </div>
  );
}

/** An answer that waits for a second person of the service. */
export function AdviceRelease({ request, draft }: ReleaseProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  const more = useTranslation('portal-advice');
  const format = useFormat();
  const { result, text, proposedConditions, visibility, writtenBy, writtenAt, own } = draft;
  const written = { by: writtenBy, at: format.dateTime(writtenAt) };
  return (
    <PageSection title={more.t(own ? 'waitsForColleague' : 'check')}>
      {own && <Notice tone="info" title={more.t('waitsForColleagueText')} />}
      <Facts
        facts={[
          { name: t('advice.result'), value: result ? t(`result.${result}`) : null },
          { name: t('advice.text'), value: text },
          {
            name: t('advice.conditions'),
            value:
              proposedConditions.length > 0 ? (
                <ul className={parts['list']}>
                  {proposedConditions.map((condition) => (
                    <li key={condition}>{condition}</li>
                  ))}
                </ul>
              ) : null,
          },
          { name: t('advice.visibility'), value: visibility && t(`visibility.${visibility}`) },
          { name: more.t('drafted'), value: t('advice.byAt', written) },
        ]}
      />
      {!own && <Check request={request} draft={draft} />}
    </PageSection>
  );
}
