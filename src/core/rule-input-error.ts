/** Values that explain a refusal, for the text in the reader's language. */
export type RuleParams = Readonly<Record<string, string | number>>;

/**
 * A calculation was given something it cannot work with. `field` is the path inside the input
 * (`points.2.m`), `rule` the code of the rule that refused it, `params` its bounds.
 */
export class RuleInputError extends Error {
  override readonly name = 'RuleInputError';

  constructor(
    readonly field: string,
    readonly rule: string,
    readonly params: RuleParams = {},
  ) {
    super(`${field}: ${rule}`);
  }
}

/** Runs a calculation on an argument; what it refuses is named from the argument on. */
export function onArgument<T>(argument: string, calculate: () => T): T {
  try {
    return calculate();
  } catch (refusal) {
    if (!(refusal instanceof RuleInputError)) throw refusal;
    const { field, rule, params } = refusal;
    throw new RuleInputError(field ? `${argument}.${field}` : argument, rule, params);
  }
}
