import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** A file somebody added to a dossier; its bytes are a stored document. */
@ObjectType()
@Entity({ name: 'attachment' })
export class Attachment {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => ID, { description: 'Address of the file: files/<documentId>.' })
  @Column({ type: 'uuid' })
  documentId!: string;

  @Field(() => String, { description: 'For reading only; never an address.' })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  mediaType!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  sizeBytes!: number;

  @Field(() => String, { description: 'organiser or police: who added it.' })
  @Column({ type: 'text' })
  side!: 'organiser' | 'police';

  @Field(() => String, { description: 'organiser or police: who may read it.' })
  @Column({ type: 'text' })
  audience!: 'organiser' | 'police';

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  addedAt!: string;

  @Column({ type: 'timestamptz', nullable: true })
  removedAt!: string | null;
}
