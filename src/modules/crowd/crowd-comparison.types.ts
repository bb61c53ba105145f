import { Field, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { CrowdSheetVersion } from './crowd-sheet.entity.js';

/** One field that differs between two versions. */
@ObjectType()
export class CrowdSheetChange {
  @Field(() => String, { description: 'places, exits, entries, numbers or sheet.' })
  part!: string;

  @Field(() => String, { nullable: true, description: 'Name of the place, exit or entry.' })
  item!: string | null;

  @Field(() => String, { description: 'listed: the item itself came or went.' })
  field!: string;

  @Field(() => JsonScalar, { nullable: true })
  before!: number | string | boolean | null;

  @Field(() => JsonScalar, { nullable: true })
  after!: number | string | boolean | null;

  @Field(() => Int, { nullable: true, description: 'On the final capacity, this change alone.' })
  effect!: number | null;
}

/** Two versions of one dossier beside each other, of one side or of both. */
@ObjectType()
export class CrowdSheetComparison {
  @Field(() => CrowdSheetVersion)
  from!: CrowdSheetVersion;

  @Field(() => CrowdSheetVersion)
  to!: CrowdSheetVersion;

  @Field(() => Int, { nullable: true })
  finalBefore!: number | null;

  @Field(() => Int, { nullable: true })
  finalAfter!: number | null;

  @Field(() => [CrowdSheetChange])
  changes!: readonly CrowdSheetChange[];
}
