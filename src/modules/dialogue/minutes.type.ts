import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import type {
  ActionContent,
  ActionOwner,
  Attendance,
  AttendeeContent,
  ItemContent,
  Outcome,
  ParticipantSide,
  PoliceFunction,
  PositionContent,
} from './minutes-content.types.js';

@ObjectType()
export class MinutesAttendee implements AttendeeContent {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  organisation!: string;

  @Field(() => String, { description: 'invited, present or excused.' })
  status!: Attendance;

  @Field(() => String, { nullable: true, description: 'organiser, police or partner.' })
  side?: ParticipantSide;

  @Field(() => String, { nullable: true, description: 'Of police: what the organiser reads.' })
  function?: PoliceFunction | null;
}

@ObjectType()
export class MinutesPosition implements PositionContent {
  @Field(() => String)
  who!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType()
export class MinutesCondition {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Such as C04.' })
  number!: string;
}

@ObjectType()
export class MinutesItem implements ItemContent {
  @Field(() => String)
  title!: string;

  @Field(() => [MinutesPosition])
  positions!: MinutesPosition[];

  @Field(() => String, { description: 'agreed, disagreed or noted.' })
  outcome!: Outcome;

  @Field(() => String, { nullable: true })
  conclusion!: string | null;

  @Field(() => [MinutesCondition], { description: 'Conditions it touched.' })
  conditions!: MinutesCondition[];
}

@ObjectType()
export class MinutesAction implements ActionContent {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the item it follows from.' })
  item!: number | null;

  @Field(() => String)
  text!: string;

  @Field(() => String, { description: 'police, organiser or partner.' })
  owner!: ActionOwner;

  @Field(() => String, { nullable: true })
  ownerName!: string | null;

  @Field(() => LocalDateScalar)
  dueOn!: string;
}

/** What both sides read of a meeting. */
@ObjectType('MinutesContent')
export class MinutesContentType {
  @Field(() => [MinutesAttendee])
  attendance!: MinutesAttendee[];

  @Field(() => [MinutesItem])
  items!: MinutesItem[];

  @Field(() => [MinutesAction])
  actions!: MinutesAction[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the next meeting is.' })
  nextAt!: string | null;

  @Field(() => [String])
  distribution!: string[];
}
