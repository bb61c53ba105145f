import { Args, ID, Int, Mutation, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { DialogueFileService, DialogueLoader, DialogueService } from '../dialogue/index.js';
import {
  PortalMessageFileStepInput,
  PortalMessageInput,
  PortalReadInput,
} from './portal-dialogue.inputs.js';
import {
  PortalDossierHint,
  PortalMessage,
  PortalMessageFile,
  PortalTranslation,
  portalMessageFile,
  portalTalk,
  portalTranslation,
} from './portal-dialogue.type.js';
import { portalDossier } from './portal-dossier.rules.js';
import { PortalDossier } from './portal-dossier.type.js';
import { PortalFeed } from './portal.feed.js';

/** Messages of a dossier at the organiser's door, and the hint that something came. */
@Resolver(() => PortalDossier)
export class PortalDialogueResolver {
  constructor(
    private readonly dialogue: DialogueService,
    private readonly fileService: DialogueFileService,
    private readonly loader: DialogueLoader,
    private readonly feed: PortalFeed,
  ) {}

  @Allow('portal.dialogue')
  @Mutation(() => PortalDossier, { description: 'Writes to the event cell; nothing is edited.' })
  async sendMessage(
    @CurrentActor() actor: Actor,
    @Args('input') { dossierId: eventId, ...words }: PortalMessageInput,
  ): Promise<PortalDossier> {
    return portalDossier(await this.dialogue.send(actor, { ...words, eventId }));
  }

  @Allow('portal.dialogue')
  @Mutation(() => PortalDossier, { description: 'Says that what the event cell wrote is read.' })
  async markMessagesRead(
    @CurrentActor() actor: Actor,
    @Args('input') { dossierId, upTo }: PortalReadInput,
  ): Promise<PortalDossier> {
    return portalDossier(await this.dialogue.markRead(actor, dossierId, upTo));
  }

  @Allow('portal.dialogue')
  @Mutation(() => PortalMessageFile, { description: 'Takes an own file off that waits.' })
  async removeMessageFile(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalMessageFileStepInput,
  ): Promise<PortalMessageFile> {
    return portalMessageFile(await this.fileService.remove(actor, input));
  }

  @Allow('portal.dossier')
  @Subscription(() => PortalDossierHint, {
    description: 'Says that something the reader may see of an own dossier changed.',
  })
  dossierChanged(
    @CurrentActor() actor: Actor,
    @Args('dossierId', { type: () => ID }) dossierId: string,
  ): AsyncGenerator<{ dossierChanged: PortalDossierHint }> {
    return this.feed.of(actor, dossierId);
  }

  @ResolveField(() => [PortalMessage], { description: 'The oldest first.' })
  async messages(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalMessage[]> {
    return (await this.loader.messagesOf(context, dossier.id)).map(portalTalk);
  }

  @ResolveField(() => Int, { description: 'Messages of the event cell nobody here has read.' })
  unreadMessages(dossier: PortalDossier, _args: unknown, context: GraphqlContext): Promise<number> {
    return this.loader.unreadOf(context, dossier.id);
  }

  @ResolveField(() => [PortalMessageFile], { description: 'Own files that wait for a message.' })
  async waitingFiles(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalMessageFile[]> {
    return (await this.loader.waitingFilesOf(context, dossier.id)).map(portalMessageFile);
  }
}

/** What belongs to a message. */
@Resolver(() => PortalMessage)
export class PortalMessageFieldsResolver {
  constructor(private readonly loader: DialogueLoader) {}

  @ResolveField(() => [PortalTranslation], { description: 'The latest of a language last.' })
  async translations(
    message: PortalMessage,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalTranslation[]> {
    return (await this.loader.translationsOf(context, message.id)).map(portalTranslation);
  }

  @ResolveField(() => [PortalMessageFile])
  async files(
    message: PortalMessage,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalMessageFile[]> {
    return (await this.loader.filesOf(context, message.id)).map(portalMessageFile);
  }
}
