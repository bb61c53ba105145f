import type { DecisionContent } from './decision-content.rules.js';
import type { CourtStep } from './decision-standing.entity.js';
import type { DecisionStanding } from './decision-standing.workflow.js';

/** What the act reads of a signed decision. */
export interface SignedDecision {
  readonly number: number;
  readonly type: string;
  readonly content: DecisionContent | null;
  readonly contentHash: string | null;
  readonly takenAt: string | null;
  readonly notifiedAt: string | null;
  readonly standing: DecisionStanding | null;
}

/** A decision as the act of withdrawal names it. */
export interface NamedDecision {
  readonly reference: string;
  readonly number: number;
  readonly type: string;
  readonly takenAt: string;
  readonly hash: string;
}

/** The act of withdrawal, as frozen and hashed: plain JSON, in the language of the decision. */
export interface WithdrawalContent {
  readonly reference: string;
  readonly language: string;
  readonly authority: { readonly code: string; readonly title: string };
  readonly event: Pick<DecisionContent['event'], 'reference' | 'title' | 'startAt'>;
  readonly organiser: string | null;
  readonly withdraws: NamedDecision & { readonly notifiedAt: string | null };
  readonly reason: string;
  /** What courts did with it before. */
  readonly court: readonly WithdrawalCourt[];
  readonly grounds: readonly { readonly code: string; readonly citation: string }[];
  readonly appeal: readonly string[];
  /** Numbers of the articles whose restriction binds no more, carried by no other decision. */
  readonly lapsed: readonly number[];
  /** Decisions of other authorities, which the withdrawal leaves as they are. */
  readonly remains: readonly (NamedDecision & {
    readonly authority: string;
    readonly standing: DecisionStanding;
  })[];
  /** Whether the authority decides again. */
  readonly again: boolean;
  readonly withdrawnAt: string;
  readonly withdrawnBy: string;
  /** The position it was signed in; a deputy signs in the holder's place. */
  readonly signedAs: { readonly code: string; readonly deputy: boolean } | null;
}

export type WithdrawalCourt = Pick<CourtStep, 'court' | 'caseNumber' | 'happenedOn'> & {
  readonly step: 'lodged' | 'suspended' | 'partlySuspended' | 'confirmed';
};

/** What the act takes from the moment of withdrawing. */
export type WithdrawalCircumstances = Pick<
  WithdrawalContent,
  'reason' | 'grounds' | 'appeal' | 'again' | 'withdrawnAt' | 'withdrawnBy' | 'signedAs'
> & { readonly courtSteps: readonly CourtStep[] };

/** States of a dossier that fall back into bargaining when a decision is withdrawn. */
export const SETTLED_BY_DECISION: readonly string[] = ['decided', 'notified', 'operationalPrep'];
/** States in which an authority may decide again; the settled ones lead there. */
const DECIDES_AGAIN: readonly string[] = [
  'underReview',
  'negotiation',
  'proposalToAuthority',
  ...SETTLED_BY_DECISION,
];

/** Whether a withdrawal in this state of the dossier is followed by another decision. */
export function decidesAgain(state: string): boolean {
  return DECIDES_AGAIN.includes(state);
}

/** Marks the reference of the act beside that of the decision it withdraws. */
const WITHDRAWS = '/W';

/**
 * The act that withdraws a signed decision; `others` are the other decisions of the dossier in
 * force. Null for a decision without content, which has no act.
 */
export function withdrawalContent(
  decision: SignedDecision,
  others: readonly SignedDecision[],
  { courtSteps, ...moment }: WithdrawalCircumstances,
): WithdrawalContent | null {
  const { content } = decision;
  const [withdraws] = named(decision);
  if (!content || !withdraws) return null;
  const { language, authority, organiser } = content;
  const { reference, title, startAt } = content.event;
  return {
    reference: `${content.reference}${WITHDRAWS}`,
    language,
    authority,
    event: { reference, title, startAt },
    organiser,
    withdraws: { ...withdraws, notifiedAt: decision.notifiedAt },
    court: courtSteps.map(({ step, court, caseNumber, happenedOn, conditionIds }) => ({
      step: step === 'suspended' && conditionIds ? 'partlySuspended' : step,
      court,
      caseNumber,
      happenedOn,
    })),
    lapsed: lapsedArticles(decision, others).map(({ number }) => number),
    remains: others.flatMap((each) =>
      named(each).map((one) => ({
        ...one,
        authority: each.content?.authority.title ?? '',
        standing: each.standing ?? 'decided',
      })),
    ),
    ...moment,
  };
}

/** The restrictions of a decision that no other decision in force carries. */
export function lapsedArticles(
  { content }: Pick<SignedDecision, 'content'>,
  others: readonly Pick<SignedDecision, 'content'>[],
): DecisionContent['articles'] {
  const carried = new Set(
    others.flatMap((each) => each.content?.articles.map((one) => one.conditionId) ?? []),
  );
  return (content?.articles ?? []).filter(
    (article) => article.imposed && !carried.has(article.conditionId),
  );
}

function named({ content, contentHash, takenAt, number, type }: SignedDecision): NamedDecision[] {
  if (!content || !contentHash || !takenAt) return [];
  return [{ reference: content.reference, number, type, takenAt, hash: contentHash }];
}
