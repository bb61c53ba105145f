import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { CourtLesson } from './decision-reference.entity.js';
import type {
  OfferedAlternative,
  OrganiserHearing,
  Restriction,
  RestrictionFact,
} from './decision-restriction.rules.js';

@ObjectType('RestrictionFact', { description: 'A concrete, dated fact and where it comes from.' })
export class RestrictionFactType implements RestrictionFact {
  @Field(() => String)
  nature!: RestrictionFact['nature'];

  @Field(() => String)
  source!: RestrictionFact['source'];

  @Field(() => ID, { nullable: true })
  recordId!: string | null;

  @Field(() => String)
  reference!: string;

  @Field(() => LocalDateScalar)
  day!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType('OfferedAlternative', { description: 'A lighter way that was offered.' })
export class OfferedAlternativeType implements OfferedAlternative {
  @Field(() => String)
  kind!: OfferedAlternative['kind'];

  @Field(() => LocalDateScalar)
  offeredOn!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  insufficient!: string;
}

@ObjectType('OrganiserHearing')
export class OrganiserHearingType implements OrganiserHearing {
  @Field(() => String)
  form!: OrganiserHearing['form'];

  @Field(() => LocalDateScalar)
  day!: string;

  @Field(() => String)
  said!: string;
}

@ObjectType('DecisionRestriction', { description: 'The reasons of one restriction.' })
export class DecisionRestrictionType implements Restriction {
  @Field(() => ID, { nullable: true, description: 'Null for the prohibition itself.' })
  conditionId!: string | null;

  @Field(() => [RestrictionFactType])
  facts!: RestrictionFactType[];

  @Field(() => [String])
  groundCodes!: string[];

  @Field(() => String)
  reach!: Restriction['reach'];

  @Field(() => Boolean)
  unforeseen!: boolean;

  @Field(() => String)
  policeMeasures!: string;

  @Field(() => String)
  organiserMeasures!: string;

  @Field(() => [OfferedAlternativeType])
  alternatives!: OfferedAlternativeType[];

  @Field(() => OrganiserHearingType, { nullable: true })
  hearing!: OrganiserHearingType | null;

  @Field(() => String)
  proportionality!: string;

  @Field(() => String)
  neutrality!: string;
}

@ObjectType({ description: 'A point of the reasoning and how far it is.' })
export class DecisionPoint {
  @Field(() => String, { description: 'act, prohibition, or the id of an imposed condition.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Name of the condition, such as C04.' })
  condition!: string | null;

  @Field(() => String)
  code!: string;

  @Field(() => Int)
  point!: number;

  @Field(() => String, { description: 'empty, draft, excused or checkedByLegal.' })
  state!: string;

  @Field(() => String, { description: 'What is asked, in the language of the reader.' })
  text!: string;
}

@ObjectType({ description: 'Something courts rejected before; warns and never blocks.' })
export class CourtWarning {
  @Field(() => String, { description: 'prohibition, or the id of an imposed condition.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Name of the condition, such as C04.' })
  condition!: string | null;

  @Field(() => String)
  trigger!: string;

  @Field(() => [CourtLesson])
  cases!: CourtLesson[];
}
