import type { ReactNode } from 'react';
import type { Localized } from '../../../lib/localized.js';
import type { FieldSpec, ReferenceKind, ReferenceRow, Values, Words } from './reference-types.js';
import { LANGUAGES, listOf, textOf } from './reference-values.js';
import classes from './reference.module.css';

function Said({ text }: { readonly text: Localized }): ReactNode {
  return LANGUAGES.filter((language) => text[language]).map((language) => (
    <span key={language} className={classes.said} lang={language}>
      <span className={classes.tag}>{language.toUpperCase()}</span> {text[language]}
    </span>
  ));
}

function shownOf(field: FieldSpec, values: Values, words: Words): ReactNode {
  const options = field.options?.(words) ?? [];
  const label = (value: string): string =>
    options.find((option) => option.value === value)?.label ?? value;
  if (field.kind === 'words') return <Said text={values[field.name] as Localized} />;
  if (field.kind === 'choices') return listOf(values, field.name).map(label).join(', ');
  const value = textOf(values, field.name);
  return field.kind === 'choice' ? label(value) : value;
}

export interface ReferenceReadingProps {
  readonly kind: ReferenceKind;
  readonly row: ReferenceRow;
  readonly words: Words;
}

/** What an edition says, field by field. */
export function ReferenceReading({ kind, row, words }: ReferenceReadingProps): ReactNode {
  const values = kind.values(row);
  return (
    <dl className={classes.facts}>
      {kind.fields
        .filter(({ asked }) => asked?.(values, row) ?? true)
        .map((field) => (
          <div key={field.name} className={field.kind === 'words' ? classes.wide : undefined}>
            <dt>{words.t(`field.${field.name}`)}</dt>
            <dd>{shownOf(field, values, words) || '–'}</dd>
          </div>
        ))}
      <div className={classes.wide}>
        <dt>{words.t('field.source')}</dt>
        <dd>{row.source}</dd>
      </div>
    </dl>
  );
}
