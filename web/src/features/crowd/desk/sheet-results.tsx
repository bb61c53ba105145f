import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Explain } from '../../../ui/products/explain.js';
import type { CrowdFigure, CrowdFigures } from './crowd-types.js';
import { useFigureWords } from './figure-words.js';
import classes from './crowd.module.css';

const CAPACITIES: readonly string[] = ['holding', 'entry', 'exit', 'emergencyExit'];

/** A figure that opens its calculation. */
export function ExplainedFigure({ figure }: { readonly figure: CrowdFigure }): ReactNode {
  const words = useFigureWords();
  const { name, value, unit, formula, inputs, steps, source } = figure;
  const told = words.warnings(figure);
  return (
    <Explain
      title={words.figure(name)}
      value={words.value(value ?? null, unit)}
      formula={[
        formula,
        ...steps.map(
          (step) => `${step.formula} = ${words.value(step.value as number | null, step.unit)}`,
        ),
      ].join('  ·  ')}
      inputs={inputs.map((input) => ({
        name: words.name(input.name),
        value: words.value(input.value as number | null, input.unit),
      }))}
      source={source}
      {...(told.length > 0 ? { caveat: told.join(' ') } : {})}
    />
  );
}

function Final({ figures }: { readonly figures: CrowdFigures }): ReactNode {
  const { t } = useTranslation('crowd-sheet-desk');
  const words = useFigureWords();
  const final = figures.figures.find(({ name }) => name === 'final');
  if (!final) return <p className={classes.soft}>{t('noFinal')}</p>;
  return (
    <div className={classes.final}>
      <p className={classes.soft}>{t('figure.final')}</p>
      <p className={classes.big}>
        <ExplainedFigure figure={final} />
      </p>
      {figures.limitedBy && <p>{t('binds', { what: words.figure(figures.limitedBy) })}</p>}
    </div>
  );
}

/** Low, likely and high beside each other. */
function Cases({ figures }: { readonly figures: CrowdFigures }): ReactNode {
  const { t } = useTranslation('crowd-sheet-desk');
  const format = useFormat();
  const { cases } = figures;
  if (cases.length === 0) return null;
  const number = (value: number | null | undefined, digits = 0): string =>
    (value ?? null) === null ? '–' : format.number(value ?? 0, digits);
  const rows = [
    { key: 'persons', of: (one: (typeof cases)[number]) => number(one.persons) },
    { key: 'density', of: (one: (typeof cases)[number]) => number(one.density, 2) },
    { key: 'exitMinutes', of: (one: (typeof cases)[number]) => number(one.exitMinutes, 1) },
    { key: 'stewards', of: (one: (typeof cases)[number]) => number(one.stewards) },
    { key: 'medicalPoints', of: (one: (typeof cases)[number]) => number(one.medicalPoints, 1) },
  ];
  return (
    <div className={classes.scroll} role="group" aria-label={t('range')} tabIndex={0}>
      <table className={classes.table}>
        <caption>{t('range')}</caption>
        <thead>
          <tr>
            <td />
            {cases.map(({ name }) => (
              <th key={name} scope="col">
                {t(`number.${name}` as never)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, of }) => (
            <tr key={key}>
              <th scope="row">{t(`case.${key}` as never)}</th>
              {cases.map((one) => (
                <td key={one.name}>{of(one)}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('case.band')}</th>
            {cases.map(({ name, band }) => (
              <td key={name}>
                {band ? (
                  <span className={classes.band} data-band={band}>
                    {t(`value.${band}` as never)}
                  </span>
                ) : (
                  '–'
                )}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('case.fits')}</th>
            {cases.map(({ name, fits }) => (
              <td key={name}>
                {fits === null || fits === undefined ? '–' : t(`answer.${fits ? 'yes' : 'no'}`)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

export interface SheetResultsProps {
  readonly figures: CrowdFigures;
  /** They belong to an earlier state of the form. */
  readonly behind?: boolean;
}

/** What a sheet gives: the capacity and what binds, every figure with its calculation. */
export function SheetResults({ figures, behind = false }: SheetResultsProps): ReactNode {
  const { t } = useTranslation('crowd-sheet-desk');
  const words = useFigureWords();
  const { medical, serviceClass, serviceScheme } = figures;
  const shown = figures.figures.filter(({ name }) => name !== 'final');
  const warnings = [...new Set(figures.figures.flatMap((figure) => words.warnings(figure)))];
  const line = (figure: CrowdFigure): ReactNode => (
    <div key={figure.name} data-binds={figure.name === figures.limitedBy || undefined}>
      <dt>{words.figure(figure.name)}</dt>
      <dd>
        <ExplainedFigure figure={figure} />
      </dd>
    </div>
  );
  return (
    <div className={classes.results} data-behind={behind || undefined}>
      <Final figures={figures} />
      <dl className={classes.figures}>
        {shown.filter(({ name }) => CAPACITIES.includes(name)).map(line)}
      </dl>
      <dl className={classes.figures}>
        {shown.filter(({ name }) => !CAPACITIES.includes(name)).map(line)}
        {serviceClass && (
          <div>
            <dt>{t('service')}</dt>
            <dd>
              {serviceClass} ({t(`value.${serviceScheme}` as never)})
            </dd>
          </div>
        )}
      </dl>
      {medical && (
        <p className={classes.soft}>
          {t('medical', {
            helpers: medical.helpers,
            transport: medical.patientTransport,
            ambulances: medical.ambulances,
            doctors: medical.emergencyDoctors,
            posts: medical.aidPosts,
          })}
        </p>
      )}
      <Cases figures={figures} />
      {warnings.length > 0 && (
        <Notice tone="warn" title={t('warnings')}>
          <ul className={classes.bullets}>
            {warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
