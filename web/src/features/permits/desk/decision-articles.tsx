import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionType } from '../../../gql/desk/graphql.js';
import { localized, useLocalized } from '../../../lib/localized.js';
import {
  carried,
  imposable,
  type ActLanguage,
  type DecisionCondition,
  type DecisionSheet,
} from './decision-values.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import classes from './permits.module.css';

/** Acts that authorise nothing carry no conditions. */
const WITHOUT: readonly DecisionType[] = ['noted', 'postponed', 'prohibited'];

export interface ArticlesPreviewProps {
  readonly conditions: readonly DecisionCondition[];
  /** Ids of the conditions the draft imposes. */
  readonly imposed: ReadonlySet<string>;
  readonly language: ActLanguage;
  readonly type: DecisionType;
}

/** The conditions as articles of the act, as it would stand if it were taken now. */
export function ArticlesPreview(props: ArticlesPreviewProps): ReactNode {
  const { conditions, imposed, language, type } = props;
  const { t } = useTranslation('permits-desk');
  const say = useLocalized();
  const own = imposable(conditions).filter(({ id }) => imposed.has(id));
  const all = WITHOUT.includes(type)
    ? []
    : [...carried(conditions), ...own].sort((a, b) => a.number.localeCompare(b.number));
  return (
    <section className={classes.block} aria-label={t('articles.title')}>
      <h3 className={classes.minor}>{t('articles.title')}</h3>
      <p className={classes.soft}>{t(all.length > 0 ? 'articles.hint' : 'articles.none')}</p>
      <ol className={classes.articles} start={2}>
        {all.map((condition) => {
          const words = (condition.agreed ?? condition.current).text;
          return (
            <li key={condition.id}>
              <strong>
                {condition.number} · {say(condition.catalogueKind.label) ?? condition.kind}
              </strong>
              {imposed.has(condition.id) && ` (${t('articles.imposed')})`}
              <span className={classes.articleText} lang={language}>
                {localized(words, language)}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The articles of a taken decision, as they were frozen. */
export function TakenArticles({ sheet }: { readonly sheet: DecisionSheet }): ReactNode {
  const { t } = useTranslation('permits-desk');
  const { t: say } = useTranslation('decision-desk');
  if (sheet.articles.length === 0) return <p className={classes.soft}>{t('articles.none')}</p>;
  return (
    <dl className={classes.taken}>
      {sheet.articles.map(({ id, number, conditionId, condition, title, text }) => (
        <div key={id}>
          <dt>
            {t('articles.article', { number })} · <span lang={sheet.language}>{title}</span> (
            {condition}){' '}
            {sheet.suspendedConditionIds.includes(conditionId) && (
              <StatusBadge tone="warn" size="sm" label={say('court.heldBack')} />
            )}
          </dt>
          <dd lang={sheet.language}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
