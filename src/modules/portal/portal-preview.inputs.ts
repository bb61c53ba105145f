import { Field, ID, InputType } from '@nestjs/graphql';
import { IsObject, IsUUID } from 'class-validator';
import { JsonScalar } from '../../core/graphql/json.scalar.js';

/** A counter-proposal nobody has sent yet. */
@InputType()
export class PortalPreviewInput {
  @Field(() => ID)
  @IsUUID()
  conditionId!: string;

  @Field(() => JsonScalar, { description: 'All values as they would be proposed.' })
  @IsObject()
  parameters!: Record<string, unknown>;
}
