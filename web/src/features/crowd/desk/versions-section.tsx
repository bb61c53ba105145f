import { NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { CrowdCompareDocument } from './crowd.desk.graphql.js';
import { figuresOf, type CrowdEvent, type CrowdVersion } from './crowd-types.js';
import { useFigureWords } from './figure-words.js';
import classes from './crowd.module.css';

const everyVersion = (event: CrowdEvent) =>
  event.crowdSheets.flatMap(({ side, versions }) => versions.map((version) => ({ side, version })));

function Comparison({ from, to }: { readonly from: string; readonly to: string }): ReactNode {
  const { t } = useTranslation('crowd-sheet-desk');
  const words = useFigureWords();
  const format = useFormat();
  const { data, error, again } = useReading(CrowdCompareDocument, { from, to });
  if (error) return <ErrorNotice error={error} onRetry={again} />;
  if (!data) return <Loading lines={3} />;
  const { changes, finalBefore, finalAfter } = data.crowdSheetComparison;
  const signed = (value: number): string =>
    value > 0 ? `+${format.number(value)}` : format.number(value);
  const persons = (value: number | null | undefined): string =>
    (value ?? null) === null ? '–' : format.number(value ?? 0);
  if (changes.length === 0) return <p className={classes.soft}>{t('compare.same')}</p>;
  return (
    <div className={classes.scroll} role="group" aria-label={t('versions')} tabIndex={0}>
      <table className={classes.table}>
        <caption>
          {t('compare.final', { before: persons(finalBefore), after: persons(finalAfter) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.what')}</th>
            <th scope="col">{t('compare.before')}</th>
            <th scope="col">{t('compare.after')}</th>
            <th scope="col">{t('compare.effect')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ part, item, field, before, after, effect }) => (
            <tr key={`${part} ${item} ${field}`}>
              <th scope="row">
                {[item, t(`change.${part}.${field}` as never, { defaultValue: field })]
                  .filter(Boolean)
                  .join(': ')}
              </th>
              <td>{words.value(before as number | null, null)}</td>
              <td>{words.value(after as number | null, null)}</td>
              <td>{(effect ?? null) === null ? '–' : signed(effect ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.soft}>{t('compare.note')}</p>
    </div>
  );
}

/** Both sheets of both sides, every version; any two beside each other. */
export function VersionsSection({ event }: { readonly event: CrowdEvent }): ReactNode {
  const { t } = useTranslation('crowd-sheet-desk');
  const format = useFormat();
  const all = everyVersion(event);
  const [chosen, setChosen] = useState<{ from: string | null; to: string | null }>({
    from: null,
    to: null,
  });
  if (all.length === 0) return null;
  const own = all.filter(({ side }) => side === 'police');
  const other = all.find(({ side }) => side === 'organiser');
  const to = chosen.to ?? own[0]?.version.id ?? other?.version.id ?? '';
  // The organiser's last, else the version before.
  const from = chosen.from ?? (own[0] && other ? other.version.id : own[1]?.version.id) ?? to;
  const label = (side: string, { number, savedAt, authorName, figures }: CrowdVersion): string =>
    t('versionLabel', {
      side: t(`side.${side}` as never),
      number,
      when: format.dateTime(savedAt),
      who: authorName,
      final: format.number(figuresOf(figures).final ?? 0),
    });
  const choices = all.map(({ side, version }) => ({
    value: version.id,
    label: label(side, version),
  }));
  const select = (name: 'from' | 'to', value: string): ReactNode => (
    <NativeSelect
      label={t(`compare.${name}`)}
      data={choices}
      value={value}
      onChange={(change) => setChosen({ from, to, [name]: change.currentTarget.value })}
    />
  );
  return (
    <PageSection title={t('versions')}>
      <ul className={classes.versions}>
        {all.map(({ side, version }) => (
          <li key={version.id}>
            <span>{label(side, version)}</span>
            {version.note && <span className={classes.soft}>{version.note}</span>}
          </li>
        ))}
      </ul>
      {all.length > 1 && (
        <>
          <div className={classes.pair} data-print="hide">
            {select('from', from)}
            {select('to', to)}
          </div>
          {from === to ? (
            <p className={classes.soft}>{t('compare.choose')}</p>
          ) : (
            <Comparison from={from} to={to} />
          )}
        </>
      )}
    </PageSection>
  );
}
