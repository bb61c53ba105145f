import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsEnum, IsString, IsUUID, Length } from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { ClosureDisclosure } from './closure-disclosure.entity.js';
import { ClosureBasis, ClosureRecipient } from './risk.enums.js';

@InputType()
export class DiscloseClosuresInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => ClosureRecipient)
  @IsEnum(ClosureRecipient)
  recipientKind!: ClosureRecipient;

  @Field(() => String, { description: 'Who gets the file: a desk, a company, a person.' })
  @IsString()
  @Length(2, 200)
  recipient!: string;

  @Field(() => ClosureBasis)
  @IsEnum(ClosureBasis)
  basis!: ClosureBasis;
}

@ObjectType()
export class ClosedJunctionType {
  @Field(() => String)
  name!: string;

  @Field(() => DateTimeScalar)
  closedFromAt!: string;

  @Field(() => DateTimeScalar)
  closedToAt!: string;
}

@ObjectType({ description: 'What a recipient would be told now.' })
export class ClosureTimes {
  @Field(() => ClosureBasis)
  basis!: ClosureBasis;

  @Field(() => String)
  contentHash!: string;

  @Field(() => [ClosedJunctionType])
  junctions!: readonly ClosedJunctionType[];
}

@ObjectType({ description: 'Closure times of the march of an event, and who was told which.' })
export class EventClosures {
  @Field(() => [ClosureTimes], { description: 'One a basis that can be computed.' })
  times!: ClosureTimes[];

  @Field(() => [ClosureDisclosure], { description: 'The latest first.' })
  disclosures!: ClosureDisclosure[];
}
