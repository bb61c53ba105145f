import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';

/** A command position of the zone, such as Gold; approvals name it beside the person. */
@ObjectType()
@Entity({ name: 'position' })
export class Position {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  code!: string;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  name!: Localized;
}

/** Who holds a position, from when until when. */
@Entity({ name: 'position_holder' })
export class PositionHolder {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  positionId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'timestamptz' })
  validFrom!: string;

  @Column({ type: 'timestamptz', nullable: true })
  validTo!: string | null;
}
