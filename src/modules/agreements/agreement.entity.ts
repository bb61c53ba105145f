import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { ReferenceRow } from '../../core/reference/reference-row.js';
import type { AgreementContent } from './agreement-content.rules.js';
import type { AgreementState } from './agreement.workflow.js';

/** A protocol as both doors read it. */
@ObjectType({ isAbstract: true })
@Entity({ name: 'agreement' })
export class AgreementPart {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int, { description: 'From 1; an amendment has the next one.' })
  @Column({ type: 'int' })
  number!: number;

  @Field(() => String, { description: 'open, signed, replaced or dropped.' })
  @Column({ type: 'text' })
  state!: AgreementState;

  @Field(() => String, { description: 'Of the organiser.' })
  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'jsonb' })
  content!: AgreementContent;

  @Field(() => String, { description: 'SHA-256 of the canonical JSON both sides sign.' })
  @Column({ type: 'text' })
  contentHash!: string;

  @Column({ type: 'uuid', nullable: true })
  replacesId!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  compiledAt!: string;
}

/** A protocol with who compiled it; for the desk. */
@ObjectType()
@Entity({ name: 'agreement' })
export class Agreement extends AgreementPart {
  @Column({ type: 'uuid' })
  compiledBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  compiledByName!: string;
}

/** A signature under exactly one content: who, for whom, as what, when. */
@ObjectType()
@Entity({ name: 'agreement_signature' })
export class AgreementSignature {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  agreementId!: string;

  @Field(() => String, { description: 'organiser or police.' })
  @Column({ type: 'text' })
  side!: 'organiser' | 'police';

  @Field(() => String, { description: 'What was signed.' })
  @Column({ type: 'text' })
  contentHash!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  personName!: string;

  @Field(() => String, { description: 'member, mandate, eventCellHead or silver.' })
  @Column({ type: 'text' })
  capacity!: 'member' | 'mandate' | 'eventCellHead' | 'silver';

  @Field(() => String, { description: 'For whom.' })
  @Column({ type: 'text' })
  organisationName!: string;

  /** Of the organiser's side; null for police. */
  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  mandateId!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  signedAt!: string;
}

/** An organisation that has to sign a protocol, as it was when the protocol was compiled. */
@Entity({ name: 'agreement_party' })
export class AgreementParty {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  agreementId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'text' })
  organisationName!: string;
}

/** An organisation that will not sign, or took its signature back; with its reason. */
@Entity({ name: 'agreement_refusal' })
export class AgreementRefusal {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  agreementId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'text' })
  kind!: 'refused' | 'withdrawn';

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  personName!: string;

  @Column({ type: 'timestamptz' })
  at!: string;
}

/** Reference data: a section of the protocol. */
@ObjectType()
@Entity({ name: 'agreement_section' })
export class AgreementSectionPlan extends ReferenceRow {
  @Field(() => Int, { description: 'Its place in the protocol.' })
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => [String], { description: 'Kinds of condition that stand in it.' })
  @Column({ type: 'text', array: true })
  kinds!: string[];

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  title!: Localized;

  @Field(() => LocalizedText, { nullable: true, description: 'Words it begins with.' })
  @Column({ type: 'jsonb', nullable: true })
  lead!: Localized | null;
}
