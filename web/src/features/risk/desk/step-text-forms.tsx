import { Button, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import type { Localized } from '../../../lib/localized.js';
import { BandMark } from './band-mark.js';
import { LongText, type StepFormProps } from './step-fields.js';
import { COURSES, type ScenarioContent } from './step-values.js';
import classes from './steps.module.css';

/** Context and stakes. */
export function ContextForm({ content, editing, onChange }: StepFormProps<'context'>): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  return (
    <div className={classes.stack}>
      {(['situation', 'stakes', 'earlier'] as const).map((name) => (
        <LongText
          key={name}
          {...{ editing, path: name, value: content[name], lines: 3 }}
          hint={t(`context.hint.${name}`)}
          onChange={(text) => onChange({ ...content, [name]: text })}
        />
      ))}
    </div>
  );
}

/** Calm, likely and worst: what one sees first, and what is done then. */
export function ScenariosForm(props: StepFormProps<'scenarios'>): ReactNode {
  const { content, editing, onChange } = props;
  const { t } = useTranslation('risk-steps-desk');
  return (
    <div className={classes.courses}>
      {COURSES.map((course) => {
        const own = content[course];
        const put = (more: Partial<ScenarioContent>): void =>
          onChange({ ...content, [course]: { ...own, ...more } });
        return (
          <fieldset key={course} className={classes.card} data-course={course}>
            <legend>{t(`course.${course}`)}</legend>
            <LongText
              {...{ editing, path: `${course}-description`, value: own.description, lines: 3 }}
              onChange={(description) => put({ description })}
            />
            <Textarea
              id={`${editing.form}-${course}-triggers`}
              label={t('field.triggers')}
              description={t('scenarios.triggersHint')}
              autosize
              minRows={3}
              value={own.triggers.join('\n')}
              error={editing.errorOf(`${course}-triggers`)}
              onChange={(event) => put({ triggers: event.currentTarget.value.split('\n') })}
            />
            <LongText
              {...{ editing, path: `${course}-response`, value: own.response, lines: 3 }}
              onChange={(response) => put({ response })}
            />
          </fieldset>
        );
      })}
    </div>
  );
}

/** A hazard of the register with the score that remains. */
export interface RemainingHazard {
  readonly id: string;
  readonly code: string;
  readonly title: Localized;
  readonly after?: { readonly score: number; readonly band: string } | null;
}

const UNACCEPTED: readonly string[] = ['high', 'critical'];

interface ResidualProps extends StepFormProps<'residual'> {
  readonly hazards: readonly RemainingHazard[];
}

/** What remains, and each high or critical score somebody has to accept with a reason. */
export function ResidualForm({ content, editing, onChange, hazards }: ResidualProps): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const say = useLocalized();
  const { acceptances } = content;
  const high = hazards.filter(({ after }) => after && UNACCEPTED.includes(after.band));
  const codes = new Set(high.map(({ code }) => code));
  const put = (hazardCode: string, score: number, reason: string): void => {
    const rest = acceptances.filter((each) => each.hazardCode !== hazardCode);
    onChange({ ...content, acceptances: [...rest, { hazardCode, score, reason }] });
  };
  const drop = (hazardCode: string): void =>
    onChange({
      ...content,
      acceptances: acceptances.filter((each) => each.hazardCode !== hazardCode),
    });
  return (
    <div className={classes.stack}>
      <LongText
        {...{ editing, path: 'conclusion', value: content.conclusion, lines: 3 }}
        hint={t('residual.conclusionHint')}
        onChange={(conclusion) => onChange({ ...content, conclusion })}
      />
      <h3 className={classes.minor}>{t('residual.accepted')}</h3>
      {high.length === 0 && <p className={classes.soft}>{t('residual.none')}</p>}
      {high.map(({ id, code, title, after }) => {
        const own = acceptances.find((each) => each.hazardCode === code);
        const score = after?.score ?? 0;
        const at = acceptances.findIndex((each) => each.hazardCode === code);
        return (
          <fieldset key={id} className={classes.card}>
            <legend>
              {code} {say(title)}
            </legend>
            {after && <BandMark score={score} band={after.band} />}
            {own ? (
              <>
                <LongText
                  {...{ editing, path: `acceptances-${at}-reason`, value: own.reason }}
                  hint={t('residual.acceptedAt', { score: own.score })}
                  onChange={(reason) => put(code, score, reason)}
                />
                <div>
                  <Button variant="subtle" size="compact-sm" onClick={() => drop(code)}>
                    {t('residual.withdraw')}
                  </Button>
                </div>
              </>
            ) : (
              <div>
                <Button
                  variant="default"
                  leftSection={<IconPlus size={18} aria-hidden />}
                  onClick={() => put(code, score, '')}
                >
                  {t('residual.accept', { score })}
                </Button>
              </div>
            )}
          </fieldset>
        );
      })}
      {acceptances
        .filter(({ hazardCode }) => !codes.has(hazardCode))
        .map(({ hazardCode }) => (
          <div key={hazardCode}>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => drop(hazardCode)}
            >
              {t('residual.dropOld', { code: hazardCode })}
            </Button>
          </div>
        ))}
    </div>
  );
}
