import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { type Attachment, AttachmentService, IntakeLoader } from '../intake/index.js';
import { PortalAttachment, PortalRemoveAttachmentInput } from './portal-attachment.type.js';
import { PortalDossier } from './portal-dossier.type.js';

/** Files of a dossier at the organiser's door. */
@Resolver(() => PortalDossier)
export class PortalAttachmentResolver {
  constructor(
    private readonly files: AttachmentService,
    private readonly loader: IntakeLoader,
  ) {}

  @Allow('portal.apply')
  @Mutation(() => PortalAttachment, { description: 'Takes an own file off the dossier.' })
  async removeAttachment(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalRemoveAttachmentInput,
  ): Promise<PortalAttachment> {
    return portalAttachment(await this.files.remove(actor, input));
  }

  @ResolveField(() => [PortalAttachment], { description: 'The oldest first.' })
  async attachments(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalAttachment[]> {
    return (await this.loader.attachments(context, dossier.id)).map(portalAttachment);
  }
}

/** Field by field, so that a new column never reaches the portal by itself. */
function portalAttachment(attachment: Attachment): PortalAttachment {
  const { id, version, documentId, name, mediaType, sizeBytes, side, addedAt } = attachment;
  return {
    id,
    version,
    documentId,
    name,
    mediaType,
    sizeBytes,
    own: side === 'organiser',
    addedAt,
  };
}
