import { Button, NativeSelect, Radio, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { parts, useLocalDraft } from '../../events/portal/index.js';
import { CommentMinutesDocument } from './meetings.portal.graphql.js';
import type { PortalMinutes } from './minutes-reading.js';

const EMPTY = { answer: '', text: '', item: '' };

/** Says that minutes are right, or what is wrong with them; kept while it is written. */
export function CommentForm(props: {
  readonly minutes: PortalMinutes;
  readonly again: () => void;
}): ReactNode {
  const { t } = useTranslation('portal-dialogue');
  const { minutes, again } = props;
  const draft = useLocalDraft(`minutes.${minutes.id}`, EMPTY);
  const [wrong, setWrong] = useState<'choose' | 'needed' | null>(null);
  const send = useIdempotentMutation(CommentMinutesDocument);
  const { answer, text, item } = draft.value;
  const objects = answer === 'no';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const problem = !answer ? 'choose' : objects && text.trim().length < 2 ? 'needed' : null;
    setWrong(problem);
    if (problem) return;
    const input = {
      minutesId: minutes.id,
      agrees: !objects,
      text: objects ? text.trim() : null,
      item: objects && item ? Number(item) : null,
    };
    if ((await send.submit({ input })).ok) {
      draft.change(EMPTY);
      draft.forget();
    }
    again();
  };
  return (
    <form
      className={parts['stack']}
      noValidate
      data-print="hide"
      onSubmit={(event) => void submit(event)}
    >
      <Radio.Group
        label={t('comment.title')}
        value={answer}
        error={wrong === 'choose' ? t('comment.choose') : null}
        onChange={(next) => draft.change({ ...draft.value, answer: next })}
      >
        <Radio value="yes" label={t('comment.agrees')} />
        <Radio value="no" label={t('comment.objects')} />
      </Radio.Group>
      {objects && (
        <>
          <NativeSelect
            label={t('comment.item')}
            data={[
              { value: '', label: t('comment.whole') },
              ...minutes.items.map(({ title }, index) => ({
                value: String(index + 1),
                label: t('minutes.item', { number: index + 1, title }),
              })),
            ]}
            value={item}
            onChange={(event) => draft.change({ ...draft.value, item: event.currentTarget.value })}
          />
          <Textarea
            label={t('comment.text')}
            autosize
            minRows={3}
            maxLength={4000}
            error={wrong === 'needed' ? t('comment.needed') : null}
            value={text}
            onChange={(event) => draft.change({ ...draft.value, text: event.currentTarget.value })}
          />
        </>
      )}
      {send.error && <ErrorNotice error={send.error} />}
      {send.status === 'done' && <Notice tone="good" role="status" title={t('comment.done')} />}
      <div>
        <Button type="submit" loading={send.status === 'running'}>
          {t('comment.send')}
        </Button>
      </div>
    </form>
  );
}
