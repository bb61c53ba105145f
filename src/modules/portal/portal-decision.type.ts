import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { DecisionType } from '../permits/index.js';

/** An article that carries a condition. */
@ObjectType()
export class PortalArticle {
  @Field(() => Int)
  number!: number;

  @Field(() => ID)
  conditionId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: 'Why, when it was imposed.' })
  imposedReason!: string | null;
}

/** A document to download from /portal/files/:id. */
@ObjectType()
export class PortalDocument {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  language!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => Int)
  sizeBytes!: number;

  @Field(() => DateTimeScalar)
  createdAt!: string;
}

/** A decision an authority has taken. */
@ObjectType()
export class PortalDecision {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  authority!: string;

  @Field(() => DecisionType)
  type!: DecisionType;

  @Field(() => String, { description: 'Language of the act.' })
  language!: string;

  @Field(() => DateTimeScalar)
  takenAt!: string;

  @Field(() => [PortalArticle])
  articles!: PortalArticle[];

  @Field(() => [String], { description: 'Where and until when it may be appealed against.' })
  appeal!: string[];

  @Field(() => String)
  contentHash!: string;
}
