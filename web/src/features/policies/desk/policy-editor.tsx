import { ActionIcon, Button, Checkbox, SegmentedControl, Switch } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { useDossier } from '../../events/desk/index.js';
import { useKeptDraft } from '../../negotiations/desk/parts.js';
import { SavePolicyDocument } from './policies.desk.graphql.js';
import classes from './policies.module.css';
import { TextFields } from './policy-fields.js';
import { LadderTable, MeansTable, PhaseTable, ToleranceTable } from './policy-tables.js';
import {
  contentInput,
  contentOf,
  PUBLIC_LANGUAGES,
  TEXTS,
  ZONE_LANGUAGES,
  type PolicyContent,
  type PolicySheet,
  type Words,
} from './policy-types.js';

interface PartProps {
  readonly content: PolicyContent;
  readonly words: Words;
  readonly onChange: (content: PolicyContent) => void;
}

function Grounds({ content, words, onChange }: PartProps): ReactNode {
  const { t } = useTranslation('policies-desk');
  return (
    <Checkbox.Group
      label={t('part.legalGrounds')}
      value={[...content.legalGrounds]}
      onChange={(value) => onChange({ ...content, legalGrounds: value })}
    >
      <div className={classes.checks}>
        {words.grounds
          .filter(({ kind }) => kind === 'base')
          .map(({ code }) => (
            <Checkbox key={code} value={code} label={words.ground(code)} />
          ))}
      </div>
    </Checkbox.Group>
  );
}

/** The order of what counts most, moved by buttons. */
function Priorities({ content, words, onChange }: PartProps): ReactNode {
  const { t } = useTranslation('policies-desk');
  const { priorities } = content;
  const swap = (at: number, to: number) => {
    const next = [...priorities];
    [next[at], next[to]] = [next[to] as string, next[at] as string];
    onChange({ ...content, priorities: next });
  };
  return (
    <fieldset className={classes.fields}>
      <legend>{t('part.priorities')}</legend>
      <ol className={classes.priorities}>
        {priorities.map((code, at) => {
          const name = words.label('priority', code);
          return (
            <li key={code}>
              <span>{name}</span>
              <ActionIcon
                variant="default"
                disabled={at === 0}
                aria-label={t('priorities.up', { name })}
                onClick={() => swap(at, at - 1)}
              >
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                disabled={at === priorities.length - 1}
                aria-label={t('priorities.down', { name })}
                onClick={() => swap(at, at + 1)}
              >
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}

/** The line on each theme, with what an organiser may be told of it. */
function Lines({ content, words, onChange }: PartProps): ReactNode {
  const { t } = useTranslation('policies-desk');
  const change = (at: number, patch: Partial<PolicyContent['lines'][number]>) =>
    onChange({
      ...content,
      lines: content.lines.map((row, index) => (index === at ? { ...row, ...patch } : row)),
    });
  return content.lines.map(({ line, text, told }, at) => {
    const name = words.label('line', line);
    return (
      <div key={line} className={classes.card}>
        <TextFields
          legend={t('difference.line', { part: t('part.lines'), name })}
          languages={ZONE_LANGUAGES}
          value={text}
          onChange={(value) => change(at, { text: value })}
        />
        <Switch
          label={t('lines.tell')}
          aria-label={`${name}: ${t('lines.tell')}`}
          checked={told !== null}
          onChange={({ currentTarget: { checked } }) =>
            change(at, { told: checked ? words.usuallyTold(line) : null })
          }
        />
        {told && (
          <TextFields
            legend={t('difference.line', { part: t('lines.told'), name })}
            hint={t('hint.told')}
            languages={PUBLIC_LANGUAGES}
            value={told}
            onChange={(value) => change(at, { told: value })}
          />
        )}
      </div>
    );
  });
}

const HINTED: readonly string[] = ['differentiation', 'communication'];

function Texts({ content, onChange }: PartProps): ReactNode {
  const { t } = useTranslation('policies-desk');
  return TEXTS.map((name) => (
    <TextFields
      key={name}
      legend={t(`text.${name}`)}
      hint={HINTED.includes(name) ? t(`hint.${name}`) : undefined}
      languages={ZONE_LANGUAGES}
      value={content.texts[name]}
      onChange={(value) => onChange({ ...content, texts: { ...content.texts, [name]: value } })}
    />
  ));
}

export interface PolicyEditorProps {
  readonly sheet: PolicySheet;
  readonly words: Words;
  readonly onDone: () => void;
}

/** The whole note as a form; saved as a whole, kept here until then. */
export function PolicyEditor({ sheet, words, onDone }: PolicyEditorProps): ReactNode {
  const { t } = useTranslation('policies-desk');
  const { refresh } = useDossier();
  const own = useLanguage().language;
  const id = useId();
  const [language, setLanguage] = useState<string>(own === 'de' ? 'nl' : own);
  const [seen] = useState(sheet.version);
  const draft = useKeptDraft(`policy.${sheet.id}.${seen}`, contentOf(sheet));
  const save = useIdempotentMutation(SavePolicyDocument);
  const content = draft.value;
  const send = async (): Promise<void> => {
    const input = { noteId: sheet.id, expectedVersion: seen, content: contentInput(content) };
    const outcome = await save.submit({ input: input as never });
    refresh();
    if (!outcome.ok) return;
    draft.clear();
    onDone();
  };
  const parts = { content, words, onChange: draft.change };
  const tables = { ...parts, language: language as 'nl' };
  return (
    <div className={classes.stack}>
      <Texts {...parts} />
      <Grounds {...parts} />
      <Priorities {...parts} />
      <div className={classes.toolbar}>
        <span id={id}>{t('cells')}</span>
        <SegmentedControl
          data={ZONE_LANGUAGES.map((value) => ({ value, label: value.toUpperCase() }))}
          value={language}
          onChange={setLanguage}
          aria-labelledby={id}
        />
      </div>
      <ToleranceTable {...tables} />
      <LadderTable {...tables} />
      <PhaseTable {...tables} />
      <MeansTable {...tables} />
      <Lines {...parts} />
      {save.error && <ErrorNotice error={save.error} />}
      <div className={classes.actions}>
        <Button loading={save.status === 'running'} onClick={() => void send()}>
          {t('save')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            draft.clear();
            onDone();
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
