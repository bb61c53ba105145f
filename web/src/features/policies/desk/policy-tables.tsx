import { Checkbox, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Localized } from '../../../lib/localized.js';
import classes from './policies.module.css';
import { CellText } from './policy-fields.js';
import { RELEASERS, USES, type PolicyContent, type Words } from './policy-types.js';

export interface TablesProps {
  readonly content: PolicyContent;
  readonly words: Words;
  /** Language of the texts in the cells. */
  readonly language: keyof Localized;
  readonly onChange: (content: PolicyContent) => void;
}

/** The rows with one of them changed. */
function patched<Row>(rows: readonly Row[], at: number, patch: Partial<Row>): Row[] {
  return rows.map((row, index) => (index === at ? { ...row, ...patch } : row));
}

interface CodeSelectProps {
  readonly label: string;
  readonly kind: string;
  readonly words: Words;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

function CodeSelect({ label, kind, words, value, onChange, error }: CodeSelectProps): ReactNode {
  return (
    <NativeSelect
      aria-label={label}
      data={words.of(kind).map(({ code }) => ({ value: code, label: words.named(kind, code) }))}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Head({ columns }: { readonly columns: readonly string[] }): ReactNode {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Behaviour by behaviour: first and highest reaction, remark. */
export function ToleranceTable({ content, words, language, onChange }: TablesProps): ReactNode {
  const { t } = useTranslation(['policies-desk', 'errors-desk']);
  const rank = (code: string) => words.of('reaction').findIndex((term) => term.code === code);
  const columns = ['behaviour', 'first', 'highest', 'remark'].map((name) => t(`tolerance.${name}`));
  const change = (at: number, patch: Partial<PolicyContent['tolerance'][number]>) =>
    onChange({ ...content, tolerance: patched(content.tolerance, at, patch) });
  return (
    <table className={classes.table} data-editing>
      <caption>{t('part.tolerance')}</caption>
      <Head columns={columns} />
      <tbody>
        {content.tolerance.map(({ behaviour, first, highest, remark }, at) => {
          const name = words.label('behaviour', behaviour);
          const below = rank(highest) < rank(first);
          return (
            <tr key={behaviour}>
              <th scope="row">{name}</th>
              <td data-label={columns[1]}>
                <CodeSelect
                  label={`${name}: ${columns[1]}`}
                  kind="reaction"
                  words={words}
                  value={first}
                  onChange={(value) => change(at, { first: value })}
                />
              </td>
              <td data-label={columns[2]}>
                <CodeSelect
                  label={`${name}: ${columns[2]}`}
                  kind="reaction"
                  words={words}
                  value={highest}
                  error={below ? t('errors-desk:field.highestBelowFirst') : undefined}
                  onChange={(value) => change(at, { highest: value })}
                />
              </td>
              <td data-label={columns[3]}>
                <CellText
                  label={`${name}: ${columns[3]}`}
                  language={language}
                  value={remark}
                  onChange={(value) => change(at, { remark: value })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The ladder: when each posture begins and ends. */
export function LadderTable({ content, words, language, onChange }: TablesProps): ReactNode {
  const { t } = useTranslation('policies-desk');
  const columns = ['posture', 'entry', 'exit'].map((name) => t(`ladder.${name}`));
  const change = (at: number, patch: Partial<PolicyContent['postures'][number]>) =>
    onChange({ ...content, postures: patched(content.postures, at, patch) });
  return (
    <table className={classes.table} data-editing>
      <caption>{t('part.postures')}</caption>
      <Head columns={columns} />
      <tbody>
        {content.postures.map(({ posture, entry, exit }, at) => (
          <tr key={posture}>
            <th scope="row">{words.named('posture', posture)}</th>
            <td data-label={columns[1]}>
              <CellText
                label={`${posture}: ${columns[1]}`}
                language={language}
                value={entry}
                onChange={(value) => change(at, { entry: value })}
              />
            </td>
            <td data-label={columns[2]}>
              <CellText
                label={`${posture}: ${columns[2]}`}
                language={language}
                value={exit}
                onChange={(value) => change(at, { exit: value })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The posture planned in each phase, and that of the reserve. */
export function PhaseTable({ content, words, onChange }: TablesProps): ReactNode {
  const { t } = useTranslation('policies-desk');
  const columns = ['phase', 'posture', 'reserve'].map((name) => t(`phases.${name}`));
  const change = (at: number, patch: Partial<PolicyContent['phases'][number]>) =>
    onChange({ ...content, phases: patched(content.phases, at, patch) });
  return (
    <table className={classes.table} data-editing>
      <caption>{t('part.phases')}</caption>
      <Head columns={columns} />
      <tbody>
        {content.phases.map(({ phase, posture, reserve }, at) => {
          const name = words.label('phase', phase);
          return (
            <tr key={phase}>
              <th scope="row">{name}</th>
              <td data-label={columns[1]}>
                <CodeSelect
                  label={`${name}: ${columns[1]}`}
                  kind="posture"
                  words={words}
                  value={posture}
                  onChange={(value) => change(at, { posture: value })}
                />
              </td>
              <td data-label={columns[2]}>
                <CodeSelect
                  label={`${name}: ${columns[2]}`}
                  kind="posture"
                  words={words}
                  value={reserve}
                  onChange={(value) => change(at, { reserve: value })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Means by means: allowed, on release or forbidden, and who releases. */
export function MeansTable({ content, words, language, onChange }: TablesProps): ReactNode {
  const { t } = useTranslation('policies-desk');
  const columns = ['means', 'use', 'releasers', 'remark'].map((name) => t(`means.${name}`));
  const change = (at: number, patch: Partial<PolicyContent['means'][number]>) =>
    onChange({ ...content, means: patched(content.means, at, patch) });
  return (
    <table className={classes.table} data-editing>
      <caption>{t('part.means')}</caption>
      <Head columns={columns} />
      <tbody>
        {content.means.map(({ means, use, releasers, remark }, at) => {
          const name = words.label('means', means);
          const special = words.isSpecial(means);
          return (
            <tr key={means}>
              <th scope="row">
                {name}
                {special && <span className={classes.mark}>{t('means.special')}</span>}
              </th>
              <td data-label={columns[1]}>
                <NativeSelect
                  aria-label={`${name}: ${columns[1]}`}
                  data={USES.filter((each) => !special || each !== 'allowed').map((value) => ({
                    value,
                    label: t(`use.${value}`),
                  }))}
                  value={use}
                  onChange={({ currentTarget: { value } }) =>
                    change(at, {
                      use: value,
                      releasers: value === 'onRelease' ? ['gold', 'silverIfLifeAtRisk'] : [],
                    })
                  }
                />
              </td>
              <td data-label={columns[2]}>
                {use === 'onRelease' ? (
                  <Checkbox.Group
                    aria-label={`${name}: ${columns[2]}`}
                    value={[...releasers]}
                    onChange={(value) => change(at, { releasers: value })}
                  >
                    <div className={classes.checks}>
                      {RELEASERS.map((each) => (
                        <Checkbox key={each} value={each} label={t(`releaser.${each}`)} />
                      ))}
                    </div>
                  </Checkbox.Group>
                ) : (
                  '–'
                )}
              </td>
              <td data-label={columns[3]}>
                <CellText
                  label={`${name}: ${columns[3]}`}
                  language={language}
                  value={remark}
                  onChange={(value) => change(at, { remark: value })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
