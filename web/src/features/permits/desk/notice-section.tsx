import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { DateTimeField } from '../../../ui/form/date-time-field.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import type { Tone } from '../../../ui/status/tones.js';
import { brusselsClock, useDossier } from '../../events/desk/index.js';
import { useFormProblems } from '../../negotiations/desk/parts.js';
import classes from './decision-desk.module.css';
import type { SheetProps } from './decision-values.js';
import {
  CheckNoticeDocument,
  DraftNoticeDocument,
  PublishNoticeDocument,
  ReviseNoticeDocument,
} from './notice.desk.graphql.js';

const MEASURES = ['closed', 'noParking', 'diversion', 'publicTransport'] as const;
const TONES: Readonly<Record<string, Tone>> = {
  draft: 'neutral',
  checked: 'info',
  published: 'good',
  ended: 'neutral',
};
type Notice = NonNullable<SheetProps['sheet']['trafficNotice']>;
const EMPTY = { kind: 'closed', nl: '', fr: '', from: '', to: '' };
type MeasureDraft = typeof EMPTY;

const place = (path: readonly string[]): string | null =>
  path[0] === 'measures'
    ? [path[1], path[2] === 'place' ? path[3] : path[2]].join('-')
    : (path[0] ?? null);

interface MeasureProps {
  readonly form: string;
  readonly index: number;
  readonly one: MeasureDraft;
  readonly by: Readonly<Record<string, string>>;
  readonly put: (changed: Partial<MeasureDraft>) => void;
  readonly drop: (() => void) | null;
}

