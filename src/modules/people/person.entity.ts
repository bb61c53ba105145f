import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who works with Parley, on either side. */
@ObjectType()
@Entity({ name: 'person' })
export class Person {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  email!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  language!: string;

  /** Key in the persona picker of the demonstration; null for everybody else. */
  @Column({ type: 'text', nullable: true })
  persona!: string | null;

  @Column({ type: 'boolean' })
  active!: boolean;
}
