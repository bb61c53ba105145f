import type { RuleParams } from './rule-input-error.js';

/** A value that went into a figure; `name` and `unit` are codes of the catalogue. */
export interface ExplainedInput {
  readonly name: string;
  readonly value: number | string | boolean | null;
  readonly unit: string | null;
}

/** A figure on the way to another one, unrounded values shown with at most four decimals. */
export interface ExplainedStep {
  readonly name: string;
  /** The formula with its values filled in: `8,000 / (9 × 1)` as `8000 / (9 * 1)`. */
  readonly formula: string;
  readonly value: number | string | boolean | null;
  readonly unit: string | null;
}

/** What a figure does not say by itself; the sentence stands in the catalogue under `code`. */
export interface ExplainedWarning {
  readonly code: string;
  readonly params: RuleParams;
}

/** A figure that says where it comes from. Formulas are written in symbols, for every language. */
export interface Explained<Value = number | null> {
  readonly value: Value;
  readonly unit: string;
  readonly formula: string;
  readonly inputs: readonly ExplainedInput[];
  readonly steps: readonly ExplainedStep[];
  /** Law, guide or practice, with its year. */
  readonly source: string;
  readonly warnings: readonly ExplainedWarning[];
}
