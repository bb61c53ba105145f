import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { ExplainedFigure } from '../../core/graphql/explained.type.js';
import { MedicalCover } from './medical.types.js';
import { Sensitivity } from './sensitivity.types.js';

/** A measure that says where it comes from. */
@ObjectType()
export class CrowdMeasure {
  @Field(() => Float, { description: 'm² of a place, m of an exit.' })
  value!: number;

  @Field(() => String, { description: 'drawing, override or stated.' })
  origin!: string;

  @Field(() => Float, { nullable: true, description: 'What is drawn, where something is.' })
  drawn!: number | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who said so.' })
  by!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  at!: string | null;
}

@ObjectType()
export class CrowdPlace {
  @Field(() => String, { nullable: true, description: 'The drawn area it is.' })
  featureKey!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'gathering, event or end.' })
  moment!: string;

  @Field(() => CrowdMeasure)
  area!: CrowdMeasure;
}

@ObjectType()
export class CrowdExit {
  @Field(() => String, { nullable: true, description: 'The line drawn across it.' })
  featureKey!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => CrowdMeasure)
  width!: CrowdMeasure;

  @Field(() => Boolean)
  emergencyOnly!: boolean;

  @Field(() => Boolean)
  stairs!: boolean;
}

@ObjectType()
export class CrowdEntry {
  @Field(() => String)
  name!: string;

  @Field(() => Int)
  turnstiles!: number;
}

@ObjectType()
export class CrowdNumbers {
  @Field(() => Int, { nullable: true })
  low!: number | null;

  @Field(() => Int, { nullable: true })
  likely!: number | null;

  @Field(() => Int, { nullable: true })
  high!: number | null;

  @Field(() => String, { description: 'organiser, police or history.' })
  basis!: string;
}

/** What a sheet says. */
@ObjectType()
export class CrowdSheetContent {
  @Field(() => [CrowdPlace])
  places!: readonly CrowdPlace[];

  @Field(() => [CrowdExit])
  exits!: readonly CrowdExit[];

  @Field(() => [CrowdEntry])
  entries!: readonly CrowdEntry[];

  @Field(() => Float)
  entryHours!: number;

  @Field(() => CrowdNumbers)
  numbers!: CrowdNumbers;

  @Field(() => Float)
  physicalCondition!: number;

  @Field(() => Float)
  safetyManagement!: number;

  @Field(() => Float)
  planningDensity!: number;

  @Field(() => String)
  flowScheme!: string;

  @Field(() => String)
  evacuationRisk!: string;

  @Field(() => Float, { nullable: true })
  evacuationMinutes!: number | null;

  @Field(() => Boolean)
  moving!: boolean;

  @Field(() => Float)
  personsPerSteward!: number;

  @Field(() => String, { nullable: true })
  medicalKind!: string | null;

  @Field(() => Boolean)
  violence!: boolean;
}

/** A drawn area or line with what it measures on the ellipsoid. */
@ObjectType()
export class CrowdGroundPart {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  role!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String, { description: 'area or line.' })
  kind!: string;

  @Field(() => Float, { nullable: true })
  areaM2!: number | null;

  @Field(() => Float, { nullable: true })
  lengthM!: number | null;
}

/** A drawn part that is no longer what a sheet was made on. */
@ObjectType()
export class CrowdGroundChange {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  role!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String, { description: 'added, removed or measure.' })
  change!: string;

  @Field(() => Float, { nullable: true })
  before!: number | null;

  @Field(() => Float, { nullable: true })
  after!: number | null;

  @Field(() => String, { description: 'm2 or m.' })
  unit!: string;
}

/** The drawn ground of a dossier, and the sheet it begins with. */
@ObjectType()
export class CrowdSite {
  @Field(() => [CrowdGroundPart])
  ground!: readonly CrowdGroundPart[];

  @Field(() => CrowdSheetContent, {
    description: 'From the facts of the dossier; nothing is kept.',
  })
  proposal!: CrowdSheetContent;
}

@ObjectType()
export class CrowdSheetFigure extends ExplainedFigure {
  @Field(() => String, {
    description:
      'holding, entry, exit, emergencyExit, final, exitTime, density, stewards or medicalPoints.',
  })
  name!: string;
}

/** What a sheet gives for one of the expected numbers. */
@ObjectType()
export class CrowdSheetCase {
  @Field(() => String, { description: 'low, likely or high.' })
  name!: string;

  @Field(() => Int)
  persons!: number;

  @Field(() => Float, { nullable: true, description: 'Persons a square metre.' })
  density!: number | null;

  @Field(() => String, { nullable: true, description: 'green, yellow, orange or red.' })
  band!: string | null;

  @Field(() => Float, { nullable: true })
  exitMinutes!: number | null;

  @Field(() => Int)
  stewards!: number;

  @Field(() => Float, { nullable: true })
  medicalPoints!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Null while no capacity is known.' })
  fits!: boolean | null;
}

/** Everything computed from a sheet. */
@ObjectType()
export class CrowdSheetFigures {
  @Field(() => [CrowdSheetFigure], { description: 'Those the sheet says enough for.' })
  figures!: readonly CrowdSheetFigure[];

  @Field(() => Int, { nullable: true, description: 'Persons at once: the smallest capacity.' })
  final!: number | null;

  @Field(() => String, { nullable: true, description: 'The capacity that binds.' })
  limitedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Alarm band of the likely number.' })
  band!: string | null;

  @Field(() => String, { nullable: true, description: 'Level of service, A to F.' })
  serviceClass!: string | null;

  @Field(() => String, { nullable: true, description: 'fruinWalkway or fruinQueue.' })
  serviceScheme!: string | null;

  @Field(() => MedicalCover, { nullable: true })
  medical!: MedicalCover | null;

  @Field(() => [CrowdSheetCase])
  cases!: readonly CrowdSheetCase[];

  @Field(() => [Sensitivity], { description: 'Which input matters most, for figures with ranges.' })
  ranges!: readonly Sensitivity[];
}
