import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import type { OrderContent } from './order-content.types.js';
import type { OrderTexts } from './order-texts.rules.js';
import type { ThreadLink, ThreadNode, ThreadType } from './golden-thread.rules.js';

export enum GoldenThreadType {
  policyNote = 'policyNote',
  hazard = 'hazard',
  measure = 'measure',
  condition = 'condition',
  post = 'post',
  orderParagraph = 'orderParagraph',
}
registerEnumType(GoldenThreadType, { name: 'GoldenThreadType' });

@ObjectType()
export class GoldenThreadNode implements ThreadNode {
  @Field(() => GoldenThreadType)
  type!: ThreadType;

  @Field(() => String, { description: 'A paragraph: version of the order, colon, item.' })
  id!: string;

  @Field(() => String, { description: 'R1, R1-M1, C13, M1; of a paragraph its number.' })
  code!: string;

  @Field(() => LocalizedText)
  text!: Localized;
}

@ObjectType({ description: 'The second follows from the first.' })
export class GoldenThreadLink implements ThreadLink {
  @Field(() => GoldenThreadType)
  fromType!: ThreadType;

  @Field(() => String)
  fromId!: string;

  @Field(() => GoldenThreadType)
  toType!: ThreadType;

  @Field(() => String)
  toId!: string;
}

@ObjectType({ description: 'What a record came from and what follows from it.' })
export class GoldenThread {
  @Field(() => [GoldenThreadNode])
  nodes!: readonly GoldenThreadNode[];

  @Field(() => [GoldenThreadLink])
  links!: readonly GoldenThreadLink[];
}

@ObjectType({ description: 'A minimal order before anybody wrote it, from today’s facts.' })
export class OrderProposal {
  @Field(() => JsonScalar, { description: 'Texts to begin from, as in OrderTextsInput.' })
  texts!: OrderTexts;

  @Field(() => JsonScalar, { description: 'The order these texts would give.' })
  content!: OrderContent;
}

@ObjectType({ description: 'How far the acknowledgement of a version is.' })
export class AcknowledgementBoard {
  @Field(() => ID)
  versionId!: string;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { description: 'Answered for this version.' })
  acknowledged!: number;

  @Field(() => Int, { description: 'Their earlier answer still holds.' })
  carriedOver!: number;

  @Field(() => Int)
  outstanding!: number;
}
