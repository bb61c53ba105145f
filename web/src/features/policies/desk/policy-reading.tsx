import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized, type Localized } from '../../../lib/localized.js';
import classes from './policies.module.css';
import { TEXTS, type PolicyContent, type Words } from './policy-types.js';

interface ReadingProps {
  readonly content: PolicyContent;
  readonly words: Words;
}

function Texts({ content, words }: ReadingProps): ReactNode {
  const { t } = useTranslation('policies-desk');
  const say = useLocalized();
  return (
    <dl className={classes.texts}>
      {TEXTS.map((name) => (
        <div key={name}>
          <dt>{t(`text.${name}`)}</dt>
          <dd>{say(content.texts[name]) ?? <em>{t('nothing')}</em>}</dd>
        </div>
      ))}
      <div>
        <dt>{t('part.priorities')}</dt>
        <dd>{content.priorities.map((code) => words.label('priority', code)).join(' → ')}</dd>
      </div>
      <div>
        <dt>{t('part.legalGrounds')}</dt>
        <dd>
          {content.legalGrounds.length === 0 ? (
            <em>{t('nothing')}</em>
          ) : (
            <ul className={classes.plain}>
              {content.legalGrounds.map((code) => (
                <li key={code}>{words.ground(code)}</li>
              ))}
            </ul>
          )}
        </dd>
      </div>
    </dl>
  );
}

interface TableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A table whose rows become cards where it is narrow. */
function PlainTable({ caption, columns, rows }: TableProps): ReactNode {
  return (
    <table className={classes.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key}>
            <th scope="row">{first}</th>
            {others.map((cell, index) => (
              <td key={columns[index + 1]} data-label={columns[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A code with its meaning below it. */
function Coded({ code, label }: { readonly code: string; readonly label: string }): ReactNode {
  return (
    <>
      <strong className={classes.code}>{code}</strong> {label}
    </>
  );
}

function Tables({ content, words }: ReadingProps): ReactNode {
  const { t } = useTranslation('policies-desk');
  const say = useLocalized();
  const note = (text: Localized | null) => say(text) ?? '–';
  const coded = (kind: string, code: string) => (
    <Coded code={code} label={words.label(kind, code)} />
  );
  return (
    <>
      <PlainTable
        caption={t('part.tolerance')}
        columns={['behaviour', 'first', 'highest', 'remark'].map((name) => t(`tolerance.${name}`))}
        rows={content.tolerance.map(({ behaviour, first, highest, remark }) => ({
          key: behaviour,
          cells: [
            words.label('behaviour', behaviour),
            coded('reaction', first),
            coded('reaction', highest),
            note(remark),
          ],
        }))}
      />
      <PlainTable
        caption={t('part.postures')}
        columns={['posture', 'entry', 'exit'].map((name) => t(`ladder.${name}`))}
        rows={content.postures.map(({ posture, entry, exit }) => ({
          key: posture,
          cells: [coded('posture', posture), note(entry), note(exit)],
        }))}
      />
      <PlainTable
        caption={t('part.phases')}
        columns={['phase', 'posture', 'reserve'].map((name) => t(`phases.${name}`))}
        rows={content.phases.map(({ phase, posture, reserve }) => ({
          key: phase,
          cells: [
            words.label('phase', phase),
            coded('posture', posture),
            coded('posture', reserve),
          ],
        }))}
      />
      <PlainTable
        caption={t('part.means')}
        columns={['means', 'use', 'releasers', 'remark'].map((name) => t(`means.${name}`))}
        rows={content.means.map(({ means, use, releasers, remark }) => ({
          key: means,
          cells: [
            words.label('means', means),
            t(`use.${use}`),
            releasers.map((each) => t(`releaser.${each}`)).join('; ') || '–',
            note(remark),
          ],
        }))}
      />
      <PlainTable
        caption={t('part.lines')}
        columns={['line', 'text', 'told'].map((name) => t(`lines.${name}`))}
        rows={content.lines.map(({ line, text, told }) => ({
          key: line,
          cells: [words.label('line', line), note(text), note(told)],
        }))}
      />
    </>
  );
}

/** The whole note, to be read. */
export function PolicyReading(props: ReadingProps): ReactNode {
  return (
    <div className={classes.stack}>
      <Texts {...props} />
      <Tables {...props} />
    </div>
  );
}
