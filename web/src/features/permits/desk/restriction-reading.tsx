import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import type { Tone } from '../../../ui/status/tones.js';
import type { DecisionBasis, DecisionSheet } from './decision-values.js';
import { useSubjectName } from './missing-panel.js';
import classes from './permits.module.css';
import { PROHIBITION, RESTRICTION_POINTS, type RestrictionCode } from './restriction-values.js';

type Saved = DecisionSheet['restrictions'][number];

const TONES: Readonly<Record<string, Tone>> = {
  empty: 'warn',
  draft: 'info',
  excused: 'neutral',
  checkedByLegal: 'good',
};

interface PointProps {
  readonly code: RestrictionCode;
  readonly saved: Saved | undefined;
  readonly basis: DecisionBasis;
  readonly language: 'nl' | 'fr';
  /** Codes of the norms it rests on. */
  readonly grounds: readonly string[];
}

/** What stands at one point of a restriction, to read. */
function Answer({ code, saved, basis, language, grounds }: PointProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const format = useFormat();
  if (!saved) return null;
  if (code === 'facts') {
    return saved.facts.map(({ day, text, source, reference, nature }, index) => (
      <p key={index}>
        {format.date(day) + format.colon}
        <span lang={language}>{text}</span> ({t(`nature.${nature}`)}; {t(`source.${source}`)},{' '}
        {reference})
      </p>
    ));
  }
  if (code === 'alternatives') {
    return saved.alternatives.map(({ kind, offeredOn, text, insufficient }, index) => (
      <p key={index}>
        {t(`alternativeKind.${kind}`)}, {format.date(offeredOn) + format.colon}
        <span lang={language}>
          {text} – {insufficient}
        </span>
      </p>
    ));
  }
  if (code === 'hearing') {
    const { hearing } = saved;
    return (
      hearing && (
        <p>
          {format.date(hearing.day)}, {t(`hearingForm.${hearing.form}`) + format.colon}
          <span lang={language}>{hearing.said}</span>
        </p>
      )
    );
  }
  if (code === 'ground') {
    const cited = basis.grounds.filter((ground) => grounds.includes(ground.code));
    return cited.map((ground) => (
      <p key={ground.code} lang={language}>
        {localized(ground.citation, language)}
      </p>
    ));
  }
  return saved[code] ? <p lang={language}>{saved[code]}</p> : null;
}

export interface RestrictionReadingProps {
  readonly basis: DecisionBasis;
  readonly sheet: DecisionSheet;
}

/** The reasons of each restriction to read, and how far each point is. */
export function RestrictionReading({ basis, sheet }: RestrictionReadingProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const name = useSubjectName(basis);
  const subjects = [...new Set(sheet.points.map(({ subject }) => subject))].filter(
    (subject) => subject !== 'act',
  );
  const language = sheet.language === 'nl' ? 'nl' : 'fr';
  return subjects.map((subject) => {
    const key = subject === PROHIBITION ? null : subject;
    const imposed = sheet.impositions.find(({ conditionId }) => conditionId === key);
    const saved = sheet.restrictions.find(({ conditionId }) => (conditionId ?? null) === key);
    const grounds = imposed ? [imposed.legalGroundCode] : (saved?.groundCodes ?? []);
    return (
      <PageSection key={subject} title={t('restriction.of', { name: name(subject) })}>
        <dl className={classes.taken}>
          {RESTRICTION_POINTS.map(({ code }) => {
            const state =
              sheet.points.find((one) => one.subject === subject && one.code === code)?.state ??
              'empty';
            return (
              <div key={code}>
                <dt className={classes.cardHead}>
                  {t(`point.${code}`)}
                  <StatusBadge
                    size="sm"
                    tone={TONES[state] ?? 'neutral'}
                    label={t(`state.${state}`)}
                  />
                </dt>
                <dd>
                  <Answer
                    code={code}
                    saved={saved}
                    basis={basis}
                    language={language}
                    grounds={grounds}
                  />
                </dd>
              </div>
            );
          })}
        </dl>
      </PageSection>
    );
  });
}
