import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { EventChannel } from '../events/index.js';

/** Which door events belong to; the same for every zone. */
@Entity({ name: 'channel_rule' })
export class ChannelRule {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text', array: true })
  kinds!: string[];

  @Column({ type: 'text', nullable: true })
  zoneEffect!: string | null;

  @Column({ type: 'text' })
  channel!: EventChannel;

  @Column({ type: 'jsonb' })
  explanation!: Localized;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'date', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  validTo!: string | null;
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
