import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RiskRatingType } from './hazard.entity.js';

@ObjectType()
export class RatedHazardType {
  @Field(() => String)
  id!: string;

  @Field(() => RiskRatingType)
  inherent!: RiskRatingType;

  @Field(() => RiskRatingType, { nullable: true })
  residual!: RiskRatingType | null;
}

/** Score and band for one hazard; highest scores for a register. */
@ObjectType()
export class RiskMatrixAnswer {
  @Field(() => Int, { nullable: true, description: 'Likelihood × impact.' })
  score?: number;

  @Field(() => String, { nullable: true })
  band?: string;

  @Field(() => Int, { nullable: true })
  inherentMax?: number;

  @Field(() => String, { nullable: true })
  inherentBand?: string;

  @Field(() => Int, { nullable: true, description: 'Null until every hazard is rated.' })
  residualMax?: number | null;

  @Field(() => String, { nullable: true })
  residualBand?: string | null;

  @Field(() => [RatedHazardType], { nullable: true })
  hazards?: RatedHazardType[];

  @Field(() => String)
  source!: string;
}
