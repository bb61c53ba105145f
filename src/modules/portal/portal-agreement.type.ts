import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';

@ObjectType({ description: 'A condition as it stands in a protocol.' })
export class PortalAgreementItem {
  @Field(() => String, { description: 'Such as C04.' })
  label!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LocalizedText)
  kind!: Localized;

  @Field(() => LocalizedText)
  text!: Localized;

  @Field(() => Boolean, { description: 'Imposed by a decision; not agreed.' })
  imposed!: boolean;
}

@ObjectType()
export class PortalAgreementSection {
  @Field(() => Int)
  number!: number;

  @Field(() => LocalizedText)
  title!: Localized;

  @Field(() => [LocalizedText])
  paragraphs!: Localized[];

  @Field(() => [PortalAgreementItem])
  items!: PortalAgreementItem[];
}

@ObjectType()
export class PortalAgreementSignature {
  @Field(() => String, { description: 'organiser or police.' })
  side!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'member, mandate, eventCellHead or silver.' })
  capacity!: string;

  @Field(() => String)
  organisation!: string;

  @Field(() => String)
  contentHash!: string;

  @Field(() => DateTimeScalar)
  signedAt!: string;
}

@ObjectType({ description: 'Somebody who has to sign, and what he did.' })
export class PortalAgreementSignatory {
  @Field(() => String, { description: 'organiser or police.' })
  side!: string;

  @Field(() => String, { nullable: true, description: 'Null for police before they signed.' })
  organisation!: string | null;

  @Field(() => String, { description: 'asked, signed, refused or withdrawn.' })
  state!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'member, mandate, eventCellHead or silver.' })
  capacity!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  at!: string | null;

  @Field(() => String, { nullable: true, description: 'Why not.' })
  reason!: string | null;
}

@ObjectType()
export class PortalAgreementChange {
  @Field(() => String, { description: 'event, condition, mandate or expectation.' })
  what!: string;

  @Field(() => String, { nullable: true, description: 'Of a condition, such as C04.' })
  label!: string | null;
}

@ObjectType()
export class PortalAgreementWords {
  @Field(() => String, { description: 'same, added or removed.' })
  op!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType()
export class PortalAgreementDifference {
  @Field(() => Int)
  number!: number;

  @Field(() => LocalizedText)
  title!: Localized;

  @Field(() => [PortalAgreementWords])
  words!: PortalAgreementWords[];
}

@ObjectType({ description: 'A protocol of agreement; it does not replace the decision.' })
export class PortalAgreement {
  eventId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int)
  number!: number;

  @Field(() => String, { description: 'open, signed or replaced.' })
  state!: string;

  @Field(() => String)
  contentHash!: string;

  @Field(() => LocalDateScalar)
  evaluationOn!: string;

  @Field(() => DateTimeScalar)
  compiledAt!: string;

  @Field(() => [PortalAgreementSection])
  sections!: readonly PortalAgreementSection[];
}

@ObjectType({ description: 'One thing police say of what they will or will not do.' })
export class PortalExpectationItem {
  @Field(() => String, { description: 'facilitation, tolerance, willNot or contact.' })
  part!: string;

  @Field(() => LocalizedText)
  text!: Localized;
}

@ObjectType({ description: 'What police say beforehand; no surprises.' })
export class PortalExpectations {
  @Field(() => Int)
  number!: number;

  @Field(() => DateTimeScalar)
  releasedAt!: string;

  @Field(() => [PortalExpectationItem])
  items!: PortalExpectationItem[];
}
