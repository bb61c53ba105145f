import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { useDossier } from '../../events/desk/index.js';
import { DraftPolicyExpectationsDocument } from './policies.desk.graphql.js';
import classes from './policies.module.css';
import { PUBLIC_LANGUAGES, type PolicyEvent } from './policy-types.js';

const PARTS = ['facilitation', 'tolerance', 'willNot', 'contact'] as const;

type Extract = NonNullable<PolicyEvent['policyExtract']>;

/** Word for word, in every language, as the organiser's page groups it. */
function Items({ items }: Pick<Extract, 'items'>): ReactNode {
  const { t } = useTranslation('policies-desk');
  return PARTS.map((part) => {
    const same = items.filter((item) => item.part === part);
    if (same.length === 0) return null;
    return (
      <div key={part}>
        <h3 className={classes.minor}>{t(`extract.part.${part}`)}</h3>
        <ul className={classes.told}>
          {same.map(({ text }, index) => (
            <li key={index}>
              {PUBLIC_LANGUAGES.filter((language) => text[language]).map((language) => (
                <p key={language} lang={language}>
                  <span className={classes.tag}>{language.toUpperCase()}</span> {text[language]}
                </p>
              ))}
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

/** Exactly what the organiser would read, and whether he does already. */
export function PolicyExtract({ extract }: { readonly extract: Extract }): ReactNode {
  const { t } = useTranslation('policies-desk');
  const may = useMay();
  const { id, base, refresh } = useDossier();
  const draft = useIdempotentMutation(DraftPolicyExpectationsDocument);
  const { items, released, draftVersion } = extract;
  const put = async (): Promise<void> => {
    await draft.submit({ input: { eventId: id, expectedVersion: draftVersion ?? null } });
    refresh();
  };
  const action = items.length > 0 && !released && may('expectations.draft') && (
    <Button
      variant="default"
      data-print="hide"
      loading={draft.status === 'running'}
      onClick={() => void put()}
    >
      {t('extract.draft')}
    </Button>
  );
  return (
    <PageSection title={t('extract.title')} actions={action || null}>
      <p className={classes.soft}>{t('extract.lead')}</p>
      {draft.error && <ErrorNotice error={draft.error} />}
      {items.length === 0 ? (
        <p className={classes.soft}>{t('extract.empty')}</p>
      ) : (
        <div className={classes.card}>
          <div className={classes.status}>
            <StatusBadge
              tone={released ? 'good' : 'neutral'}
              label={t(released ? 'extract.released' : 'extract.waits')}
            />
            {!released && (
              <>
                <span>{t('extract.release')}</span>
                <Link to={`${base}/agreement`}>{t('extract.goTo')}</Link>
              </>
            )}
          </div>
          <Items items={items} />
        </div>
      )}
    </PageSection>
  );
}
