import { Button, Checkbox, NativeSelect, Radio } from '@mantine/core';
import { useId, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionType } from '../../../gql/desk/graphql.js';
import { LANGUAGE_NAMES } from '../../../lib/languages.js';
import { localized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { ConflictNotice } from '../../../ui/feedback/conflict-notice.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ConflictSide, type SideLines } from '../../negotiations/desk/parts.js';
import { ArticlesPreview } from './decision-articles.js';
import { CourtWarnings } from './court-warnings.js';
import desk from './decision-desk.module.css';
import {
  ACT_LANGUAGES,
  DECISION_TYPES,
  decisionDraftOf,
  restrictedBy,
  type ActLanguage,
  type DecisionBasis,
  type DecisionDraft,
  type DecisionSheet,
} from './decision-values.js';
import { ImpositionFields } from './imposition-fields.js';
import { MissingPanel, useSubjectName } from './missing-panel.js';
import classes from './permits.module.css';
import { RestrictionFields } from './restriction-fields.js';
import { ReasonFields } from './reason-fields.js';
import { useDecisionDraft, type DecisionEditing } from './use-decision-draft.js';

interface PartProps {
  readonly form: string;
  readonly basis: DecisionBasis;
  readonly editing: DecisionEditing;
}

function Kind({ form, editing }: Omit<PartProps, 'basis'>): ReactNode {
  const { t } = useTranslation('permits-desk');
  const { draft, change, problems } = editing;
  const languages = ACT_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  return (
    <div className={classes.pair}>
      <Radio.Group
        id={`${form}-type`}
        label={t('draft.type')}
        value={draft.type}
        error={problems.by['type']}
        onChange={(type) => change({ ...draft, type: type as DecisionType })}
      >
        <div className={classes.stack}>
          {DECISION_TYPES.map((type) => (
            <Radio key={type} value={type} label={t(`decision.type.${type}`)} />
          ))}
        </div>
      </Radio.Group>
      <NativeSelect
        id={`${form}-language`}
        label={t('draft.language')}
        description={t('draft.languageHint')}
        data={languages}
        value={draft.language}
        onChange={(event) =>
          change({ ...draft, language: event.currentTarget.value as ActLanguage })
        }
      />
    </div>
  );
}

/** The change both sides accepted, on which a postponement or move rests. */
function Agreement({ form, basis, editing }: PartProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const format = useFormat();
  const { draft, change, problems } = editing;
  if (draft.type !== 'postponed') return null;
  const accepted = basis.event.changeRequests.filter(({ state }) => state === 'accepted');
  return (
    <NativeSelect
      id={`${form}-agreementId`}
      label={t('agreement.label')}
      description={t(accepted.length > 0 ? 'agreement.hint' : 'agreement.none')}
      data={[
        { value: '', label: t('agreement.choose') },
        ...accepted.map(({ id, answeredAt, reason }) => ({
          value: id,
          label: `${answeredAt ? format.date(answeredAt) : ''} · ${reason}`,
        })),
      ]}
      value={draft.agreement}
      error={problems.by['agreementId']}
      onChange={(event) => change({ ...draft, agreement: event.currentTarget.value })}
    />
  );
}

/** What is cited in every act, what may be added, and the appeal clause. */
function Grounds({ form, basis, editing }: PartProps): ReactNode {
  const { t } = useTranslation('permits-desk');
  const { draft, change, problems } = editing;
  const cite = (one: DecisionBasis['grounds'][number]): string =>
    localized(one.citation, draft.language) ?? one.code;
  const base = basis.grounds.filter(({ kind }) => kind === 'base');
  const appeal = basis.grounds.filter(({ kind }) => kind === 'appeal');
  const free = base.filter(({ always }) => !always);
  return (
    <fieldset className={classes.fieldset} id={`${form}-legalGroundCodes`} tabIndex={-1}>
      <legend>{t('ground.title')}</legend>
      {problems.by['legalGroundCodes'] && (
        <p className={classes.wrong}>{problems.by['legalGroundCodes']}</p>
      )}
      <p className={classes.label}>{t('ground.always')}</p>
      <ul className={classes.bullets} lang={draft.language}>
        {base
          .filter(({ always }) => always)
          .map((one) => (
            <li key={one.code}>{cite(one)}</li>
          ))}
      </ul>
      {free.length > 0 && (
        <Checkbox.Group
          label={t('ground.also')}
          value={[...draft.grounds]}
          onChange={(grounds) => change({ ...draft, grounds })}
        >
          <div className={classes.stack} lang={draft.language}>
            {free.map((one) => (
              <Checkbox key={one.code} value={one.code} label={cite(one)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <p className={classes.label}>{t('ground.appeal')}</p>
      <ul className={classes.bullets} lang={draft.language}>
        {appeal.map((one) => (
          <li key={one.code}>{cite(one)}</li>
        ))}
      </ul>
    </fieldset>
  );
}

/** A draft in short, for the two sides of a conflict. */
function useLines(basis: DecisionBasis): (draft: DecisionDraft) => SideLines {
  const { t } = useTranslation('permits-desk');
  const numbers = new Map(basis.event.conditions.map(({ id, number }) => [id, number]));
  return ({ type, language, grounds, impositions, points }) => ({
    [t('draft.type')]: t(`decision.type.${type}`),
    [t('draft.language')]: LANGUAGE_NAMES[language],
    [t('ground.also')]: grounds.join(', '),
    [t('impose.title')]: impositions
      .map(({ conditionId, reason }) => `${numbers.get(conditionId) ?? ''} ${reason}`)
      .join('; '),
    ...Object.fromEntries(
      basis.points.map(({ point, code }) => [
        `${point}. ${t(`point.${code}.name`)}`,
        points[point]?.text || (points[point]?.gap ?? ''),
      ]),
    ),
  });
}

export interface DecisionFormProps {
  readonly basis: DecisionBasis;
  readonly sheet: DecisionSheet | null;
  readonly authorityCode: string;
  readonly onDone: () => void;
}

/** Everything a draft decision says; saved as a whole, kept here until then. */
export function DecisionForm(props: DecisionFormProps): ReactNode {
  const { basis, sheet, authorityCode, onDone } = props;
  const { t } = useTranslation('permits-desk');
  const form = `decision-${useId()}`;
  const editing = useDecisionDraft(basis, sheet, authorityCode, form, onDone);
  const { draft, found, send, leave, problems, attempt, running, overtaken } = editing;
  const lines = useLines(basis);
  const name = useSubjectName(basis);
  const own = lines(draft);
  const other = lines(decisionDraftOf(basis, sheet));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ErrorSummary items={problems.items} attempt={attempt} />
      {problems.other && <ErrorNotice error={problems.other} />}
      {overtaken && (
        <ConflictNotice
          meta={t('draft.overtaken')}
          mine={<ConflictSide lines={own} beside={other} />}
          theirs={<ConflictSide lines={other} beside={own} />}
          onKeepMine={editing.keepMine}
          onTakeTheirs={editing.takeTheirs}
        />
      )}
      {found && attempt === 0 && !overtaken && <Notice tone="info" title={t('draft.kept')} />}
      {sheet?.state === 'proposed' && <Notice tone="info" title={t('draft.backToDraft')} />}
      <div className={desk.desk}>
        <div className={desk.main}>
          <Kind form={form} editing={editing} />
          <Agreement form={form} basis={basis} editing={editing} />
          <ArticlesPreview
            conditions={basis.event.conditions}
            imposed={new Set(draft.impositions.map(({ conditionId }) => conditionId))}
            language={draft.language}
            type={draft.type}
          />
          {draft.type === 'authorisedWithConditions' && (
            <ImpositionFields form={form} basis={basis} editing={editing} />
          )}
          <CourtWarnings basis={basis} sheet={sheet} />
          {restrictedBy(draft).map((subject) => (
            <RestrictionFields
              key={subject}
              form={form}
              subject={subject}
              title={name(subject)}
              basis={basis}
              editing={editing}
            />
          ))}
          <Grounds form={form} basis={basis} editing={editing} />
          <ReasonFields form={form} basis={basis} editing={editing} />
        </div>
        <MissingPanel form={form} basis={basis} editing={editing} />
      </div>
      <div className={classes.saveBar}>
        <Button type="submit" loading={running} disabled={overtaken}>
          {t(sheet ? 'draft.save' : 'draft.create')}
        </Button>
        <Button variant="default" disabled={running} onClick={leave}>
          {t('draft.discard')}
        </Button>
        <span className={classes.soft}>{t('draft.keptHint')}</span>
      </div>
    </form>
  );
}
