import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { useDossier } from '../../events/desk/index.js';
import { ConditionKindsDocument } from '../../negotiations/desk/parts.js';
import {
  SetAsideAdviceConditionDocument,
  TakeOverAdviceConditionDocument,
} from './advice-commands.desk.graphql.js';
import type { Advice } from './advice-words.js';
import classes from './advice.module.css';
import { StepDialog, type StepValues } from '../../negotiations/desk/parts.js';

interface LineProps {
  readonly advice: Advice;
  readonly line: number;
  readonly text: string;
  readonly language: string;
}

interface DialogProps extends LineProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Makes a condition of a line: which kind it is, and its words in both languages. */
function TakeOver({ advice, line, text, language, onDone, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation('advice-desk');
  const say = useLocalized();
  const { data } = useReading(ConditionKindsDocument, {});
  const forOrganiser = advice.visibility === 'organiser';
  if (!data) return null;
  const choices = data.conditionKinds.map(({ code, label }) => ({
    value: code,
    label: `${code} · ${say(label) ?? code}`,
  }));
  const input = ({ kind = '', nl, fr, reason }: StepValues) => ({
    adviceId: advice.id,
    expectedVersion: advice.version,
    line,
    condition: {
      kind,
      text: { ...(nl ? { nl } : {}), ...(fr ? { fr } : {}) },
      reason: reason || (forOrganiser ? (advice.adviser?.name ?? null) : null),
    },
  });
  const words = (name: 'nl' | 'fr') => ({
    name,
    kind: 'text' as const,
    label: t(`take.${name}`),
    value: (language === 'fr') === (name === 'fr') ? text : '',
  });
  return (
    <StepDialog
      title={t('take.title')}
      text={t(forOrganiser ? 'take.text' : 'take.textWithheld')}
      confirm={t('take.confirm')}
      document={TakeOverAdviceConditionDocument as never}
      fields={[
        {
          name: 'kind',
          kind: 'choice',
          label: t('take.kind'),
          value: choices[0]?.value ?? '',
          choices,
        },
        words('nl'),
        words('fr'),
        {
          name: 'reason',
          kind: 'text',
          label: t('take.reason'),
          hint: t(forOrganiser ? 'take.reasonHint' : 'take.reasonHintWithheld'),
        },
      ]}
      input={input}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

function SetAside({ advice, line, text, onDone, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation('advice-desk');
  const seen = { adviceId: advice.id, expectedVersion: advice.version, line };
  return (
    <StepDialog
      title={t('aside.title')}
      text={text}
      confirm={t('aside.confirm')}
      document={SetAsideAdviceConditionDocument as never}
      fields={[{ name: 'reason', kind: 'text', label: t('step.reason'), needed: true }]}
      input={({ reason }) => ({ ...seen, reason })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

function Handled({ handled }: { readonly handled: Advice['handled'][number] }): ReactNode {
  const { t } = useTranslation('advice-desk');
  const { base } = useDossier();
  const { condition, reason, byName } = handled;
  if (condition) {
    return (
      <span className={classes.sub}>
        {t('take.became')}{' '}
        <Link to={`${base}/conditions`} search={{ c: condition.number } as never}>
          {condition.number}
        </Link>{' '}
        · {byName}
      </span>
    );
  }
  return <span className={classes.sub}>{t('aside.because', { reason, by: byName })}</span>;
}

function Line(props: LineProps): ReactNode {
  const { t } = useTranslation('advice-desk');
  const may = useMay();
  const { refresh } = useDossier();
  const [open, setOpen] = useState<'take' | 'aside' | null>(null);
  const { advice, line, text } = props;
  const handled = advice.handled.find((one) => one.line === line);
  const close = (): void => setOpen(null);
  const done = (): void => {
    close();
    refresh();
  };
  const small = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <li>
      <span className={classes.lineText}>{text}</span>
      {handled && <Handled handled={handled} />}
      {!handled && may('conditions.negotiate') && (
        <span className={classes.actions} data-print="hide">
          <Button
            {...small}
            leftSection={<IconPlus size={16} aria-hidden />}
            aria-label={t('take.of', { text })}
            onClick={() => setOpen('take')}
          >
            {t('take.action')}
          </Button>
          <Button
            {...small}
            leftSection={<IconX size={16} aria-hidden />}
            aria-label={t('aside.of', { text })}
            onClick={() => setOpen('aside')}
          >
            {t('aside.action')}
          </Button>
        </span>
      )}
      {open === 'take' && <TakeOver {...props} onDone={done} onClose={close} />}
      {open === 'aside' && <SetAside {...props} onDone={done} onClose={close} />}
    </li>
  );
}

/** What an adviser asks as a condition, and what became of each line. */
export function AdviceProposals(props: {
  readonly advice: Advice;
  readonly language: string;
}): ReactNode {
  const { advice, language } = props;
  const { t } = useTranslation('advice-desk');
  if (advice.proposedConditions.length === 0) return null;
  return (
    <div>
      <p className={classes.sub}>{t('proposed')}</p>
      <ul className={classes.lines}>
        {advice.proposedConditions.map((text, line) => (
          <Line key={`${line}:${text}`} {...{ advice, line, text, language }} />
        ))}
      </ul>
    </div>
  );
}
