import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/portal/index.js';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { parts } from '../../events/portal/index.js';
import {
  siteDraftOf,
  siteInput,
  siteProblems,
  withRow,
  type SiteDraft,
  type SiteRow,
  type SiteSheet,
} from './site-draft.js';
import { SiteFigures } from './site-figures.js';
import { SiteRowFields } from './site-rows.js';
import { SaveSiteDocument, SiteFiguresFragment, TrySiteDocument } from './site.portal.graphql.js';

const QUIET_MS = 300;
/** `input.site.places.0.areaM2` and `site.exits.1.widthM` are the field `places-0-size`. */
const fieldOf = (path: string): string =>
  path
    .replace(/^(input\.)?site\./, '')
    .replaceAll('.', '-')
    .replace(/-(areaM2|widthM)$/, '-size');

interface FormProps {
  readonly id: string;
  readonly sheet: SiteSheet;
  readonly onKept: () => void;
}

/** What the site would hold while it is typed. */
function useTrial(id: string, draft: SiteDraft, sheet: SiteSheet) {
  const { t } = useTranslation('portal-crowd');
  const [quiet] = useDebouncedValue(draft, QUIET_MS);
  const whole = Object.keys(siteProblems(quiet)).length === 0;
  const [start] = useState(draft);
  const asked = siteInput(whole ? quiet : start, t('entryName'));
  const { data, error } = useReading(TrySiteDocument, { id, site: asked }, { pause: !whole });
  const figures = data && whole ? data.siteFigures : sheet.figures;
  return { figures: readFragment(SiteFiguresFragment, figures), refused: whole ? error : null };
}

function useSiteForm({ id, sheet, onKept }: FormProps) {
  const { t } = useTranslation('portal-crowd');
  const texts = useErrorTexts();
  const [draft, setDraft] = useState(() => siteDraftOf(sheet));
  const [attempt, setAttempt] = useState(0);
  const [kept, setKept] = useState(false);
  const save = useIdempotentMutation(SaveSiteDocument);
  const trial = useTrial(id, draft, sheet);
  const typed = attempt > 0 ? siteProblems(draft) : {};
  const refused = [...(trial.refused?.fields ?? []), ...(save.error?.fields ?? [])];
  const wrong: Record<string, string> = {
    ...Object.fromEntries(refused.map((each) => [fieldOf(each.path), texts.field(each)])),
    ...Object.fromEntries(
      Object.entries(typed).map(([field, code]) => [field, t(`missing.${code}`)]),
    ),
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setKept(false);
    setAttempt(attempt + 1);
    if (Object.keys(siteProblems(draft)).length > 0) return;
    const site = siteInput(draft, t('entryName'));
    const input = { dossierId: id, expectedVersion: sheet.version, site, note: null };
    const outcome = await save.submit({ input });
    setKept(outcome.ok);
    onKept();
  };
  return { draft, setDraft, attempt, wrong, submit, save, kept, figures: trial.figures };
}

type Editing = ReturnType<typeof useSiteForm>;

function Rows({ kind, editing }: { readonly kind: 'places' | 'exits'; readonly editing: Editing }) {
  const { t } = useTranslation('portal-crowd');
  const { draft, setDraft, wrong } = editing;
  const put = (rows: readonly SiteRow[]): void => setDraft({ ...draft, [kind]: rows });
  return (
    <PageSection title={t(`${kind}.title`)}>
      <p className={parts['text']}>{t(`${kind}.lead`)}</p>
      {draft[kind].map((row, index) => (
        <SiteRowFields
          key={row.key}
          {...{ kind, row, index }}
          problem={(field) => wrong[field] ?? null}
          onChange={(part) =>
            put(draft[kind].map((one) => (one === row ? { ...one, ...part } : one)))
          }
          onRemove={() => put(draft[kind].filter((one) => one !== row))}
        />
      ))}
      <div>
        <Button variant="default" onClick={() => setDraft(withRow(draft, kind))}>
          {t(`${kind}.add`)}
        </Button>
      </div>
    </PageSection>
  );
}

/** The organiser's own sheet of his site: numbers, places, ways out and in, and what follows. */
export function SiteForm(props: FormProps): ReactNode {
  const { sheet } = props;
  const { t } = useTranslation('portal-crowd');
  const editing = useSiteForm(props);
  const { draft, setDraft, wrong, attempt, save, kept } = editing;
  const line = (name: 'low' | 'likely' | 'high' | 'turnstiles', hint?: string): ReactNode => (
    <TextInput
      id={name}
      label={t(`number.${name}`)}
      description={hint}
      inputMode="numeric"
      maxLength={20}
      error={wrong[name]}
      value={draft[name]}
      onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
    />
  );
  const { error, status } = save;
  const other = error && !['INVALID_INPUT', 'STALE'].includes(error.code) ? error : null;
  return (
    <form className={parts['stack']} noValidate onSubmit={(event) => void editing.submit(event)}>
      <ErrorSummary
        items={Object.entries(wrong).map(([fieldId, message]) => ({ fieldId, message }))}
        attempt={attempt}
      />
      <PageSection title={t('number.title')}>
        <p className={parts['text']}>{t('number.lead')}</p>
        {line('likely')}
        {line('low', t('number.rangeHint'))}
        {line('high')}
      </PageSection>
      <Rows kind="places" editing={editing} />
      <Rows kind="exits" editing={editing} />
      <PageSection title={t('entries.title')}>{line('turnstiles', t('entries.hint'))}</PageSection>
      <PageSection title={t('result')}>
        <SiteFigures figures={editing.figures} />
      </PageSection>
      {other && <ErrorNotice error={other} />}
      {status === 'stale' && <Notice tone="warn" role="alert" title={t('overtaken')} />}
      {wrong['input-site'] && <Notice tone="info" role="status" title={wrong['input-site']} />}
      {kept && <Notice tone="good" role="status" title={t('kept')} />}
      {sheet.saving.enabled ? (
        <div className={parts['actions']}>
          <Button type="submit" loading={status === 'running'}>
            {t('save')}
          </Button>
        </div>
      ) : (
        <p className={parts['text']}>{t(`closed.${sheet.saving.reason ?? 'settled'}` as never)}</p>
      )}
    </form>
  );
}
