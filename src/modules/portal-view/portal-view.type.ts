import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';

/** A dossier as the portal answers its organiser, to the byte. */
@ObjectType()
export class SeenDossier {
  @Field(() => ID)
  eventId!: string;

  @Field(() => String, { description: 'With whose eyes; nobody signed in as him.' })
  personName!: string;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => String, { description: 'What was asked of the portal schema.' })
  query!: string;

  @Field(() => JsonScalar, { description: 'What it answered: `dossier` with every field of it.' })
  answer!: object;
}

/** What somebody confirms binding acts with; never what it is made of. */
@ObjectType()
export class OrganiserFactor {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'passkey or authenticator.' })
  kind!: string;

  @Field(() => String)
  label!: string;

  @Field(() => DateTimeScalar)
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  lastUsedAt!: string | null;
}

/** Somebody of the organiser's side who may sign in. */
@ObjectType()
export class OrganiserAccess {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [OrganiserFactor])
  factors!: OrganiserFactor[];
}
