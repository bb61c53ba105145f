import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { EventChannel, EventKind } from './event-kind.js';
import type { EventState } from './event.workflow.js';
import type { Footprint, Waypoint } from './footprint.types.js';

/** One public event and its dossier: what both sides know of it. */
@ObjectType()
@Entity({ name: 'public_event' })
export class PublicEvent {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => String, { description: 'Reference people say on the phone; tells no volume.' })
  @Column({ type: 'text' })
  reference!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  state!: EventState;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  title!: Localized;

  @Field(() => EventKind)
  @Column({ type: 'text' })
  kind!: EventKind;

  @Field(() => EventChannel)
  @Column({ type: 'text' })
  channel!: EventChannel;

  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Field(() => String, { description: 'Language of the procedure.' })
  @Column({ type: 'text' })
  language!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  gatheringAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  startAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  endAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  dispersalAt!: string | null;

  @Field(() => Int, { nullable: true, description: "The organiser's own figure." })
  @Column({ type: 'integer', nullable: true })
  expectedNumber!: number | null;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'integer', nullable: true })
  stewardCount!: number | null;

  @Field(() => JsonScalar, { nullable: true, description: 'GeoJSON FeatureCollection, WGS 84.' })
  @Column({ type: 'jsonb', nullable: true })
  footprint!: Footprint | null;

  @Field(() => Int)
  @Column({ type: 'integer' })
  footprintVersion!: number;

  @Field(() => JsonScalar, { nullable: true, description: 'Named points along the route.' })
  @Column({ type: 'jsonb', nullable: true })
  waypoints!: Waypoint[] | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  updatedAt!: string;
}
