import { Field, ObjectType } from '@nestjs/graphql';

/** One consequence in plain words. */
@ObjectType()
export class PortalPreviewLine {
  @Field(() => String, {
    description:
      'material, march, leaving, stewards, place, deadline, documents, advice, conditions, agreement, answer, decision.',
  })
  topic!: string;

  @Field(() => String, { description: 'In the language of the reader.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it differs from what is on the table now.' })
  changed!: boolean;
}

/** What a counter-proposal or a change of facts would bring; counted from what its author may read, nothing else. */
@ObjectType()
export class PortalPreview {
  @Field(() => [PortalPreviewLine])
  lines!: PortalPreviewLine[];

  @Field(() => String, { nullable: true, description: 'What the march was timed with.' })
  assumption!: string | null;
}