function Measure({ form, index, one, by, put, drop }: MeasureProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  return (
    <fieldset className={classes.item}>
      <legend>{t('notice.measureTitle', { number: index + 1 })}</legend>
      <div className={classes.row}>
        <NativeSelect
          label={t('notice.kind')}
          data={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
          value={one.kind}
          onChange={(event) => put({ kind: event.currentTarget.value })}
        />
        {(['nl', 'fr'] as const).map((language) => (
          <TextInput
            key={language}
            id={`${form}-${index}-${language}`}
            label={t(`notice.place.${language}`)}
            lang={language}
            maxLength={200}
            value={one[language]}
            error={by[`${index}-${language}`]}
            onChange={(event) => put({ [language]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className={classes.row}>
        {(['from', 'to'] as const).map((side) => (
          <DateTimeField
            key={side}
            id={`${form}-${index}-${side}`}
            label={t(`notice.${side}`)}
            value={one[side]}
            error={by[`${index}-${side}`]}
            onChange={(at) => put({ [side]: at })}
          />
        ))}
      </div>
      {drop && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={drop}
        >
          {t('notice.remove', { number: index + 1 })}
        </Button>
      )}
    </fieldset>
  );
}

interface NoticeFormProps extends SheetProps {
  /** Present when one is rewritten; its check is void then. */
  readonly notice: Notice | null;
  readonly onDone: () => void;
}

function measuresOf(notice: Notice | null): readonly MeasureDraft[] {
  if (!notice) return [EMPTY];
  return notice.measures.map(({ kind, place: where, from, to }) => ({
    kind,
    nl: where.nl ?? '',
    fr: where.fr ?? '',
    from: brusselsClock(from),
    to: brusselsClock(to),
  }));
}

function NoticeForm({ sheet, notice, onDone }: NoticeFormProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const form = useId();
  const { refresh } = useDossier();
  const [measures, setMeasures] = useState(measuresOf(notice));
  const [translatedBy, setTranslatedBy] = useState('');
  const [original, setOriginal] = useState('nl');
  const [attempt, setAttempt] = useState(0);
  const draft = useIdempotentMutation(DraftNoticeDocument);
  const revise = useIdempotentMutation(ReviseNoticeDocument);
  const sending = notice ? revise : draft;
  const label = (name: string): string => t(`notice.${name.split('-')[1] ?? name}` as never);
  const problems = useFormProblems({ form, place, label }, {}, sending.error);
  const put = (index: number, changed: Partial<MeasureDraft>): void =>
    setMeasures(measures.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const words = {
      originalLanguage: original,
      translatedBy: translatedBy.trim(),
      measures: measures.map(({ kind, nl, fr, from, to }) => ({
        kind,
        place: { nl: nl.trim(), fr: fr.trim() },
        from,
        to,
      })),
    };
    const outcome = notice
      ? await revise.submit({
          input: { ...words, noticeId: notice.id, expectedVersion: notice.version },
        })
      : await draft.submit({ input: { ...words, decisionId: sheet.id } });
    refresh();
    if (outcome.ok) onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary items={problems.items} attempt={attempt} />
      {problems.other && <ErrorNotice error={problems.other} />}
      {measures.map((one, index) => (
        <Measure
          key={index}
          form={form}
          index={index}
          one={one}
          by={problems.by}
          put={(changed) => put(index, changed)}
          drop={
            measures.length > 1
              ? () => setMeasures(measures.filter((_one, at) => at !== index))
              : null
          }
        />
      ))}
      <Button
        variant="default"
        style={{ justifySelf: 'start' }}
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => setMeasures([...measures, EMPTY])}
      >
        {t('notice.add')}
      </Button>
      <div className={classes.row}>
        <NativeSelect
          label={t('notice.originalLanguage')}
          data={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'fr', label: 'Français' },
          ]}
          value={original}
          onChange={(event) => setOriginal(event.currentTarget.value)}
        />
        <TextInput
          id={`${form}-translatedBy`}
          label={t('notice.translatedBy')}
          maxLength={200}
          value={translatedBy}
          error={problems.by['translatedBy']}
          onChange={(event) => setTranslatedBy(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" loading={sending.status === 'running'} style={{ justifySelf: 'start' }}>
        {t('notice.save')}
      </Button>
    </form>
  );
}

interface NoticeReadingProps {
  readonly notice: Notice;
  readonly onRevise: () => void;
}

function NoticeReading({ notice, onRevise }: NoticeReadingProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const say = useLocalized();
  const format = useFormat();
  const { refresh } = useDossier();
  const check = useIdempotentMutation(CheckNoticeDocument);
  const publish = useIdempotentMutation(PublishNoticeDocument);
  const can = (name: string): boolean =>
    notice.availableTransitions.some((one) => one.name === name && one.enabled);
  const input = { noticeId: notice.id, expectedVersion: notice.version };
  const go = async (step: typeof check | typeof publish): Promise<void> => {
    await step.submit({ input });
    refresh();
  };
  const error = check.error ?? publish.error;
  return (
    <div className={classes.main}>
      <p className={classes.buttons}>
        <StatusBadge
          tone={TONES[notice.state] ?? 'neutral'}
          label={t(`notice.state.${notice.state}`)}
        />
        {notice.translations.map(({ language, state, by }) => (
          <span key={language}>
            {language.toUpperCase() + format.colon + t(`translation.${state}`)}
            {by && ` (${by})`}
          </span>
        ))}
      </p>
      <ul className={classes.records}>
        {notice.measures.map(({ kind, place: where, from, to }, index) => (
          <li key={index}>
            <p>
              <strong>{say(where)}</strong>
              {format.colon + t(`measure.${kind}`)}, {format.dateTime(from)} – {format.dateTime(to)}
            </p>
          </li>
        ))}
      </ul>
      {error && <ErrorNotice error={error} />}
      <div className={classes.buttons}>
        {can('check') && (
          <Button loading={check.status === 'running'} onClick={() => void go(check)}>
            {t('notice.check')}
          </Button>
        )}
        {can('revise') && (
          <Button variant="default" onClick={onRevise}>
            {t('notice.revise')}
          </Button>
        )}
        {can('publish') && (
          <Button loading={publish.status === 'running'} onClick={() => void go(publish)}>
            {t('notice.publish')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The traffic part for the public, in both languages, with nobody's name in it. */
export function NoticeSection({ sheet }: SheetProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const may = useMay();
  const { trafficNotice, standing, type } = sheet;
  const possible = standing !== 'withdrawn' && type !== 'prohibited' && may('notices.prepare');
  const [writing, setWriting] = useState(false);
  if (!trafficNotice && !possible) return null;
  const reading = trafficNotice && !writing;
  return (
    <PageSection title={t('notice.title')}>
      <p className={classes.soft}>{t('notice.intro')}</p>
      {reading ? (
        <NoticeReading notice={trafficNotice} onRevise={() => setWriting(true)} />
      ) : (
        <NoticeForm
          key={trafficNotice?.version ?? 0}
          sheet={sheet}
          notice={trafficNotice ?? null}
          onDone={() => setWriting(false)}
        />
      )}
    </PageSection>
  );
}
