import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteFiguresFragment } from '../../../gql/portal/graphql.js';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Explain } from '../../../ui/products/explain.js';
import { parts } from '../../events/portal/index.js';

type Figure = SiteFiguresFragment['figures'][number];
/** A place or exit of the site, as an input of a figure. */
const NAMED = /^(?:place|exit):(.*)$/;

function useWords() {
  const { t } = useTranslation('portal-crowd');
  const format = useFormat();
  const word = (key: string, code: string): string =>
    t(`${key}.${code}` as never, { defaultValue: code }) as string;
  const value = (raw: unknown, unit: string | null | undefined): string => {
    if (typeof raw === 'number')
      return `${format.number(raw, 2)} ${unit ? word('unit', unit) : ''}`;
    if (typeof raw === 'boolean') return word('answer', raw ? 'yes' : 'no');
    return typeof raw === 'string' ? word('value', raw) : '–';
  };
  return { word, value, input: (name: string) => NAMED.exec(name)?.[1] ?? word('input', name) };
}

function Explained({ figure }: { readonly figure: Figure }): ReactNode {
  const { word, value, input } = useWords();
  return (
    <Explain
      title={word('figure', figure.name)}
      value={value(figure.value, figure.measuredIn)}
      formula={figure.formula}
      inputs={figure.inputs.map((one) => ({
        name: input(one.name),
        value: value(one.value, one.measuredIn),
      }))}
      source={figure.source}
    />
  );
}

/** How many find room by public formulas, and what sets the limit. */
export function SiteFigures({ figures }: { readonly figures: SiteFiguresFragment }): ReactNode {
  const { t } = useTranslation('portal-crowd');
  const { word } = useWords();
  const { limitedBy, fits } = figures;
  const final = figures.figures.find(({ name }) => name === 'final');
  if (!final) return <p className={parts['text']}>{t('noFinal')}</p>;
  return (
    <div className={parts['stack']}>
      {fits === false && (
        <Notice tone="warn" title={t('tooSmall')}>
          {t('tooSmallText')}
        </Notice>
      )}
      <dl className={parts['facts']}>
        <div className={parts['fact']}>
          <dt>{t('figure.final')}</dt>
          <dd>
            <Explained figure={final} />
            {limitedBy && <div>{t('binds', { what: word('figure', limitedBy) })}</div>}
          </dd>
        </div>
        {figures.figures
          .filter(({ name }) => name !== 'final')
          .map((figure) => (
            <div key={figure.name} className={parts['fact']}>
              <dt>{word('figure', figure.name)}</dt>
              <dd>
                <Explained figure={figure} />
              </dd>
            </div>
          ))}
      </dl>
      <p className={parts['hint']}>{t('indicative')}</p>
    </div>
  );
}
