import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** A text in the languages of the zone; a missing one falls back, never to an empty screen. */
export interface Localized {
  nl?: string | null;
  fr?: string | null;
  en?: string | null;
  de?: string | null;
}

@ObjectType('LocalizedText', { description: 'A text in several languages.' })
export class LocalizedText implements Localized {
  @Field(() => String, { nullable: true })
  nl?: string | null;

  @Field(() => String, { nullable: true })
  fr?: string | null;

  @Field(() => String, { nullable: true })
  en?: string | null;

  @Field(() => String, { nullable: true })
  de?: string | null;
}

const MAX_TEXT = 4_000;

@InputType('LocalizedTextInput')
export class LocalizedTextInput implements Localized {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  nl?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  fr?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  en?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  de?: string | null;
}

/** The text in `language`, else in the zone's order of fallback. */
export function inLanguage(text: Localized, language: string): string {
  const wanted = text[language as keyof Localized];
  return wanted || text.nl || text.fr || text.en || text.de || '';
}
