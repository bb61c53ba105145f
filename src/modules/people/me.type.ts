import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';

/** The signed-in police user. */
@ObjectType()
export class Me {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  language!: string;

  @Field(() => [String])
  roles!: string[];

  @Field(() => [String], { description: 'Command positions held now.' })
  positions!: string[];

  @Field(() => [String], { description: 'What the user may do.' })
  permissions!: string[];

  @Field(() => LocalizedText)
  zoneName!: Localized;
}
