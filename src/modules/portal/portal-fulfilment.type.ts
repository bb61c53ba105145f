import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import {
  FulfilmentAction,
  MAX_EVIDENCE_TEXT,
  MOST_EVIDENCE_FILES,
  PreparationState,
} from '../negotiations/index.js';
import { PortalStep } from './portal-dossier.type.js';

/** A file the organiser showed. */
@ObjectType()
export class PortalEvidenceFile {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'Address of the file: portal/files/<documentId>.' })
  documentId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'Whether it was taken off the dossier since.' })
  removed!: boolean;
}

/** What the organiser showed of his promise. */
@ObjectType()
export class PortalEvidence {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Number of the version of the words it belongs to.' })
  number!: number;

  @Field(() => String, { description: 'A colleague by name.' })
  author!: string;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => [PortalEvidenceFile])
  files!: PortalEvidenceFile[];
}

/** What the other side answered to it. */
@ObjectType()
export class PortalFulfilmentAnswer {
  @Field(() => ID)
  id!: string;

  @Field(() => FulfilmentAction)
  step!: FulfilmentAction;

  @Field(() => PreparationState)
  state!: PreparationState;

  @Field(() => String, { nullable: true, description: 'Meant for the organiser.' })
  message!: string | null;

  @Field(() => DateTimeScalar)
  at!: string;
}

/** What the organiser has to show before the event, for a condition he has to fulfil. */
@ObjectType()
export class PortalFulfilment {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: shown on the day only.' })
  dueAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How it was counted, in the language of the reader.',
  })
  explanation!: string | null;

  @Field(() => Boolean)
  overdue!: boolean;

  @Field(() => Boolean, { description: 'Whether nothing more is to be done before the event.' })
  done!: boolean;

  @Field(() => Boolean, { description: 'Whether it lies with the event cell.' })
  waiting!: boolean;

  @Field(() => Boolean)
  onTheDay!: boolean;

  @Field(() => Boolean, {
    description: 'What was shown or answered was about words that hold no longer.',
  })
  earlierWords!: boolean;

  @Field(() => Int, { description: 'Number of the version of the words that hold.' })
  number!: number;

  @Field(() => LocalizedText, { description: 'What usually shows it.' })
  usually!: Localized;

  @Field(() => [PortalEvidence], { description: 'The first one first.' })
  evidence!: PortalEvidence[];

  @Field(() => [PortalFulfilmentAnswer], { description: 'The first one first.' })
  answers!: PortalFulfilmentAnswer[];

  @Field(() => PortalStep, { nullable: true, description: 'Whether the reader may show it now.' })
  giving!: PortalStep | null;
}

@InputType()
export class PortalEvidenceInput {
  @Field(() => ID)
  @IsUUID()
  conditionId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Text or a file is needed.' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_EVIDENCE_TEXT)
  text?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Own files of the dossier.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_EVIDENCE_FILES)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  attachmentIds?: string[] | null;
}
