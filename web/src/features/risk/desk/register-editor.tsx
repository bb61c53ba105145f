import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n.js';
import type { Language } from '../../../lib/languages.js';
import { useLocalized } from '../../../lib/localized.js';
import { ConflictNotice } from '../../../ui/feedback/conflict-notice.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ConflictSide, type SideLines } from '../../negotiations/desk/parts.js';
import { RegisterRow } from './register-row.js';
import {
  draftOf,
  movedHazard,
  withHazard,
  withNewHazard,
  withNewMeasure,
  withoutHazard,
  type PairDraft,
  type RegisterDraft,
} from './register-values.js';
import type { LinkableCondition, RiskSheet } from './risk-words.js';
import classes from './risk.module.css';
import { useBands } from './use-bands.js';
import { useRegister, type RegisterEditing } from './use-register.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en'];
const LONGEST_NOTE = 4000;
const COLUMNS = ['code', 'hazard', 'before', 'measures', 'after'] as const;

/** A register in short, for the two sides of a conflict. */
function useLines(): (draft: RegisterDraft) => SideLines {
  const { t } = useTranslation('risk-desk');
  const say = useLocalized();
  const pair = ({ likelihood, impact }: PairDraft): string => `${likelihood} × ${impact}`;
  return ({ hazards, thirdPartyImpact, gaps }) => ({
    ...Object.fromEntries(
      hazards.map(({ code, title, impactDomain, before, after, measures }) => [
        code,
        [
          say(title) ?? '',
          t(`domain.${impactDomain}`),
          `${pair(before)} → ${pair(after)}`,
          ...measures.map(({ text }) => say(text) ?? ''),
        ].join(' · '),
      ]),
    ),
    [t('notes.thirdParty')]: thirdPartyImpact,
    [t('notes.gapsTitle')]: gaps,
  });
}

function Conflict({ editing, sheet }: { editing: RegisterEditing; sheet: RiskSheet }): ReactNode {
  const { t } = useTranslation('risk-desk');
  const { values, theirs, keepMine, takeTheirs } = editing;
  const lines = useLines();
  const own = lines(values);
  const other = lines(draftOf(theirs ?? sheet));
  return (
    <ConflictNotice
      meta={t('register.conflict')}
      mine={<ConflictSide lines={own} beside={other} />}
      theirs={<ConflictSide lines={other} beside={own} />}
      onKeepMine={keepMine}
      onTakeTheirs={takeTheirs}
    />
  );
}

interface NotesProps {
  readonly form: string;
  readonly editing: RegisterEditing;
}

function Notes({ form, editing }: NotesProps): ReactNode {
  const { t } = useTranslation('risk-desk');
  const { values, change, problems } = editing;
  return (
    <div className={classes.notes}>
      <Textarea
        id={`${form}-thirdPartyImpact`}
        label={t('notes.thirdParty')}
        description={t('notes.thirdPartyHint')}
        autosize
        minRows={2}
        maxLength={LONGEST_NOTE}
        value={values.thirdPartyImpact}
        error={problems.by['thirdPartyImpact']}
        onChange={(event) => change({ ...values, thirdPartyImpact: event.currentTarget.value })}
      />
      <Textarea
        id={`${form}-informationGaps`}
        label={t('notes.gaps')}
        description={t('notes.gapsHint')}
        autosize
        minRows={2}
        value={values.gaps}
        error={problems.by['informationGaps']}
        onChange={(event) => change({ ...values, gaps: event.currentTarget.value })}
      />
    </div>
  );
}

export interface RegisterEditorProps {
  readonly sheet: RiskSheet;
  readonly conditions: readonly LinkableCondition[];
  readonly onDone: () => void;
}

/** The register as a dense table of fields; saved as a whole, kept here until then. */
export function RegisterEditor({ sheet, conditions, onDone }: RegisterEditorProps): ReactNode {
  const { t } = useTranslation('risk-desk');
  const own = useLanguage().language;
  const [language, setLanguage] = useState<Language>(LANGUAGES.includes(own) ? own : 'nl');
  const form = `register-${useId()}`;
  const bandOf = useBands();
  const editing = useRegister(sheet, form, onDone);
  const { values, change, problems, attempt, running, overtaken, send, leave, found } = editing;
  const choices = LANGUAGES.map((value) => ({ value, label: value.toUpperCase() }));
  return (
    <div className={classes.editor}>
      <ErrorSummary items={problems.items} attempt={attempt} />
      {problems.other && <ErrorNotice error={problems.other} />}
      {overtaken && <Conflict editing={editing} sheet={sheet} />}
      {found && attempt === 0 && !overtaken && <Notice tone="info" title={t('register.kept')} />}
      <div className={classes.toolbar}>
        <span id={`${form}-language`}>{t('register.language')}</span>
        <SegmentedControl
          data={choices}
          value={language}
          onChange={(value) => setLanguage(value as Language)}
          aria-labelledby={`${form}-language`}
        />
      </div>
      <table className={`${classes.register} ${classes.editing}`}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`register.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.hazards.map((hazard, index) => (
            <RegisterRow
              key={hazard.key}
              id={`${form}-${index}`}
              hazard={hazard}
              conditions={conditions}
              language={language}
              bandOf={bandOf}
              errorOf={(name) => problems.by[`${index}-${name}`]}
              onChange={(changed) => change(withHazard(values, changed))}
              onAddMeasure={() => change(withNewMeasure(values, hazard.key))}
              onMove={(by) => change(movedHazard(values, hazard.key, by))}
              onRemove={() => change(withoutHazard(values, hazard.key))}
            />
          ))}
        </tbody>
      </table>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => change(withNewHazard(values))}
        >
          {t('register.add')}
        </Button>
      </div>
      <Notes form={form} editing={editing} />
      <div className={classes.saveBar}>
        <Button loading={running} disabled={overtaken} onClick={() => void send()}>
          {t('register.save')}
        </Button>
        <Button variant="default" disabled={running} onClick={leave}>
          {t('register.leave')}
        </Button>
        <span className={classes.soft}>{t('register.keptHint')}</span>
      </div>
    </div>
  );
}
