import { Button, Group, Modal, NativeSelect, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { useFormProblems } from '../../negotiations/desk/parts.js';
import { ReadIntelligenceNoteDocument } from './intelligence.desk.graphql.js';
import classes from './intelligence.module.css';
import type { Codes, Opened } from './intelligence-types.js';

const FORM = 'reading';

interface AskProps {
  readonly codes: Codes;
  readonly noteId: string;
  readonly part: 'text' | 'summary';
  readonly onOpened: (words: Opened) => void;
  readonly onClose: () => void;
}

/** Asks what somebody needs to read it for; the answer is written down with the reading. */
function AskPurpose({ codes, noteId, part, onOpened, onClose }: AskProps): ReactNode {
  const { t } = useTranslation('intelligence-desk');
  const say = useLocalized();
  const [purposeCode, setCode] = useState(codes.purposes[0] ?? '');
  const [purpose, setPurpose] = useState('');
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const read = useIdempotentMutation(ReadIntelligenceNoteDocument);
  const names = ['purposeCode', 'purpose'];
  const problems = useFormProblems(
    {
      form: FORM,
      place: (path) => path.find((each) => names.includes(each)) ?? null,
      label: () => t('field.purpose'),
    },
    found,
    read.error,
  );
  const open = async (): Promise<void> => {
    setFound(purpose.trim() ? {} : { purpose: t('form.needed') });
    if (!purpose.trim()) {
      document.getElementById(`${FORM}-purpose`)?.focus();
      return;
    }
    const outcome = await read.submit({
      input: { noteId, part, purposeCode, purpose: purpose.trim() },
    });
    if (outcome.ok) onOpened(outcome.data.readIntelligenceNote);
  };
  return (
    <form
      className={classes.fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      {problems.other && <ErrorNotice error={problems.other} />}
      <p className={classes.soft}>
        {t('reading.lead', { source: say(codes.purposeSource) ?? '' })}
      </p>
      <NativeSelect
        id={`${FORM}-purposeCode`}
        label={t('field.purposeCode')}
        value={purposeCode}
        onChange={(event) => setCode(event.currentTarget.value)}
        data={codes.purposes.map((value) => ({
          value,
          label: t(`purpose.${value}` as never) as string,
        }))}
      />
      <Textarea
        id={`${FORM}-purpose`}
        label={t('field.purpose')}
        description={t('reading.hint')}
        error={problems.by['purpose']}
        autosize
        minRows={2}
        maxLength={500}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('form.cancel')}
        </Button>
        <Button type="submit" loading={read.status === 'running'}>
          {t('reading.open')}
        </Button>
      </Group>
    </form>
  );
}

function Words({ words }: { readonly words: Opened }): ReactNode {
  const { t } = useTranslation('intelligence-desk');
  const { text, reliability, credibility, authorName, classificationReference } = words;
  if (classificationReference) {
    return (
      <Notice tone="info" title={t('reading.reference', { reference: classificationReference })}>
        {t('reading.referenceText')}
      </Notice>
    );
  }
  if (text === null || text === undefined) {
    return <Notice tone="warn" role="alert" title={t('reading.again')} />;
  }
  return (
    <>
      <p className={classes.words}>{text}</p>
      {reliability && (
        <p className={classes.soft}>
          {t(`reliability.${reliability}` as never) as string}
          {' · '}
          {t(`credibility.${credibility}` as never) as string}
        </p>
      )}
      {authorName && <p className={classes.soft}>{t('reading.by', { name: authorName })}</p>}
    </>
  );
}

export interface ReadingDialogProps {
  readonly codes: Codes;
  readonly noteId: string;
  readonly part: 'text' | 'summary';
  /** Offers to put the words right; absent for who may not. */
  readonly onRevise?: ((words: Opened) => void) | undefined;
  /** Told whether something was read. */
  readonly onClose: (read: boolean) => void;
}

/** Opens a note: first what for, then its words, which are gone when it is closed. */
export function ReadingDialog(props: ReadingDialogProps): ReactNode {
  const { codes, noteId, part, onRevise, onClose } = props;
  const { t } = useTranslation('intelligence-desk');
  const { t: ui } = useTranslation('ui');
  const format = useFormat();
  const [words, setWords] = useState<Opened | null>(null);
  const close = () => onClose(words !== null);
  return (
    <Modal
      opened
      onClose={close}
      title={t(`reading.title.${part}`)}
      closeButtonProps={{ 'aria-label': ui('dialog.close') }}
      size="lg"
    >
      {words ? (
        <div className={classes.fields} data-print="hide">
          <Words words={words} />
          <p className={classes.soft}>
            {t('reading.noted', { at: format.dateTime(words.readAt) })}
          </p>
          <Group justify="flex-end" gap="sm">
            {onRevise && (
              <Button variant="default" onClick={() => onRevise(words)}>
                {t('reading.revise')}
              </Button>
            )}
            <Button onClick={close}>{t('reading.close')}</Button>
          </Group>
        </div>
      ) : (
        <AskPurpose codes={codes} noteId={noteId} part={part} onOpened={setWords} onClose={close} />
      )}
    </Modal>
  );
}
