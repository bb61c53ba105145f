import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

@InputType()
export class LedgerFilterInput {
  @Field(() => LocalDateScalar, { description: 'First day of the period.' })
  @Matches(DAY)
  from!: string;

  @Field(() => LocalDateScalar, { description: 'Last day of the period.' })
  @Matches(DAY)
  to!: string;

  @Field(() => String, { nullable: true, description: 'Code of one authority.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  authorityCode?: string | null;
}

@ArgsType()
export class LedgerArgs {
  @Field(() => LedgerFilterInput)
  @ValidateNested()
  @Type(() => LedgerFilterInput)
  filter!: LedgerFilterInput;

  @Field(() => Int, { defaultValue: 50 })
  @IsInt()
  @Min(1)
  @Max(100)
  limit!: number;

  @Field(() => Int, { defaultValue: 0 })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset!: number;
}

@ObjectType({ description: 'One restriction of a signed decision; nothing names the organiser.' })
export class LedgerEntry {
  @Field(() => ID)
  decisionId!: string;

  @Field(() => DateTimeScalar)
  takenAt!: string;

  @Field(() => LocalizedText)
  authority!: Localized;

  @Field(() => String, { description: 'Code of the kind of condition, or prohibition.' })
  kind!: string;

  @Field(() => LocalizedText)
  kindLabel!: Localized;

  @Field(() => String, { nullable: true, description: 'Code of the legal ground.' })
  ground!: string | null;

  @Field(() => String, { description: 'agreed or imposed.' })
  origin!: string;

  @Field(() => Boolean, { description: 'Suspended by a court.' })
  suspended!: boolean;

  @Field(() => Boolean)
  withdrawn!: boolean;
}

@ObjectType()
export class LedgerCount {
  @Field(() => String)
  kind!: string;

  @Field(() => LocalizedText)
  kindLabel!: Localized;

  @Field(() => String, { nullable: true })
  ground!: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'The norm as acts cite it.' })
  groundLabel!: Localized | null;

  @Field(() => Int)
  imposed!: number;

  @Field(() => Int)
  agreed!: number;

  @Field(() => Int)
  suspended!: number;
}

@ObjectType({ description: 'Restrictions by kind and ground, never by opinion.' })
export class RestrictionLedger {
  @Field(() => [LedgerEntry])
  items!: LedgerEntry[];

  @Field(() => Int)
  total!: number;

  @Field(() => Boolean)
  hasMore!: boolean;

  @Field(() => [LedgerCount], { description: 'Of the whole period.' })
  counts!: LedgerCount[];
}
