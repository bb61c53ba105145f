import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { Explain } from '../../../ui/products/explain.js';
import type { Service, Suggestion } from './advice-words.js';
import classes from './advice.module.css';

/** A service's term, which opens how it was counted. */
function Term({ service }: { readonly service: Service }): ReactNode {
  const { t } = useTranslation('advice-desk');
  const format = useFormat();
  const { term, source } = service;
  const skipped = term.skipped.map(({ date, reason }) => ({
    name: format.day(date),
    value: t(`term.skipped.${reason}`, { defaultValue: t('term.skipped.holiday') }),
  }));
  return (
    <Explain
      title={t('term.title')}
      value={t('term.due', { at: format.date(term.dueAt) })}
      formula={t('term.formula', { count: term.workingDays, from: format.day(term.from) })}
      inputs={skipped}
      source={source}
    />
  );
}

export interface ServiceChoiceProps {
  readonly service: Service;
  readonly suggestion: Suggestion | null;
  /** Codes of the themes it is asked about; null while it is not asked. */
  readonly themes: readonly string[] | null;
  readonly onChange: (themes: readonly string[] | null) => void;
}

/** A service one can ask: why the rules say so, until when it has, and about what. */
export function ServiceChoice(props: ServiceChoiceProps): ReactNode {
  const { service, suggestion, themes, onChange } = props;
  const { t } = useTranslation('advice-desk');
  const say = useLocalized();
  const name = service.organisation?.name ?? t('unknown');
  const all = service.themes.map(({ code }) => code);
  const toggle = (code: string, on: boolean): void =>
    onChange(all.filter((one) => (one === code ? on : themes?.includes(one))));
  return (
    <li className={classes.service} data-chosen={themes ? '' : undefined}>
      <Checkbox
        label={<strong>{name}</strong>}
        checked={themes !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? all : null)}
      />
      <div className={classes.term}>
        <Term service={service} />
      </div>
      {suggestion && (
        <ul className={classes.reasons} aria-label={t('ask.why', { name })}>
          {suggestion.reasons.map(({ rule, text, source }) => (
            <li key={rule} title={source}>
              {say(text) ?? rule}
            </li>
          ))}
        </ul>
      )}
      {themes && all.length > 1 && (
        <div className={classes.indent} role="group" aria-label={t('ask.about', { name })}>
          <div className={classes.themeBoxes}>
            {service.themes.map(({ code, label }) => (
              <Checkbox
                key={code}
                size="xs"
                label={say(label) ?? code}
                checked={themes.includes(code)}
                onChange={(event) => toggle(code, event.currentTarget.checked)}
              />
            ))}
          </div>
        </div>
      )}
      <div className={classes.indent}>
        {service.fourEyes && <span className={classes.soft}>{t('fourEyes')}</span>}
        {service.linkEmail && <span className={classes.soft}>{t('ask.noAccount')}</span>}
      </div>
    </li>
  );
}
