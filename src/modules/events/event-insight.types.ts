import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { PublicEvent } from './public-event.entity.js';

/** Another dossier at the same time, and how near it comes. */
@ObjectType()
export class EventOverlap {
  @Field(() => PublicEvent)
  event!: PublicEvent;

  @Field(() => Int, { description: 'Minutes both are under way.' })
  minutes!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Metres between the footprints; null when one has none.',
  })
  distanceM!: number | null;
}

/** Why a class is proposed; a person confirms or overrides it. */
@ObjectType()
export class ClassTriggerType {
  @Field(() => String)
  code!: string;

  @Field(() => JsonScalar)
  params!: Readonly<Record<string, unknown>>;
}

@ObjectType()
export class EventClassProposal {
  @Field(() => String, { description: 'A, B, C or Cplus.' })
  eventClass!: string;

  @Field(() => [ClassTriggerType])
  triggers!: ClassTriggerType[];

  @Field(() => String)
  source!: string;

  @Field(() => Int, { description: 'Number of the class model.' })
  modelNumber!: number;

  @Field(() => String, { description: 'Hash of its content.' })
  modelHash!: string;
}
