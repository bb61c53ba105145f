import type { Localized } from '../../core/graphql/localized.type.js';
import type {
  LineRow,
  MeansRow,
  MeansUse,
  PhaseRow,
  PolicyContent,
  PolicyTermFacts,
  PostureRow,
  Releaser,
  TermKind,
  ToleranceRow,
} from './policy-content.types.js';

/** The words of one kind, in their order. */
export function termsOf(terms: readonly PolicyTermFacts[], kind: TermKind): PolicyTermFacts[] {
  return terms
    .filter((term) => term.kind === kind)
    .sort((one, other) => one.position - other.position);
}

export function labelOf(
  terms: readonly PolicyTermFacts[],
  kind: TermKind,
  code: string,
): Localized {
  return terms.find((term) => term.kind === kind && term.code === code)?.label ?? { nl: code };
}

/** Reactions rise with their position: T0 is 0, T7 is 7; -1 for one nobody knows. */
export function reactionRank(terms: readonly PolicyTermFacts[], code: string): number {
  return termsOf(terms, 'reaction').findIndex((term) => term.code === code);
}

/** Whether a reaction is against the crowd and not against one person. */
export function isOfCrowd(terms: readonly PolicyTermFacts[], code: string): boolean {
  const reaction = terms.find((term) => term.kind === 'reaction' && term.code === code);
  return reaction?.facts['crowd'] === true;
}

/** Whether means need a release on the day, whatever a note says. */
export function isSpecial(terms: readonly PolicyTermFacts[], code: string): boolean {
  const means = terms.find((term) => term.kind === 'means' && term.code === code);
  return means?.facts['special'] === true;
}

/** A march has a column and speeches; another event one course. */
export function phasesOf(terms: readonly PolicyTermFacts[], isMarch: boolean): PolicyTermFacts[] {
  const others: readonly string[] = isMarch ? ['event'] : ['march', 'speeches'];
  return termsOf(terms, 'phase').filter(({ code }) => !others.includes(code));
}

/** The usual row of each word, by its kind. */
const USUAL = {
  tolerance: ({ code, facts }: PolicyTermFacts): ToleranceRow => ({
    behaviour: code,
    first: facts['first'] as string,
    highest: facts['highest'] as string,
    remark: (facts['remark'] ?? null) as Localized | null,
  }),
  posture: ({ code, facts }: PolicyTermFacts): PostureRow => ({
    posture: code,
    entry: facts['entry'] as Localized,
    exit: facts['exit'] as Localized,
  }),
  phase: ({ code, facts }: PolicyTermFacts): PhaseRow => ({
    phase: code,
    posture: facts['posture'] as string,
    reserve: facts['reserve'] as string,
  }),
  means: ({ code, facts }: PolicyTermFacts): MeansRow => ({
    means: code,
    use: facts['use'] as MeansUse,
    releasers: facts['releasers'] as Releaser[],
    remark: null,
  }),
  line: ({ code, facts }: PolicyTermFacts): LineRow => ({
    line: code,
    text: facts['text'] as Localized,
    told: null,
  }),
} as const;

/** What a new note begins with: the usual rows, and empty texts nobody can write beforehand. */
export function startContent(
  terms: readonly PolicyTermFacts[],
  {
    isMarch,
    legalGrounds,
  }: { readonly isMarch: boolean; readonly legalGrounds: readonly string[] },
): PolicyContent {
  return {
    legalGrounds: [...legalGrounds],
    texts: {
      intent: {},
      endState: {},
      differentiation: {},
      communication: {},
      prosecutor: {},
      basicPolicing: {},
    },
    priorities: termsOf(terms, 'priority').map(({ code }) => code),
    tolerance: termsOf(terms, 'behaviour').map(USUAL.tolerance),
    postures: termsOf(terms, 'posture').map(USUAL.posture),
    phases: phasesOf(terms, isMarch).map(USUAL.phase),
    means: termsOf(terms, 'means').map(USUAL.means),
    lines: termsOf(terms, 'line').map(USUAL.line),
  };
}
