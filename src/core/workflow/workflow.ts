import { DomainError } from '../errors.js';

/** Answer of a condition: enabled, disabled with a reason the user can act on, or not shown. */
export type Availability = 'enabled' | { readonly disabled: string } | 'hidden';

/** One named step of a workflow; `facts` is whatever the policy of the record needs to know. */
export interface Transition<State extends string, Facts> {
  readonly name: string;
  readonly from: readonly State[];
  readonly to: State;
  /** Whether this step may be taken now; absent means always. */
  readonly when?: (facts: Facts) => Availability;
}

/** What the API tells the client about a step; the UI draws its buttons from it. */
export interface AvailableTransition {
  readonly name: string;
  readonly to: string;
  readonly enabled: boolean;
  readonly reason: string | null;
}

/** A table of named transitions; drives mutation, API, documentation and test. */
export class Workflow<State extends string, Facts> {
  constructor(
    readonly name: string,
    readonly states: readonly State[],
    readonly transitions: readonly Transition<State, Facts>[],
  ) {
    const names = new Set(transitions.map((t) => t.name));
    if (names.size !== transitions.length) throw new Error(`${name}: a transition name twice`);
    for (const { from, to, name: step } of transitions) {
      const unknown = [...from, to].find((state) => !states.includes(state));
      if (unknown) throw new Error(`${name}.${step}: unknown state ${unknown}`);
    }
  }

  /** The steps that lead out of `state` for these facts, hidden ones left out. */
  available(state: State, facts: Facts): AvailableTransition[] {
    return this.transitions
      .filter((t) => t.from.includes(state))
      .map((t) => ({ t, answer: t.when?.(facts) ?? ('enabled' as const) }))
      .filter(({ answer }) => answer !== 'hidden')
      .map(({ t, answer }) => ({
        name: t.name,
        to: t.to,
        enabled: answer === 'enabled',
        reason: typeof answer === 'object' ? answer.disabled : null,
      }));
  }

  /**
   * The state a step leads to. Throws TRANSITION_NOT_ALLOWED when it does not start here or is
   * disabled, FORBIDDEN when it is hidden from this actor.
   */
  move(state: State, transition: string, facts: Facts): State {
    const step = this.transitions.find((t) => t.name === transition);
    if (!step || !step.from.includes(state)) {
      throw DomainError.transition(state, transition, 'wrongState');
    }
    const answer = step.when?.(facts) ?? 'enabled';
    if (answer === 'hidden') throw DomainError.forbidden();
    if (answer !== 'enabled') throw DomainError.transition(state, transition, answer.disabled);
    return step.to;
  }
}
