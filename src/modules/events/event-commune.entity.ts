import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A commune an event touches, and whether its authority decides. */
@ObjectType()
@Entity({ name: 'event_commune' })
export class EventCommune {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  communeId!: string;

  @Column({ type: 'uuid' })
  authorityId!: string;

  @Field(() => Boolean, { description: 'Whether this commune’s authority takes a decision.' })
  @Column({ type: 'boolean' })
  decides!: boolean;
}

/** Who takes part in a dossier from outside the police, and on which side. */
@Entity({ name: 'event_party' })
export class EventParty {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'text' })
  side!: 'organiser' | 'partner';

  @Column({ type: 'timestamptz' })
  sinceAt!: string;

  @Column({ type: 'timestamptz', nullable: true })
  untilAt!: string | null;
}
