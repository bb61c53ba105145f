import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { EventKind } from '../events/index.js';
import { AdviceResult } from '../permits/index.js';
import { PortalRestrictionZone, PortalCommune } from './portal-dossier.type.js';

/** The office an organiser speaks with; never a person of the police. */
@ObjectType()
export class PortalContact {
  @Field(() => String)
  phone!: string;

  @Field(() => String)
  email!: string;

  @Field(() => LocalizedText, { description: 'When somebody answers.' })
  hours!: Localized;
}

/** Who is signed in at the partner door. */
@ObjectType()
export class PortalMe {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  language!: string;

  @Field(() => String, { description: 'organiser or partner.' })
  side!: 'organiser' | 'partner';

  @Field(() => String)
  organisation!: string;

  @Field(() => LocalizedText, { description: 'The police zone that handles the dossiers.' })
  zoneName!: Localized;

  @Field(() => PortalContact, { nullable: true, description: 'With whom one speaks.' })
  eventCell!: PortalContact | null;
}

/** What a submission needs; some only when another answer asks for it. */
@ObjectType()
export class PortalRequirement {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  field!: string;

  @Field(() => Boolean, { description: 'Whether every application needs it.' })
  always!: boolean;
}

/** What the form needs to know beforehand. */
@ObjectType()
export class PortalReference {
  @Field(() => [PortalCommune])
  communes!: PortalCommune[];

  @Field(() => [EventKind])
  kinds!: EventKind[];

  @Field(() => [String])
  transportMeans!: string[];

  @Field(() => [PortalRequirement])
  requirements!: PortalRequirement[];

  @Field(() => [PortalRestrictionZone])
  restrictionZones!: PortalRestrictionZone[];
}

/** An advice that was marked for the organiser. */
@ObjectType()
export class PortalAdviceExtract {
  @Field(() => String)
  adviser!: string;

  @Field(() => AdviceResult)
  result!: AdviceResult;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => DateTimeScalar)
  givenAt!: string;

  adviceId!: string;
}

/** A change of facts after submission. */
@ObjectType()
export class PortalChange {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'proposed, accepted, refused or withdrawn.' })
  state!: string;

  @Field(() => JsonScalar)
  facts!: object;

  @Field(() => JsonScalar, { description: 'The same facts as they stood when it was proposed.' })
  before!: object;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  proposedBy!: string;

  @Field(() => DateTimeScalar)
  proposedAt!: string;

  @Field(() => String, { nullable: true })
  answerReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt!: string | null;
}

/** The part of a dossier an adviser needs. */
@ObjectType()
export class PortalDossierExtract {
  @Field(() => String)
  reference!: string;

  @Field(() => LocalizedText)
  title!: Localized;

  @Field(() => EventKind)
  kind!: EventKind;

  @Field(() => DateTimeScalar, { nullable: true })
  gatheringAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  startAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  endAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  dispersalAt!: string | null;

  @Field(() => Int, { nullable: true })
  expectedNumber!: number | null;

  @Field(() => Int, { nullable: true })
  stewardCount!: number | null;

  @Field(() => JsonScalar, { nullable: true })
  footprint!: object | null;

  @Field(() => JsonScalar, { nullable: true })
  waypoints!: object | null;

  @Field(() => [PortalCommune])
  communes!: PortalCommune[];
}
