import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { DraftExpectationsDocument, ExpectationBlocksDocument } from './agreements.desk.graphql.js';
import classes from './agreements.module.css';
import type { Expectation } from './agreement-types.js';

const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
const PARTS = ['facilitation', 'tolerance', 'willNot', 'contact'] as const;
const OWN = 'own';

type Texts = Readonly<Record<(typeof LANGUAGES)[number], string>>;
interface Item {
  readonly part: string;
  readonly text: Texts;
}

interface FormProps {
  readonly eventId: string;
  readonly draft: Expectation | null;
  /** What the form begins with. */
  readonly start: Expectation | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

type Loose = Readonly<Partial<Record<(typeof LANGUAGES)[number], string | null>>>;

const texts = (text: Loose): Texts => ({
  nl: text.nl ?? '',
  fr: text.fr ?? '',
  en: text.en ?? '',
  de: text.de ?? '',
});

interface ItemProps {
  readonly item: Item;
  readonly n: number;
  readonly tried: boolean;
  readonly onChange: (item: Item) => void;
  readonly onRemove: () => void;
}

function ItemFields({ item, n, tried, onChange, onRemove }: ItemProps): ReactNode {
  const { t } = useTranslation('agreements-desk');
  return (
    <fieldset className={classes.card}>
      <legend>{t('expect.item', { n })}</legend>
      <NativeSelect
        label={t('expect.partLabel')}
        data={PARTS.map((value) => ({ value, label: t(`expect.part.${value}`) }))}
        value={item.part}
        onChange={(event) => onChange({ ...item, part: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        {LANGUAGES.map((language) => {
          const needed = language === 'nl' || language === 'fr';
          const missing = tried && needed && !item.text[language].trim();
          return (
            <Textarea
              key={language}
              autosize
              minRows={2}
              maxLength={2000}
              label={t(`expect.lang.${language}`)}
              error={missing ? t('expect.needed') : undefined}
              value={item.text[language]}
              onChange={(event) =>
                onChange({ ...item, text: { ...item.text, [language]: event.currentTarget.value } })
              }
            />
          );
        })}
      </div>
      <div>
        <Button variant="subtle" color="brick" onClick={onRemove}>
          {t('expect.remove')}
        </Button>
      </div>
    </fieldset>
  );
}

function useBlocks() {
  const say = useLocalized();
  const { data } = useReading(ExpectationBlocksDocument, {});
  const blocks = data?.expectationBlocks ?? [];
  return {
    choices: blocks.map(({ code, text }) => ({ value: code, label: say(text) ?? code })),
    item: (code: string): Item => {
      const block = blocks.find((one) => one.code === code);
      return block
        ? { part: block.part, text: texts(block.text) }
        : { part: PARTS[0], text: texts({}) };
    },
  };
}

/** Writes what the organiser is to read, from the blocks of the zone or in own words. */
export function ExpectationsForm(props: FormProps): ReactNode {
  const { eventId, draft, start, onDone, onClose } = props;
  const { t } = useTranslation('agreements-desk');
  const blocks = useBlocks();
  const { submit, status, error } = useIdempotentMutation(DraftExpectationsDocument);
  const [items, setItems] = useState<readonly Item[]>(
    (start?.items ?? []).map(({ part, text }) => ({ part, text: texts(text) })),
  );
  const [tried, setTried] = useState(false);
  const complete = items.every(({ text }) => text.nl.trim() && text.fr.trim());
  const save = async (): Promise<void> => {
    setTried(true);
    if (!complete || items.length === 0) return;
    const input = { eventId, expectedVersion: draft?.version ?? null, items };
    if ((await submit({ input: { ...input, items: [...items] } })).ok) onDone();
  };
  return (
    <div className={classes.stack}>
      {error && <ErrorNotice error={error} />}
      {items.map((item, index) => (
        <ItemFields
          key={index}
          item={item}
          n={index + 1}
          tried={tried}
          onChange={(next) => setItems(items.map((one, at) => (at === index ? next : one)))}
          onRemove={() => setItems(items.filter((_one, at) => at !== index))}
        />
      ))}
      <NativeSelect
        label={t('expect.add')}
        data={[
          { value: '', label: t('expect.choose') },
          ...blocks.choices,
          { value: OWN, label: t('expect.own') },
        ]}
        value=""
        onChange={(event) => setItems([...items, blocks.item(event.currentTarget.value)])}
      />
      <div className={classes.actions}>
        <Button loading={status === 'running'} onClick={() => void save()}>
          {t('expect.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('expect.cancel')}
        </Button>
      </div>
    </div>
  );
}
