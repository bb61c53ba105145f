import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { EvidenceDue } from './fulfilment-step.entity.js';
import type { FulfilmentStanding } from './fulfilment.rules.js';

/** A file that belongs to evidence, also once it was taken off the dossier. */
@ObjectType()
export class EvidenceFileType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'Address of the file: files/<documentId>.' })
  documentId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => Int)
  sizeBytes!: number;

  @Field(() => Boolean, { description: 'Whether it was taken off the dossier since.' })
  removed!: boolean;
}

/** How far a condition in force is, before the event and on the day. */
@ObjectType()
export class Fulfilment {
  @Field(() => Int, { description: 'Number of the version of the words that hold.' })
  number!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: shown on the day only.' })
  dueAt!: string | null;

  @Field(() => Int, { nullable: true, description: 'Working days before the event, as counted.' })
  workingDays!: number | null;

  @Field(() => Boolean, { description: 'Agreed too late for the days of its kind.' })
  shortNotice!: boolean;

  @Field(() => EvidenceDue, { nullable: true, description: 'The day police set instead.' })
  dueSet!: EvidenceDue | null;

  @Field(() => Boolean, { description: 'Whether it is shown on the day only.' })
  onTheDay!: boolean;

  @Field(() => Boolean, {
    description: 'What was shown or decided was about words that hold no longer.',
  })
  earlierWords!: boolean;

  @Field(() => Boolean, { description: 'Whether nothing more is to be done before the event.' })
  done!: boolean;

  @Field(() => Boolean, { description: 'Whether police has to look at what was shown.' })
  waiting!: boolean;

  @Field(() => Boolean)
  overdue!: boolean;

  /** Of which condition, for the fields that are read when asked for. */
  conditionId!: string;
}

/** How many conditions of a dossier are how far. */
@ObjectType()
export class FulfilmentCounts {
  @Field(() => Int, { description: 'Conditions in force.' })
  total!: number;

  @Field(() => Int, { description: 'Verified or waived.' })
  done!: number;

  @Field(() => Int, { description: 'Shown, and to be looked at by police.' })
  waiting!: number;

  @Field(() => Int, { description: 'Still to be shown, late or not.' })
  open!: number;

  @Field(() => Int)
  overdue!: number;

  @Field(() => Int, { description: 'Shown on the day only.' })
  onTheDay!: number;

  @Field(() => Int, { nullable: true, description: 'Breached on the day; null for who may not.' })
  breached!: number | null;
}

/** A standing as the API tells it. */
export function fulfilmentType(conditionId: string, standing: FulfilmentStanding): Fulfilment {
  const { number, due, onTheDay, earlierWords, done, waiting, overdue } = standing;
  return {
    conditionId,
    number,
    dueAt: due?.dueAt ?? null,
    workingDays: due?.counted?.workingDays ?? null,
    shortNotice: due?.shortNotice ?? false,
    dueSet: due?.set ?? null,
    onTheDay,
    earlierWords,
    done,
    waiting,
    overdue,
  };
}
