import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ParleyError } from '../../../lib/errors.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { KEPT_ELSEWHERE, REFERENCE_KINDS } from './reference-kinds.js';
import classes from './reference.module.css';

function Card({ to, kind }: { readonly to: string; readonly kind: string }): ReactNode {
  const { t } = useTranslation('reference-desk');
  return (
    <li className={classes.card}>
      <Link className={classes.cardLink} to={to}>
        {t(`kind.${kind}.title`)}
      </Link>
      <p className={classes.soft}>{t(`kind.${kind}.lead`)}</p>
    </li>
  );
}

/** Everything the program draws on and an administrator keeps. */
export function ReferencePage(): ReactNode {
  const { t } = useTranslation('reference-desk');
  const may = useMay();
  if (!may('reference.manage')) {
    return (
      <Page title={t('title')}>
        <ErrorNotice error={new ParleyError('FORBIDDEN')} />
      </Page>
    );
  }
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ul className={classes.cards}>
        {REFERENCE_KINDS.map(({ key }) => (
          <Card key={key} kind={key} to={`/reference/${key}`} />
        ))}
      </ul>
      <PageSection title={t('elsewhere')}>
        <ul className={classes.cards}>
          {KEPT_ELSEWHERE.filter(({ permission }) => may(permission)).map(({ key, to }) => (
            <Card key={key} kind={key} to={to} />
          ))}
        </ul>
      </PageSection>
    </Page>
  );
}
