import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { PageSection } from '../../../ui/frame/page.js';
import type { CrowdFigures, CrowdVersion } from './crowd-types.js';
import { useFigureWords } from './figure-words.js';
import { ExplainedFigure } from './sheet-results.js';
import classes from './crowd.module.css';

const SHOWN = [
  'holding',
  'entry',
  'exit',
  'emergencyExit',
  'final',
  'exitTime',
  'density',
  'stewards',
];

interface Side {
  readonly version: CrowdVersion;
  readonly figures: CrowdFigures;
}

const figure = (side: Side, name: string) =>
  side.figures.figures.find((one) => one.name === name) ?? null;

/** Both sides' last sheets beside each other, with how far they lie apart. */
export function SidesSection(props: {
  readonly police: Side | null;
  readonly organiser: Side | null;
}): ReactNode {
  const { t } = useTranslation('crowd-sheet-desk');
  const format = useFormat();
  const words = useFigureWords();
  const { police, organiser } = props;
  if (!organiser) {
    return (
      <PageSection title={t('sides')}>
        <p className={classes.soft}>{t('noOrganiserSheet')}</p>
      </PageSection>
    );
  }
  const names = SHOWN.filter((name) => figure(organiser, name) ?? (police && figure(police, name)));
  const apart = (name: string): string => {
    const own = police && figure(police, name)?.value;
    const theirs = figure(organiser, name)?.value;
    if (typeof own !== 'number' || typeof theirs !== 'number') return '–';
    const difference = theirs - own;
    return difference > 0 ? `+${format.number(difference, 2)}` : format.number(difference, 2);
  };
  const cell = (side: Side | null, name: string): ReactNode => {
    const found = side && figure(side, name);
    return found ? <ExplainedFigure figure={found} /> : '–';
  };
  const when = (side: Side | null): string =>
    side
      ? t('sideVersion', {
          number: side.version.number,
          when: format.dateTime(side.version.savedAt),
        })
      : '';
  return (
    <PageSection title={t('sides')}>
      <div className={classes.scroll} role="group" aria-label={t('sides')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">
                {t('side.police')} <span className={classes.soft}>{when(police)}</span>
              </th>
              <th scope="col">
                {t('side.organiser')} <span className={classes.soft}>{when(organiser)}</span>
              </th>
              <th scope="col">{t('apart')}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row">{words.figure(name)}</th>
                <td>{cell(police, name)}</td>
                <td>{cell(organiser, name)}</td>
                <td>{apart(name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </PageSection>
  );
}
