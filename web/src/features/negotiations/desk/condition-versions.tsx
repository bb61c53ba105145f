import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n.js';
import { languageOf, localized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { Redline } from '../../../ui/products/redline.js';
import type { Thread } from './answer-values.js';
import classes from './conditions.module.css';
import { useDetailChanges } from './detail-words.js';

type Version = Thread['versions'][number];

/** What a version changed, or its words where nothing came before or nothing changed. */
function VersionWords({ version, thread }: { version: Version; thread: Thread }): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const { language } = useLanguage();
  const details = useDetailChanges();
  const { wordDifference: difference, parameterDifference, text } = version;
  const changed = difference?.changes.some(({ op }) => op !== 'same') ?? false;
  const parameters = details(thread.catalogueKind.parameters, parameterDifference);
  if (difference && (changed || parameters.length > 0)) {
    return (
      <Redline
        parts={difference.changes}
        parameters={parameters}
        {...(difference.language === language ? {} : { lang: difference.language })}
      />
    );
  }
  if (difference) return <p className={classes.hint}>{t('thread.unchanged')}</p>;
  const shown = languageOf(text, language);
  return (
    <p className={classes.words} {...(shown && shown !== language ? { lang: shown } : {})}>
      {localized(text, language)}
    </p>
  );
}

/** Every version of a condition, the latest first: who, when, what, why, and what it changed. */
export function ConditionVersions({ thread }: { readonly thread: Thread }): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const format = useFormat();
  return (
    <section aria-label={t('thread.versions')} className={classes.versions}>
      <h3 className={classes.minor}>{t('thread.versions')}</h3>
      <ol className={classes.versionList} reversed>
        {[...thread.versions].reverse().map((version) => (
          <li key={version.id} className={classes.version} data-side={version.side}>
            <p className={classes.versionHead}>
              <strong>{t(`action.${version.action}`)}</strong>
              <span>{t('thread.version', { number: version.number })}</span>
              <span>
                {version.authorName} ({t(`side.${version.side}`)})
              </span>
              <time dateTime={version.at}>{format.dateTime(version.at)}</time>
            </p>
            {version.reason && <p className={classes.reason}>{version.reason}</p>}
            <VersionWords version={version} thread={thread} />
          </li>
        ))}
      </ol>
    </section>
  );
}
