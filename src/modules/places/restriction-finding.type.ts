import { Field, Float, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { RestrictionZone } from './restriction-zone.entity.js';

/** How a footprint lies to one restriction zone; it explains and warns, it never decides. */
@ObjectType()
export class RestrictionFinding {
  @Field(() => RestrictionZone)
  zone!: RestrictionZone;

  @Field(() => String, { description: 'inside, adjacent, clear or notApplicable.' })
  result!: string;

  @Field(() => Boolean, { description: 'Whether the rule speaks of this kind of event here.' })
  warns!: boolean;

  @Field(() => Float, { description: 'Metres from the nearest part; 0 when touching or inside.' })
  distanceM!: number;

  @Field(() => Float, { nullable: true, description: 'Metres of route inside.' })
  overlapM!: number | null;

  @Field(() => [LocalDateScalar], { nullable: true, description: 'Days on which the rule holds.' })
  days!: string[] | null;
}
