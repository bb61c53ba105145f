import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { SheetContent, SheetSide } from './sheet-content.types.js';
import type { GroundPart } from './site-ground.rules.js';

/** What one side takes the site of a dossier to hold; the portal reads the organiser's alone. */
@ObjectType()
@Entity({ name: 'crowd_sheet' })
export class CrowdSheet {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => Int, { description: 'For expectedVersion: the number of the version that stands.' })
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => String, { description: 'police or organiser.' })
  @Column({ type: 'text' })
  side!: SheetSide;

  @Column({ type: 'timestamptz' })
  createdAt!: string;
}

/** A sheet as it was saved once; never changed. */
@ObjectType()
@Entity({ name: 'crowd_sheet_version' })
export class CrowdSheetVersion {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  sheetId!: string;

  @Field(() => String, { description: 'police or organiser.' })
  @Column({ type: 'text' })
  side!: SheetSide;

  @Field(() => Int)
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'jsonb' })
  content!: SheetContent;

  /** The drawn parts as they measured when it was saved. */
  @Column({ type: 'jsonb' })
  ground!: GroundPart[];

  @Field(() => Int, { description: 'Version of the drawing it was measured on.' })
  @Column({ type: 'integer' })
  footprintVersion!: number;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'uuid' })
  authorId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  authorName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  savedAt!: string;
}
