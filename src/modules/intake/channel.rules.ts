/** What a rule looks at; absent conditions always fit. */
export interface ChannelRuleFacts {
  readonly position: number;
  readonly kinds: readonly string[];
  readonly zoneEffect: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** What is known of an event. `effects` are those of the zones it lies in; `day` is ISO. */
export interface ChannelFacts {
  readonly kind: string;
  readonly effects: readonly string[];
  readonly day: string;
}

/** The first rule that fits, by position; null when none does. */
export function channelRuleFor<Rule extends ChannelRuleFacts>(
  rules: readonly Rule[],
  { kind, effects, day }: ChannelFacts,
): Rule | null {
  const fits = (rule: Rule): boolean =>
    (rule.kinds.length === 0 || rule.kinds.includes(kind)) &&
    (rule.zoneEffect === null || effects.includes(rule.zoneEffect)) &&
    (rule.validFrom === null || rule.validFrom <= day) &&
    (rule.validTo === null || rule.validTo >= day);
  const ordered = [...rules].sort((one, other) => one.position - other.position);
  return ordered.find(fits) ?? null;
}
