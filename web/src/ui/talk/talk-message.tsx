import { Button, NativeSelect, Textarea } from '@mantine/core';
import { IconLanguage, IconPencilExclamation } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.js';
import { FileList } from '../form/file-list.js';
import classes from './talk.module.css';
import type { TalkMessage, TalkProps, TalkTranslation } from './talk-types.js';

const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
const LONGEST = 4000;

/** The languages of messages, for a choice. */
export function useTalkLanguages(): { value: string; label: string }[] {
  const { t } = useTranslation('dialogue');
  return LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }));
}

function Translation({ words }: { readonly words: TalkTranslation }): ReactNode {
  const { t } = useTranslation('dialogue');
  const { language, text, madeBy, addedBy } = words;
  return (
    <div className={classes.translation}>
      <p className={classes.soft}>
        {t(`translation.${madeBy}`, { language: t(`language.${language}`) })}
        {addedBy && ` · ${addedBy}`}
      </p>
      <p className={classes.text} lang={language}>
        {text}
      </p>
    </div>
  );
}

interface TranslateProps extends Required<Pick<TalkProps, 'onTranslate'>> {
  readonly message: TalkMessage;
  readonly busy: boolean;
  readonly onDone: () => void;
}

function Translate({ message, busy, onTranslate, onDone }: TranslateProps): ReactNode {
  const { t } = useTranslation('dialogue');
  const languages = useTalkLanguages().filter(({ value }) => value !== message.language);
  const [language, setLanguage] = useState(languages[0]?.value ?? 'fr');
  const [text, setText] = useState('');
  const [madeBy, setMadeBy] = useState<'person' | 'machine'>('person');
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await onTranslate({ messageId: message.id, language, text: text.trim(), madeBy })) onDone();
  };
  return (
    <form className={classes.translate} onSubmit={(event) => void send(event)}>
      <div className={classes.choices}>
        <NativeSelect
          label={t('translate.language')}
          data={languages}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('translate.madeBy')}
          data={(['person', 'machine'] as const).map((value) => ({
            value,
            label: t(`madeBy.${value}`),
          }))}
          value={madeBy}
          onChange={(event) =>
            setMadeBy(event.currentTarget.value === 'machine' ? 'machine' : 'person')
          }
        />
      </div>
      <Textarea
        label={t('translate.text')}
        autosize
        minRows={2}
        required
        minLength={2}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className={classes.acts}>
        <Button type="submit" size="compact-md" variant="default" loading={busy}>
          {t('translate.save')}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onDone}>
          {t('translate.cancel')}
        </Button>
      </p>
    </form>
  );
}

function Fate({ message }: { readonly message: TalkMessage }): ReactNode {
  const { t } = useTranslation('dialogue');
  const format = useFormat();
  const { own, readAt, readers = [] } = message;
  if (!own) return null;
  const names = readers.length > 0 ? format.list(readers) : null;
  return (
    <p className={classes.soft}>
      {readAt ? t('read', { at: format.dateTime(readAt) }) : t('notRead')}
      {readAt && names && ` · ${names}`}
    </p>
  );
}

/** The latest translation of each language; earlier ones of the same language are superseded. */
function latest(translations: readonly TalkTranslation[]): TalkTranslation[] {
  return [...new Map(translations.map((one) => [one.language, one])).values()];
}

export interface MessageProps extends Pick<TalkProps, 'onTranslate' | 'busy'> {
  readonly message: TalkMessage;
  /** Absent where the reader may not correct it. */
  readonly onCorrect?: () => void;
}

/** One message: who, when, the words as they were written, translations, files. */
export function Message(props: MessageProps): ReactNode {
  const { message, onCorrect, onTranslate, busy } = props;
  const { t } = useTranslation('dialogue');
  const format = useFormat();
  const [translating, setTranslating] = useState(false);
  const { own, author, text, sentAt, readAt, about, corrects, correctedBy, position } = message;
  const unread = !own && !readAt;
  return (
    <li
      id={`m${position}`}
      className={classes.message}
      data-own={own || undefined}
      data-unread={unread || undefined}
      data-print="keep"
    >
      <p className={classes.head}>
        <strong>{author}</strong>
        <time dateTime={sentAt}>{format.dateTime(sentAt)}</time>
        <span>{t('number', { number: position })}</span>
        {about && <a href={about.to}>{about.label}</a>}
      </p>
      {corrects && (
        <p className={classes.soft}>
          <a href={`#m${corrects}`}>{t('corrects', { number: corrects })}</a>
        </p>
      )}
      <p className={classes.text} lang={message.language} data-corrected={correctedBy ?? undefined}>
        {text}
      </p>
      {correctedBy && (
        <p className={classes.soft}>
          <a href={`#m${correctedBy}`}>{t('correctedBy', { number: correctedBy })}</a>
        </p>
      )}
      {latest(message.translations).map((words) => (
        <Translation key={words.id} words={words} />
      ))}
      {message.files.length > 0 && <FileList files={message.files} busy={false} />}
      <Fate message={message} />
      {(onCorrect ?? onTranslate) && !translating && (
        <p className={classes.acts} data-print="hide">
          {onCorrect && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPencilExclamation size={16} aria-hidden />}
              aria-label={t('correctOne', { number: position })}
              onClick={onCorrect}
            >
              {t('correct')}
            </Button>
          )}
          {onTranslate && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconLanguage size={16} aria-hidden />}
              aria-label={t('translateOne', { number: position })}
              onClick={() => setTranslating(true)}
            >
              {t('translate.action')}
            </Button>
          )}
        </p>
      )}
      {translating && onTranslate && (
        <Translate {...{ message, busy, onTranslate }} onDone={() => setTranslating(false)} />
      )}
    </li>
  );
}
