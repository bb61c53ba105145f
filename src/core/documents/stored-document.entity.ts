import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../graphql/date-time.scalar.js';

/** Who a document is for; the portal role sees only `organiser`. */
export type DocumentAudience = 'police' | 'partner' | 'organiser';

/** A document that was made or received; its bytes lie in the file store under their hash. */
@ObjectType('Document')
@Entity({ name: 'stored_document' })
export class StoredDocument {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'text' })
  subjectType!: string;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  kind!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  audience!: DocumentAudience;

  @Field(() => String)
  @Column({ type: 'text' })
  fileName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  mediaType!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  sha256!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  sizeBytes!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: string;
}
