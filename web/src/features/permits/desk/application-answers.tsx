import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventApplicationQuery } from '../../../gql/desk/graphql.js';
import { PageSection } from '../../../ui/frame/page.js';
import { ANSWER_GROUPS, isAnswered, valueAt } from './application-fields.js';
import classes from './permits.module.css';
import { useAnswerText } from './use-answer-text.js';

export type ApplicationEvent = EventApplicationQuery['event'];
export type Application = NonNullable<ApplicationEvent['application']>;

export interface ApplicationAnswersProps {
  readonly event: ApplicationEvent;
  readonly application: Application;
}

/** What the organiser filled in, in the groups of the form; what stayed empty is named in short. */
export function ApplicationAnswers({ event, application }: ApplicationAnswersProps): ReactNode {
  const { t } = useTranslation('permits-desk');
  const text = useAnswerText();
  const source = { ...event, answers: application.answers };
  return (
    <PageSection title={t('answers.title')}>
      <div className={classes.groups}>
        {ANSWER_GROUPS.map(({ key, fields }) => {
          const given = fields.filter(({ path }) => isAnswered(valueAt(source, path)));
          const open = fields.filter((field) => !given.includes(field));
          return (
            <section key={key} className={classes.group} aria-label={t(`group.${key}`)}>
              <h3 className={classes.minor}>{t(`group.${key}`)}</h3>
              <dl className={classes.answers}>
                {given.map((field) => (
                  <div key={field.path}>
                    <dt>{t(`answer.${field.key}`)}</dt>
                    <dd>{text(field, valueAt(source, field.path))}</dd>
                  </div>
                ))}
              </dl>
              {open.length > 0 && (
                <p className={classes.soft}>
                  {t('answers.open', {
                    list: open.map((field) => t(`answer.${field.key}`)).join(', '),
                  })}
                </p>
              )}
            </section>
          );
        })}
      </div>
    </PageSection>
  );
}
