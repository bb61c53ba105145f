import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MedicalCover } from './medical.types.js';
import { Sensitivity } from './sensitivity.types.js';

/** The indicative cover of a dossier; an advice of the medical service stands above it. */
@ObjectType()
export class EventMedicalCover {
  @Field(() => String, { nullable: true, description: 'Kind of the scheme the event counts as.' })
  kind!: string | null;

  @Field(() => Int, { nullable: true })
  permitted!: number | null;

  @Field(() => Int, { nullable: true })
  expected!: number | null;

  @Field(() => String, { nullable: true, description: 'Whose expectation: police or organiser.' })
  basis!: string | null;

  @Field(() => [String], { description: 'What the dossier lacks: kind, expected.' })
  missing!: readonly string[];

  @Field(() => MedicalCover, { nullable: true })
  indicative!: MedicalCover | null;

  @Field(() => Sensitivity, { nullable: true })
  range!: Sensitivity | null;
}

@ObjectType()
export class MedicalQuestionAnswer {
  @Field(() => String, { description: 'event, public, site, dangers or cover.' })
  chapter!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: 'dossier or person; null without answer.' })
  from!: string | null;
}

/** What the medical service is told for its simulation. */
@ObjectType()
export class MedicalQuestionnaire {
  @Field(() => Int, { description: '0 while nobody wrote an answer.' })
  version!: number;

  @Field(() => [MedicalQuestionAnswer])
  questions!: readonly MedicalQuestionAnswer[];
}
