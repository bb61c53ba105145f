import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import type { AgreementChange } from './agreement-basis.service.js';
import type { Signatory } from './agreement-parties.rules.js';
import type { AgreementItem, AgreementSection } from './agreement-content.rules.js';

@ObjectType('AgreementItem', { description: 'A condition as it stands in a protocol.' })
export class AgreementItemType implements AgreementItem {
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

@ObjectType('AgreementSignatory', { description: 'Somebody who has to sign, and what he did.' })
export class AgreementSignatoryType implements Signatory {
  @Field(() => String, { description: 'organiser or police.' })
  side!: Signatory['side'];

  @Field(() => String, { nullable: true, description: 'Null for police before they signed.' })
  organisation!: string | null;

  @Field(() => String, { description: 'asked, signed, refused or withdrawn.' })
  state!: Signatory['state'];

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'member, mandate, eventCellHead or silver.' })
  capacity!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  at!: string | null;

  @Field(() => String, { nullable: true, description: 'Why not.' })
  reason!: string | null;
}

@ObjectType('AgreementSection')
export class AgreementSectionType implements AgreementSection {
  @Field(() => Int)
  number!: number;

  @Field(() => String)
  code!: string;

  @Field(() => LocalizedText)
  title!: Localized;

  @Field(() => [LocalizedText])
  paragraphs!: Localized[];

  @Field(() => [AgreementItemType])
  items!: AgreementItemType[];
}

@ObjectType('AgreementChange', { description: 'What changed since a protocol was compiled.' })
export class AgreementChangeType implements AgreementChange {
  @Field(() => String, { description: 'event, condition, mandate or expectation.' })
  what!: string;

  @Field(() => String, { nullable: true, description: 'Of a condition, such as C04.' })
  label!: string | null;

  @Field(() => String, { description: 'changed, added or removed.' })
  change!: AgreementChange['change'];
}

@ObjectType('AgreementWords', { description: 'A run of words that stayed, came or went.' })
export class AgreementWordsType {
  @Field(() => String, { description: 'same, added or removed.' })
  op!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType('AgreementDifference', { description: 'A section against the protocol it amends.' })
export class AgreementDifferenceType {
  @Field(() => Int)
  number!: number;

  @Field(() => LocalizedText)
  title!: Localized;

  @Field(() => [AgreementWordsType])
  words!: AgreementWordsType[];
}
