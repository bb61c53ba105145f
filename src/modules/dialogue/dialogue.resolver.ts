import { Args, Int, Mutation, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { may } from '../../core/access/field-audience.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { EventLoader, PublicEvent } from '../events/index.js';
import { DialogueFile } from './dialogue-file.entity.js';
import { DialogueFeed } from './dialogue.feed.js';
import { DialogueFileService } from './dialogue-file.service.js';
import { DialogueMessage } from './dialogue-message.entity.js';
import {
  DialogueFileStepInput,
  DialogueMessageInput,
  DialogueReadInput,
  DialogueTranslationInput,
} from './dialogue.inputs.js';
import { DialogueLoader } from './dialogue.loader.js';
import { DialogueService } from './dialogue.service.js';
import { UnreadDialogueType, WaitingDialogueType } from './waiting-dialogue.type.js';

/** Messages of a dossier at the desk. */
@Resolver(() => PublicEvent)
export class DialogueResolver {
  constructor(
    private readonly dialogue: DialogueService,
    private readonly fileService: DialogueFileService,
    private readonly loader: DialogueLoader,
    private readonly feed: DialogueFeed,
  ) {}

  @Allow('dialogue.write')
  @Query(() => [WaitingDialogueType], {
    description: 'Dossiers in which the organiser waits to be read, the oldest first.',
  })
  async waitingDialogues(@CurrentActor() actor: Actor): Promise<WaitingDialogueType[]> {
    const waiting = await this.dialogue.waiting(actor);
    return waiting.map(({ eventId, count, since }) => ({ id: eventId, count, since }));
  }

  @Allow('dialogue.read')
  @Subscription(() => UnreadDialogueType, {
    description: 'How many messages of an organiser wait, whenever that changes in any dossier.',
  })
  unreadDialogueChanged(
    @CurrentActor() actor: Actor,
  ): AsyncGenerator<{ unreadDialogueChanged: UnreadDialogueType }> {
    return this.feed.of(actor);
  }

  @Allow('dialogue.write')
  @Mutation(() => PublicEvent, { description: 'Writes to the organiser; nothing is edited later.' })
  sendMessage(
    @CurrentActor() actor: Actor,
    @Args('input') input: DialogueMessageInput,
  ): Promise<PublicEvent> {
    return this.dialogue.send(actor, input);
  }

  @Allow('dialogue.write')
  @Mutation(() => PublicEvent, { description: 'Says that what the organiser wrote is read.' })
  markMessagesRead(
    @CurrentActor() actor: Actor,
    @Args('input') { eventId, upTo }: DialogueReadInput,
  ): Promise<PublicEvent> {
    return this.dialogue.markRead(actor, eventId, upTo);
  }

  @Allow('dialogue.write')
  @Mutation(() => PublicEvent, {
    description: 'Puts a translation beside a message; it is always shown as one.',
  })
  translateMessage(
    @CurrentActor() actor: Actor,
    @Args('input') input: DialogueTranslationInput,
  ): Promise<PublicEvent> {
    return this.dialogue.translate(actor, input);
  }

  @Allow('dialogue.write')
  @Mutation(() => DialogueFile, { description: 'Takes an own file off that has not left yet.' })
  removeMessageFile(
    @CurrentActor() actor: Actor,
    @Args('input') input: DialogueFileStepInput,
  ): Promise<DialogueFile> {
    return this.fileService.remove(actor, input);
  }

  @ResolveField(() => [DialogueMessage], { description: 'What both sides wrote, oldest first.' })
  messages(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<DialogueMessage[]> | [] {
    return may(actorOf(context), 'dialogue.read') ? this.loader.messagesOf(context, event.id) : [];
  }

  @ResolveField(() => Int, { description: 'Messages of the organiser nobody here has read.' })
  unreadMessages(event: PublicEvent, _args: unknown, context: GraphqlContext): Promise<number> | 0 {
    return may(actorOf(context), 'dialogue.read') ? this.loader.unreadOf(context, event.id) : 0;
  }

  @ResolveField(() => [DialogueFile], { description: 'Own files that wait for their message.' })
  waitingFiles(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<DialogueFile[]> | [] {
    return may(actorOf(context), 'dialogue.write')
      ? this.loader.waitingFilesOf(context, event.id)
      : [];
  }
}

/** The dossier in which somebody waits to be read. */
@Resolver(() => WaitingDialogueType)
export class WaitingDialogueResolver {
  constructor(private readonly loader: EventLoader) {}

  @ResolveField(() => PublicEvent, { nullable: true })
  event(
    waiting: WaitingDialogueType,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PublicEvent | null> {
    return this.loader.event(context, waiting.id);
  }
}
