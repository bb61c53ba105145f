import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';

/** A police zone: the tenant and the controller of its data. */
@ObjectType()
@Entity({ name: 'zone' })
export class Zone {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  code!: string;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  name!: Localized;

  @Column({ type: 'timestamptz' })
  createdAt!: string;
}
