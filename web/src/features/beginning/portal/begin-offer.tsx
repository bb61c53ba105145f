import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import classes from '../../../ui/entry/entry.module.css';
import { Notice } from '../../../ui/feedback/notice.js';
import { keptAnswers } from './kept-answers.js';

/** The way in for whoever has no account, on the sign-in page. */
export function BeginOffer(): ReactNode {
  const { t } = useTranslation('portal-beginning');
  const [kept] = useState(keptAnswers);
  return (
    <section aria-labelledby="begin-title">
      <h2 id="begin-title" className={classes.subtitle}>
        {t('offer.title')}
      </h2>
      <p className={classes.hint}>{t(kept ? 'offer.kept' : 'offer.text')}</p>
      <Button variant="default" renderRoot={(props) => <Link to="/begin" {...props} />}>
        {t(kept ? 'offer.goOn' : 'offer.begin')}
      </Button>
    </section>
  );
}

/** For somebody signed in: answers from before the sign-in wait on this device. */
export function KeptOffer(): ReactNode {
  const { t } = useTranslation('portal-beginning');
  const format = useFormat();
  const [kept] = useState(keptAnswers);
  if (!kept) return null;
  return (
    <Notice tone="info" title={t('kept.title', { day: format.date(kept.until) })}>
      <Link to="/begin/answers">{t('found.look')}</Link>
    </Notice>
  );
}
