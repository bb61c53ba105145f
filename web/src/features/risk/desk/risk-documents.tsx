import { IconFileTypePdf } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { PageSection } from '../../../ui/frame/page.js';
import type { RiskSheet } from './risk-words.js';
import classes from './risk.module.css';

const PARTS = ['restricted', 'safety'] as const;

/** A validated assessment on paper: one document for police, one that may be handed over. */
export function RiskDocuments({ sheet }: { readonly sheet: RiskSheet }): ReactNode {
  const { t } = useTranslation('risk-desk');
  const format = useFormat();
  const { paper } = sheet;
  if (!paper) return null;
  const { id, number, issuedAt } = paper;
  return (
    <PageSection title={t('documents.title')}>
      <p className={classes.documentLead}>
        {t('documents.lead', { at: format.dateTime(issuedAt) })}
      </p>
      <ul className={classes.documents}>
        {PARTS.map((part) => (
          <li key={part}>
            <IconFileTypePdf size={22} aria-hidden />
            <a href={`/files/risk/${id}/${part}`} download>
              {t(`documents.${part}`, { number })}
            </a>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
