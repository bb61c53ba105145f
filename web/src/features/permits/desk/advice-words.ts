import type { AdviceRowFragment, AdviceServicesQuery } from '../../../gql/desk/graphql.js';
import type { Tone } from '../../../ui/status/tones.js';

export type Advice = AdviceRowFragment;
export type Service = AdviceServicesQuery['partnerServices'][number];
export type Suggestion = AdviceServicesQuery['event']['adviceSuggestions'][number];

/** What the board shows for a request: its result, or that there is none. Silence is no yes. */
export type AdviceSign =
  | 'favourable'
  | 'favourableWithConditions'
  | 'noRemark'
  | 'unfavourable'
  | 'withheld'
  | 'waiting'
  | 'overdue'
  | 'withdrawn';

export const SIGN_TONES: Readonly<Record<AdviceSign, Tone>> = {
  favourable: 'good',
  favourableWithConditions: 'info',
  noRemark: 'neutral',
  unfavourable: 'bad',
  withheld: 'neutral',
  waiting: 'neutral',
  overdue: 'warn',
  withdrawn: 'neutral',
};

interface Standing {
  readonly standing: 'answered' | 'overdue' | 'waiting' | 'withdrawn';
  readonly result?: 'favourable' | 'favourableWithConditions' | 'noRemark' | 'unfavourable' | null;
}

/** The result of a request, or where it stands without one. */
export function signOf({ standing, result }: Standing): AdviceSign {
  if (result) return result;
  return standing === 'answered' ? 'withheld' : standing;
}

/** A service's latest request with its earlier rounds, newest first. */
export interface Round {
  readonly latest: Advice;
  readonly earlier: readonly Advice[];
}

const URGENCY = ['overdue', 'waiting', 'answered', 'withdrawn'];

/** The rounds of a dossier by service, what needs attention first. */
export function roundsOf(advice: readonly Advice[]): Round[] {
  const byService = new Map<string, Advice[]>();
  for (const one of advice) {
    const key = one.adviser?.id ?? one.id;
    byService.set(key, [one, ...(byService.get(key) ?? [])]);
  }
  const rounds = [...byService.values()].flatMap((all) => {
    const [latest, ...earlier] = all.sort((a, b) => b.round - a.round);
    return latest ? [{ latest, earlier }] : [];
  });
  const rank = ({ latest }: Round): number =>
    latest.task?.state === 'open' ? -1 : URGENCY.indexOf(latest.standing);
  return rounds.sort((a, b) => rank(a) - rank(b));
}
