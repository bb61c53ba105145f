import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalizedText } from '../../core/graphql/localized.type.js';
import {
  type Bilingual,
  NOTICE_LANGUAGES,
  type NoticeLanguage,
  TRAFFIC_MEASURES,
  type TrafficMeasure,
} from './traffic-notice.rules.js';

const MAX_PLACE = 200;
const MAX_MEASURES = 40;

@InputType()
export class BilingualInput implements Bilingual {
  @Field(() => String)
  @IsString()
  @Length(2, MAX_PLACE)
  nl!: string;

  @Field(() => String)
  @IsString()
  @Length(2, MAX_PLACE)
  fr!: string;
}

@InputType()
export class TrafficMeasureInput implements TrafficMeasure {
  @Field(() => String, { description: TRAFFIC_MEASURES.join(', ') })
  @IsIn(TRAFFIC_MEASURES)
  kind!: TrafficMeasure['kind'];

  @Field(() => BilingualInput, { description: 'Street or square, in both languages.' })
  @ValidateNested()
  @Type(() => BilingualInput)
  place!: BilingualInput;

  @Field(() => DateTimeScalar)
  @IsString()
  from!: string;

  @Field(() => DateTimeScalar)
  @IsString()
  to!: string;
}

/** What a notice says, in both languages. */
@InputType({ isAbstract: true })
class NoticeWordsInput {
  @Field(() => [TrafficMeasureInput])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_MEASURES)
  @ValidateNested({ each: true })
  @Type(() => TrafficMeasureInput)
  measures!: TrafficMeasureInput[];

  @Field(() => String, { description: 'Language it was written in first: nl or fr.' })
  @IsIn(NOTICE_LANGUAGES)
  originalLanguage!: NoticeLanguage;

  @Field(() => String, { description: 'Who translated it.' })
  @IsString()
  @Length(2, MAX_PLACE)
  translatedBy!: string;
}

@InputType()
export class DraftNoticeInput extends NoticeWordsInput {
  @Field(() => ID)
  @IsUUID()
  decisionId!: string;
}

@InputType()
export class NoticeStepInput {
  @Field(() => ID)
  @IsUUID()
  noticeId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class ReviseNoticeInput extends NoticeWordsInput {
  @Field(() => ID)
  @IsUUID()
  noticeId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@ObjectType('TrafficMeasure', { description: 'What traffic meets, where and when.' })
export class TrafficMeasureType {
  @Field(() => String)
  kind!: string;

  @Field(() => LocalizedText)
  place!: Bilingual;

  @Field(() => DateTimeScalar)
  from!: string;

  @Field(() => DateTimeScalar)
  to!: string;
}
