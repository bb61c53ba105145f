import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import {
  type Advice,
  type AdviceDraft,
  AdviceResult,
  AdviceVisibility,
  isOverdue,
} from '../permits/index.js';

/** An answer that has not left the reader's own service. */
@ObjectType()
export class PortalAdviceDraft {
  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'draft, checking or returned.' })
  state!: string;

  @Field(() => AdviceResult, { nullable: true })
  result!: AdviceResult | null;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => [String])
  proposedConditions!: string[];

  @Field(() => AdviceVisibility, { nullable: true })
  visibility!: AdviceVisibility | null;

  @Field(() => String)
  writtenBy!: string;

  @Field(() => DateTimeScalar)
  writtenAt!: string;

  @Field(() => Boolean, { description: 'Whether the reader wrote it himself.' })
  own!: boolean;

  @Field(() => String, { nullable: true })
  returnReason!: string | null;

  @Field(() => String, { nullable: true })
  returnedBy!: string | null;
}

/** A request for advice to the partner service that reads it, and its own answer. */
@ObjectType()
export class PortalAdviceRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'asked, answered or withdrawn.' })
  state!: string;

  @Field(() => Int, { description: 'Rises when the service is asked again.' })
  round!: number;

  @Field(() => String, { nullable: true })
  question!: string | null;

  @Field(() => DateTimeScalar)
  askedAt!: string;

  @Field(() => DateTimeScalar)
  dueAt!: string;

  @Field(() => Boolean, { description: 'Past its due time without an answer.' })
  overdue!: boolean;

  @Field(() => Boolean, { description: 'Another of the service releases what one wrote.' })
  fourEyes!: boolean;

  @Field(() => AdviceResult, { nullable: true, description: 'Null means: no answer.' })
  result!: AdviceResult | null;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => [String])
  proposedConditions!: string[];

  @Field(() => AdviceVisibility, { nullable: true })
  visibility!: AdviceVisibility | null;

  @Field(() => String, { nullable: true, description: 'Who wrote it, where another released it.' })
  draftedBy!: string | null;

  @Field(() => String, { nullable: true })
  answeredBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt!: string | null;

  @Field(() => Boolean)
  late!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the question was taken back.' })
  withdrawnReason!: string | null;

  eventId!: string;
  themeCodes!: string[];
}

/** A partner's own request, with whether it is overdue at `now`. */
export function portalRequest(advice: Advice, now: string): PortalAdviceRequest {
  const { id, version, state, round, question, askedAt, dueAt, fourEyes, result, text } = advice;
  const { proposedConditions, visibility, answeredAt, late, withdrawnReason, eventId } = advice;
  return {
    id,
    version,
    state,
    round,
    question,
    askedAt,
    dueAt,
    overdue: isOverdue(advice, now),
    fourEyes,
    result,
    text,
    proposedConditions,
    visibility,
    draftedBy: advice.draftedByName,
    answeredBy: advice.answeredByName,
    answeredAt,
    late,
    withdrawnReason,
    eventId,
    themeCodes: advice.themes,
  };
}

export function portalDraft(draft: AdviceDraft, personId: string): PortalAdviceDraft {
  const { version, state, result, text, proposedConditions, visibility } = draft;
  return {
    version,
    state,
    result,
    text,
    proposedConditions,
    visibility,
    writtenBy: draft.writtenByName,
    writtenAt: draft.writtenAt,
    own: draft.writtenBy === null || draft.writtenBy === personId,
    returnReason: draft.returnReason,
    returnedBy: draft.returnedByName,
  };
}
