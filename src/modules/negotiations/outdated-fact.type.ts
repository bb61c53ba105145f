import { Field, ObjectType } from '@nestjs/graphql';
import type { OutdatedFact } from './condition-basis.rules.js';

/** A fact of the dossier that changed after the words that hold were written. */
@ObjectType()
export class OutdatedFactType implements OutdatedFact {
  @Field(() => String, {
    description: 'gatheringAt, startAt, endAt, dispersalAt, expectedNumber or route.',
  })
  fact!: OutdatedFact['fact'];

  @Field(() => String, { nullable: true, description: 'Instant, number or version of the map.' })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}
