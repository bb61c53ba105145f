import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

@ObjectType({ description: 'Who acts on the organiser’s side of a dossier.' })
export class PortalMandate {
  organisationId!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'colleague, organisation or spokesperson.' })
  kind!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'For the own organisation.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'For the own organisation.' })
  phone!: string | null;

  @Field(() => [String], { description: 'read, negotiate, sign, dayResponsible.' })
  powers!: string[];

  @Field(() => Boolean, { description: 'Whether it holds now.' })
  live!: boolean;

  @Field(() => Boolean, { description: 'Whether the reader holds it.' })
  own!: boolean;

  @Field(() => DateTimeScalar)
  validFrom!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  validUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Null when the event cell gave it.' })
  givenBy!: string | null;

  @Field(() => DateTimeScalar)
  givenAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt!: string | null;

  @Field(() => String, { nullable: true })
  endedReason!: string | null;

  @Field(() => Boolean, { description: 'Whether the reader may end it now.' })
  mayEnd!: boolean;
}
