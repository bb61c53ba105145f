import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import {
  AssessmentActors,
  AssessmentContext,
  AssessmentGround,
} from './assessment-step-content.inputs.js';
import type { StepFinding } from './assessment-step-gaps.rules.js';
import {
  AssessmentContribution,
  AssessmentResidual,
  AssessmentScenarios,
  AssessmentThreat,
  DimIceGrid,
} from './assessment-step-outlook.inputs.js';
import {
  AssessmentAgency,
  AssessmentStepKey,
  GroundPointKind,
  StepReviewVerdict,
} from './assessment-step.enums.js';

/** What a step lacks, or what somebody should look at. */
@ObjectType('AssessmentStepFinding')
export class StepFindingType implements StepFinding {
  @Field(() => String, { description: 'Such as missing, cellsEmpty, threatExpired.' })
  code!: string;

  @Field(() => JsonScalar)
  params!: Readonly<Record<string, string | number>>;
}

/** One step of an assessment, written or not. */
@ObjectType('AssessmentStep')
export class AssessmentStepType {
  @Field(() => ID)
  id!: string;

  @Field(() => AssessmentStepKey)
  key!: AssessmentStepKey;

  @Field(() => Int, { description: '1 to 9; the grid stands with ground and time.' })
  number!: number;

  @Field(() => Int, { description: '0 while nobody wrote in it.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether the class of the event needs it.' })
  needed!: boolean;

  @Field(() => String, { description: 'open, inProgress, done or setAside.' })
  state!: string;

  @Field(() => [StepFindingType], { description: 'What it lacks before it is done.' })
  gaps!: readonly StepFindingType[];

  @Field(() => [StepFindingType])
  warnings!: readonly StepFindingType[];

  @Field(() => String, { nullable: true })
  setAsideReason!: string | null;

  @Field(() => AssessmentAgency)
  agency!: AssessmentAgency;

  @Field(() => String, { nullable: true })
  agencyName!: string | null;

  @Field(() => [AssessmentContribution])
  contributions!: AssessmentContribution[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody wrote in it last.' })
  updatedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody last looked at it.' })
  reviewedAt!: string | null;

  @Field(() => StepReviewVerdict, { nullable: true })
  reviewVerdict!: StepReviewVerdict | null;

  @Field(() => String, { nullable: true })
  reviewNote!: string | null;

  @Field(() => AssessmentContext, { nullable: true })
  context!: AssessmentContext | null;

  @Field(() => AssessmentActors, { nullable: true })
  actors!: AssessmentActors | null;

  @Field(() => AssessmentGround, { nullable: true })
  ground!: AssessmentGround | null;

  @Field(() => DimIceGrid, { nullable: true })
  grid!: DimIceGrid | null;

  @Field(() => AssessmentThreat, { nullable: true })
  threat!: AssessmentThreat | null;

  @Field(() => AssessmentScenarios, { nullable: true })
  scenarios!: AssessmentScenarios | null;

  @Field(() => AssessmentResidual, { nullable: true })
  residual!: AssessmentResidual | null;

  ownerId!: string | null;

  reviewedBy!: string | null;
}

/** Something on the map or in the calendar a planner may keep or drop. */
@ObjectType()
export class GroundProposal {
  @Field(() => String, { description: 'Names it, so that the answer finds it again.' })
  ref!: string;

  @Field(() => GroundPointKind)
  kind!: GroundPointKind;

  @Field(() => LocalizedText, { description: 'Its name as the dossier or the zone has it.' })
  name!: Localized;

  @Field(() => Int, { nullable: true, description: 'Metres from the footprint.' })
  distanceM!: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes under way together.' })
  minutes!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Null until somebody decided.' })
  kept!: boolean | null;
}
