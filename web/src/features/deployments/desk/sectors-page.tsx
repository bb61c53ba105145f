import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier } from '../../events/desk/index.js';
import { ConflictNotice } from '../../../ui/feedback/conflict-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { SaveSectorsDocument } from './plan-commands.desk.graphql.js';
import { PlanFrame } from './plan-frame.js';
import type { Plan, Sector } from './plan-types.js';
import classes from './plan.module.css';
import { RefusalNotice } from './refusal-notice.js';
import { summaryOf, useFieldErrors } from './use-field-errors.js';
import { usePlanCommand } from './use-plan-command.js';

const FORM = 'plan-sectors';
const FIELDS = ['code', 'name.nl', 'name.fr'] as const;
const NAMES = ['code', 'nl', 'fr'] as const;

interface Row {
  /** Stays the same while rows move; a new row has no id of the server yet. */
  readonly key: string;
  readonly id: string | null;
  readonly code: string;
  readonly nl: string;
  readonly fr: string;
}

const rowOf = ({ id, code, name }: Sector): Row => ({
  key: id,
  id,
  code,
  nl: name.nl ?? '',
  fr: name.fr ?? '',
});

function swapped(rows: readonly Row[], at: number, by: -1 | 1): Row[] {
  const next = [...rows];
  const [one, other] = [next[at], next[at + by]];
  if (one && other) [next[at], next[at + by]] = [other, one];
  return next;
}

interface RowProps {
  readonly rows: readonly Row[];
  readonly index: number;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (rows: Row[]) => void;
}

function Tools({ rows, index, onChange }: Omit<RowProps, 'errors'>): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const name = rows[index]?.code || String(index + 1);
  return (
    <span className={classes.tools}>
      <ActionIcon
        variant="subtle"
        size="lg"
        disabled={index === 0}
        aria-label={t('sectors.up', { sector: name })}
        onClick={() => onChange(swapped(rows, index, -1))}
      >
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size="lg"
        disabled={index === rows.length - 1}
        aria-label={t('sectors.down', { sector: name })}
        onClick={() => onChange(swapped(rows, index, 1))}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={t('sectors.remove', { sector: name })}
        onClick={() => onChange(rows.filter((_, at) => at !== index))}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </span>
  );
}

function SectorRow({ rows, index, errors, onChange }: RowProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const row = rows[index];
  if (!row) return null;
  const field = (path: (typeof FIELDS)[number], name: 'code' | 'nl' | 'fr') => ({
    id: `${FORM}-sectors-${index}-${path.replace('.', '-')}`,
    label: t(`sectors.field.${name}`),
    value: row[name],
    error: errors[`sectors.${index}.${path}`],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const value = event.currentTarget.value;
      onChange(rows.map((one, at) => (at === index ? { ...one, [name]: value } : one)));
    },
  });
  return (
    <li className={classes.sectorRow}>
      <TextInput maxLength={20} {...field('code', 'code')} />
      <TextInput maxLength={200} lang="nl" {...field('name.nl', 'nl')} />
      <TextInput maxLength={200} lang="fr" {...field('name.fr', 'fr')} />
      <Tools rows={rows} index={index} onChange={onChange} />
    </li>
  );
}

function Names({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  return rows.map(({ code, nl, fr }) => `${code} (${nl} / ${fr})`).join(', ');
}

function SectorsForm({ plan }: { readonly plan: Plan }): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const { base } = useDossier();
  const navigate = useNavigate();
  const [start, setStart] = useState(() => ({
    rows: plan.sectors.map(rowOf),
    version: plan.version,
  }));
  // A newer plan is no conflict while its sectors are as they were when the form was filled.
  const theirs = plan.sectors.map(rowOf);
  const untouched = JSON.stringify(theirs) === JSON.stringify(start.rows);
  const version = untouched ? plan.version : start.version;
  const save = usePlanCommand(SaveSectorsDocument, { id: plan.id, version });
  const [rows, setRows] = useState<Row[]>(start.rows);
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const errors = { ...useFieldErrors(save.error), ...own };
  const items = summaryOf(FORM, errors);
  const leave = (): void => void navigate({ to: `${base}/plan` });
  const missing = (at: number, index: number): string =>
    t('form.named', {
      name: t('sectors.of', { number: at + 1, name: t(`sectors.field.${NAMES[index] ?? 'code'}`) }),
      message: t('form.required'),
    });
  const submit = async (form: FormEvent): Promise<void> => {
    form.preventDefault();
    const wrong = rows.flatMap(({ code, nl, fr }, at) =>
      [code, nl, fr].flatMap((text, index) =>
        text.trim() ? [] : [[`sectors.${at}.${FIELDS[index]}`, missing(at, index)]],
      ),
    );
    setOwn(Object.fromEntries(wrong) as Record<string, string>);
    setAttempt(attempt + 1);
    if (wrong.length > 0) return;
    const sectors = rows.map(({ id, code, nl, fr }) => ({
      ...(id ? { id } : {}),
      code: code.trim(),
      name: { nl: nl.trim(), fr: fr.trim() },
    }));
    if (await save.run({ sectors })) leave();
  };
  const conflict = save.error?.code === 'STALE';
  /** Goes on from what stands on the server now, with the rows the reader chose. */
  const settle = (chosen: Row[]): void => {
    setStart({ rows: theirs, version: plan.version });
    setRows(chosen);
    save.reset();
  };
  const add = (): void => {
    const key = `new-${rows.length}-${attempt}`;
    setRows([...rows, { key, id: null, code: '', nl: '', fr: '' }]);
  };
  return (
    <form
      className={classes.form}
      noValidate
      aria-label={t('sectors.title')}
      onSubmit={(e) => void submit(e)}
    >
      <ErrorSummary items={items} attempt={attempt} />
      {items.length === 0 && !conflict && <RefusalNotice error={save.error} />}
      {conflict && (
        <ConflictNotice
          mine={<Names rows={rows} />}
          theirs={<Names rows={theirs} />}
          onKeepMine={() => settle(rows)}
          onTakeTheirs={() => settle(theirs)}
        />
      )}
      <ol className={classes.plain}>
        {rows.map((row, index) => (
          <SectorRow key={row.key} rows={rows} index={index} errors={errors} onChange={setRows} />
        ))}
      </ol>
      <div>
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
          {t('sectors.add')}
        </Button>
      </div>
      <div className={classes.buttons}>
        <Button type="submit" loading={save.running !== null} disabled={rows.length === 0}>
          {t('form.save')}
        </Button>
        <Button variant="default" onClick={leave}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The parts of the ground and the functions the plan is divided into. */
export function SectorsPage(): ReactNode {
  const { t } = useTranslation('deployments-desk');
  return (
    <PlanFrame title={t('sectors.title')}>
      {(plan) => (
        <>
          <p className={classes.soft}>{t('sectors.lead')}</p>
          <SectorsForm plan={plan} />
        </>
      )}
    </PlanFrame>
  );
}
