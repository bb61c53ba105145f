import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsObject, IsUUID, ValidateNested } from 'class-validator';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { PortalFactsInput } from './portal-facts.inputs.js';

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

/** A change of facts nobody has sent yet. */
@InputType()
export class PortalChangePreviewInput {
  @Field(() => ID)
  @IsUUID()
  dossierId!: string;

  @Field(() => PortalFactsInput, { description: 'What would be other; the rest stays.' })
  @ValidateNested()
  @Type(() => PortalFactsInput)
  facts!: PortalFactsInput;
}
