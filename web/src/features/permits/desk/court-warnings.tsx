import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import classes from './decision-desk.module.css';
import type { DecisionBasis, DecisionSheet } from './decision-values.js';
import { useSubjectName } from './missing-panel.js';

type Warning = DecisionSheet['courtWarnings'][number];

function Cases({ cases }: Pick<Warning, 'cases'>): ReactNode {
  const { t } = useTranslation('decision-desk');
  const say = useLocalized();
  const format = useFormat();
  return (
    <ul className={classes.cases}>
      {cases.map(({ code, court, caseNumber, decidedOn, outcome, subject, lesson, source }) => (
        <li key={code}>
          <strong>
            {[say(court), caseNumber && t('court.number', { number: caseNumber })]
              .filter(Boolean)
              .join(', ')}
          </strong>
          {`, ${format.date(decidedOn)} (${say(subject) ?? ''}): ${t(`court.outcome.${outcome}`)}. `}
          {say(lesson)} <span className={classes.soft}>{t('court.source', { source })}</span>
        </li>
      ))}
    </ul>
  );
}

export interface CourtWarningsProps {
  readonly basis: DecisionBasis;
  readonly sheet: DecisionSheet | null;
}

/** What in the saved draft recalls grounds that courts rejected; it warns and never blocks. */
export function CourtWarnings({ basis, sheet }: CourtWarningsProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const name = useSubjectName(basis);
  const warnings = sheet?.courtWarnings ?? [];
  if (warnings.length === 0) return null;
  return (
    <div className={classes.warnings}>
      {warnings.map(({ subject, trigger, cases }) => (
        <Notice
          key={`${subject} ${trigger}`}
          tone="warn"
          title={`${name(subject)}: ${t(`trigger.${trigger}`)}`}
        >
          <Cases cases={cases} />
        </Notice>
      ))}
      <p className={classes.soft}>{t('court.never')}</p>
    </div>
  );
}
