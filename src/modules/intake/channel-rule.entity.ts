import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { ReferenceRow } from '../../core/reference/reference-row.js';
import { EventChannel } from '../events/index.js';

/** Which door events belong to; the first rule that fits counts. */
@ObjectType()
@Entity({ name: 'channel_rule' })
export class ChannelRule extends ReferenceRow {
  @Field(() => Int, { description: 'The lowest is asked first.' })
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => [String], { description: 'Kinds of event it speaks of; empty: all.' })
  @Column({ type: 'text', array: true })
  kinds!: string[];

  @Field(() => String, { nullable: true, description: 'Only inside a zone of this effect.' })
  @Column({ type: 'text', nullable: true })
  zoneEffect!: string | null;

  @Field(() => EventChannel)
  @Column({ type: 'text' })
  channel!: EventChannel;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  explanation!: Localized;
}

/** The door a dossier belongs to, and why; a planner may know better. */
@ObjectType()
export class ChannelProposal {
  @Field(() => EventChannel)
  channel!: EventChannel;

  @Field(() => LocalizedText)
  explanation!: Localized;

  @Field(() => String)
  source!: string;
}
