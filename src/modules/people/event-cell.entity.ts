import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';

/** How organisers reach the event cell: an office, never a person. */
@ObjectType()
@Entity({ name: 'event_cell_contact' })
export class EventCellContact {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => Int, { description: 'For expectedVersion; 0 while there is none.' })
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  phone!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  email!: string;

  @Field(() => LocalizedText, { description: 'When somebody answers.' })
  @Column({ type: 'jsonb' })
  hours!: Localized;

  @Field(() => String, { description: 'Where it comes from.' })
  @Column({ type: 'text' })
  source!: string;
}
