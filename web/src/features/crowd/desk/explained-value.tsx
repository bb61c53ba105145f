import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Explain } from '../../../ui/products/explain.js';

interface ExplainedInput {
  readonly name: string;
  readonly value?: unknown;
  readonly unit?: string | null;
}

export interface ExplainedWarning {
  readonly code: string;
  readonly params: unknown;
}

/** A computed figure as the API answers it. */
export interface ExplainedFigure {
  readonly formula: string;
  readonly inputs: readonly ExplainedInput[];
  readonly source: string;
}

/** Writes a value that went into a figure: numbers by the reader's language, yes and no in words. */
export function useExplainedText(): (value: unknown, unit: string | null) => string {
  const { t } = useTranslation('crowd-desk');
  const format = useFormat();
  return (value, unit) => {
    if (value === null || value === undefined) return '–';
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    const written = typeof value === 'number' ? format.number(value, 2) : String(value);
    return unit ? `${written} ${t(`unit.${unit}`)}` : written;
  };
}

export interface ExplainedValueProps {
  readonly title: string;
  readonly value: ReactNode;
  readonly figure: ExplainedFigure;
}

/** A figure that opens its formula, inputs and source. */
export function ExplainedValue({ title, value, figure }: ExplainedValueProps): ReactNode {
  const { t } = useTranslation('crowd-desk');
  const text = useExplainedText();
  const inputs = figure.inputs.map((input) => ({
    name: t(`input.${input.name}`),
    value: text(input.value, input.unit ?? null),
  }));
  return (
    <Explain
      title={title}
      value={value}
      formula={figure.formula}
      inputs={inputs}
      source={figure.source}
    />
  );
}

/** What a figure does not say by itself. */
export function ExplainedWarnings(props: {
  readonly title: string;
  readonly warnings: readonly ExplainedWarning[];
}): ReactNode {
  const texts = useErrorTexts();
  if (props.warnings.length === 0) return null;
  return (
    <Notice tone="warn" title={props.title}>
      <ul>
        {props.warnings.map(({ code, params }) => (
          <li key={code}>
            {texts.warning({ code, params: params as Readonly<Record<string, unknown>> | null })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
