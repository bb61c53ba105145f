import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An authority that decides beside those of the communes, such as the Minister of the Interior. */
@ObjectType()
@Entity({ name: 'further_authority' })
export class FurtherAuthority {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  authorityId!: string;

  @Field(() => String, { description: 'Why it decides: the norm and the fact that brings it in.' })
  @Column({ type: 'text' })
  reason!: string;
}
