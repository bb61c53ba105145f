import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import type { EventFilterInput } from '../events/index.js';

/** A filter of dossiers somebody keeps under a name; nobody else sees it. */
@ObjectType()
@Entity({ name: 'saved_view' })
export class SavedView {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => JsonScalar, { description: 'The fields of EventFilterInput that are set.' })
  @Column({ type: 'jsonb' })
  filter!: EventFilterInput;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  isDefault!: boolean;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: string;
}
