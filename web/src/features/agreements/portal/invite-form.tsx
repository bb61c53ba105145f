import { Button, Checkbox, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { parts } from '../../events/portal/index.js';
import { InviteColleagueDocument } from './agreements.portal.graphql.js';

interface InviteProps {
  readonly id: string;
  readonly own: readonly string[];
  readonly onInvited: () => void;
}

const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
const LEVELS = ['none', 'read', 'negotiate', 'sign'] as const;
const EMPTY = { name: '', email: '', phone: '', level: 'read', onTheDay: false };

type Draft = typeof EMPTY;

/** What is missing, by field. */
function problemsOf({ name, email, phone, level, onTheDay }: Draft): Record<string, string> {
  const found: Record<string, string> = {};
  if (!name.trim()) found['name'] = 'name';
  if (level !== 'none' && !/^\S+@\S+\.\S+$/.test(email.trim())) found['email'] = 'email';
  if (onTheDay && phone.trim().length < 5) found['phone'] = 'phone';
  if (level === 'none' && !onTheDay) found['level'] = 'level';
  return found;
}

function powersOf({ level, onTheDay }: Draft): string[] {
  return [...(level === 'none' ? [] : [level]), ...(onTheDay ? ['dayResponsible'] : [])];
}

/** Lets somebody act: a colleague, a lawyer who only reads, who answers on the day. */
export function InviteForm({ id, own, onInvited }: InviteProps): ReactNode {
  const { t } = useTranslation('portal-agreements');
  const { language } = useLanguage();
  const { submit, status, error } = useIdempotentMutation(InviteColleagueDocument);
  const [draft, setDraft] = useState(EMPTY);
  const [speaks, setSpeaks] = useState<string>(language);
  const [attempt, setAttempt] = useState(0);
  const [done, setDone] = useState<string | null>(null);
  const problems = attempt > 0 ? problemsOf(draft) : {};
  const said = (field: string) => (problems[field] ? t(`invite.missing.${field}` as never) : null);
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setDone(null);
    setAttempt(attempt + 1);
    if (Object.keys(problemsOf(draft)).length > 0) return;
    const input = {
      dossierId: id,
      name: draft.name.trim(),
      email: draft.email.trim() || null,
      phone: draft.phone.trim() || null,
      language: speaks,
      powers: powersOf(draft),
    };
    if (!(await submit({ input })).ok) return;
    setDone(input.name);
    setDraft(EMPTY);
    setAttempt(0);
    onInvited();
  };
  const line = (field: 'name' | 'email' | 'phone', type: string) => (
    <TextInput
      id={`invite-${field}`}
      type={type}
      label={t(`invite.${field}`)}
      description={t(`invite.${field}Hint`)}
      error={said(field)}
      maxLength={200}
      value={draft[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <form className={parts['stack']} noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary
        items={Object.keys(problems).map((field) => ({
          fieldId: `invite-${field}`,
          message: said(field) ?? '',
        }))}
        attempt={attempt}
      />
      {error && <ErrorNotice error={error} />}
      {done && <Notice tone="good" role="status" title={t('invite.done', { name: done })} />}
      {line('name', 'text')}
      {line('email', 'email')}
      {line('phone', 'tel')}
      <NativeSelect
        label={t('invite.language')}
        data={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={speaks}
        onChange={(event) => setSpeaks(event.currentTarget.value)}
      />
      <Radio.Group
        id="invite-level"
        label={t('invite.level')}
        error={said('level')}
        value={draft.level}
        onChange={(level) => change({ level })}
      >
        <Stack gap="xs" mt="xs">
          {LEVELS.filter((level) => level === 'none' || own.includes(level)).map((level) => (
            <Radio key={level} value={level} label={t(`level.${level}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        label={t('invite.onTheDay')}
        checked={draft.onTheDay}
        onChange={(event) => change({ onTheDay: event.currentTarget.checked })}
      />
      <div className={parts['actions']}>
        <Button type="submit" loading={status === 'running'}>
          {t('invite.submit')}
        </Button>
      </div>
      <p className={parts['meta']}>{t('invite.note')}</p>
    </form>
  );
}
