import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { PublicEvent } from '../events/index.js';
import { Attachment } from './attachment.entity.js';
import { RemoveAttachmentInput } from './attachment.inputs.js';
import { AttachmentService } from './attachment.service.js';
import { IntakeLoader } from './intake.loader.js';

@Resolver(() => PublicEvent)
export class AttachmentResolver {
  constructor(
    private readonly attachments: AttachmentService,
    private readonly loader: IntakeLoader,
  ) {}

  @Allow('events.change')
  @Mutation(() => Attachment, { description: 'Takes a file of the desk off the dossier.' })
  removeAttachment(
    @CurrentActor() actor: Actor,
    @Args('input') input: RemoveAttachmentInput,
  ): Promise<Attachment> {
    return this.attachments.remove(actor, input);
  }

  @ResolveField('attachments', () => [Attachment], {
    description: 'Files both sides added, the oldest first.',
  })
  attachmentsOf(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<Attachment[]> {
    return this.loader.attachments(context, event.id);
  }
}
