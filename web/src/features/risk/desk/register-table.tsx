import { IconFileCheck, IconShieldHalf, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n.js';
import { languageOf, localized, type Localized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useDossier } from '../../events/desk/index.js';
import { BandMark } from './band-mark.js';
import type { HazardRow, MeasureRow } from './risk-words.js';
import classes from './risk.module.css';

function Words({ text }: { readonly text: Localized }): ReactNode {
  const { language } = useLanguage();
  const shown = languageOf(text, language);
  return (
    <span {...(shown && shown !== language ? { lang: shown } : {})}>
      {localized(text, language)}
    </span>
  );
}

const SIGNS = { condition: IconFileCheck, police: IconShieldHalf, partner: IconUsersGroup };

function Measure({ measure }: { readonly measure: MeasureRow }): ReactNode {
  const { t } = useTranslation('risk-desk');
  const { base } = useDossier();
  const { code, kind, condition, partner, owner, dueOn, text } = measure;
  const Sign = SIGNS[kind];
  const format = useFormat();
  const by = [owner, dueOn && t('measure.due', { day: format.day(dueOn) })].filter(Boolean);
  return (
    <li className={classes.measure}>
      <Sign size={16} aria-hidden />
      <span>
        <span className={classes.measureCode}>{code}</span> <Words text={text} />{' '}
        <span className={classes.rests}>
          ·{' '}
          {condition ? (
            <Link to={`${base}/conditions`} search={{ c: condition.number } as never}>
              {t('measure.condition', { number: condition.number })}
            </Link>
          ) : (
            (partner ?? t(`measure.${kind}`))
          )}
        </span>
        {by.length > 0 && <span className={classes.domain}>{by.join(' · ')}</span>}
      </span>
    </li>
  );
}

interface RatingCellProps {
  readonly label: string;
  readonly rating: HazardRow['before'];
}

function RatingCell({ label, rating }: RatingCellProps): ReactNode {
  const { t } = useTranslation('risk-desk');
  return (
    <td data-label={label}>
      {rating ? (
        <>
          <span className={classes.pair}>
            {rating.likelihood} × {rating.impact}
          </span>
          <BandMark score={rating.score} band={rating.band} />
        </>
      ) : (
        <span className={classes.soft}>{t('register.notRated')}</span>
      )}
    </td>
  );
}

/** The register as it stands: each hazard with its score before and after, and what lowers it. */
export function RegisterTable({ hazards }: { readonly hazards: readonly HazardRow[] }): ReactNode {
  const { t } = useTranslation('risk-desk');
  return (
    <table className={classes.register}>
      <thead>
        <tr>
          <th scope="col">{t('register.code')}</th>
          <th scope="col">{t('register.hazard')}</th>
          <th scope="col">{t('register.before')}</th>
          <th scope="col">{t('register.measures')}</th>
          <th scope="col">{t('register.after')}</th>
        </tr>
      </thead>
      <tbody>
        {hazards.map((hazard) => (
          <tr key={hazard.id}>
            <td className={classes.code}>{hazard.code}</td>
            <th scope="row">
              <Words text={hazard.title} />
              <span className={classes.domain}>{t(`domain.${hazard.impactDomain}`)}</span>
            </th>
            <RatingCell label={t('register.before')} rating={hazard.before} />
            <td data-label={t('register.measures')}>
              {hazard.measures.length === 0 ? (
                <span className={classes.soft}>{t('register.noMeasure')}</span>
              ) : (
                <ul className={classes.measures}>
                  {hazard.measures.map((measure) => (
                    <Measure key={measure.id} measure={measure} />
                  ))}
                </ul>
              )}
            </td>
            <RatingCell label={t('register.after')} rating={hazard.after} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
