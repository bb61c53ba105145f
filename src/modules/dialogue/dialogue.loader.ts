import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey, oneByKey } from '../../core/graphql/loaders.js';
import type { ContactCondition, ContactEntry } from './contact.entity.js';
import { ContactService } from './contact.service.js';
import type { DialogueFile } from './dialogue-file.entity.js';
import { DialogueFileService } from './dialogue-file.service.js';
import type {
  DeskSignature,
  DialogueMessage,
  DialogueReading,
  DialogueTranslation,
} from './dialogue-message.entity.js';
import { DialogueService } from './dialogue.service.js';

const MESSAGES = {};
const UNREAD = {};
const READINGS = {};
const TRANSLATIONS = {};
const FILES = {};
const WAITING_FILES = {};
const WRITERS = {};
const TRANSLATORS = {};
const CONTACTS = {};
const CONTACT_CONDITIONS = {};

/** What hangs on the dialogue of dossiers, one statement a kind and operation. */
@Injectable()
export class DialogueLoader {
  constructor(
    private readonly dialogue: DialogueService,
    private readonly files: DialogueFileService,
    private readonly contacts: ContactService,
  ) {}

  /** How many messages of the other side nobody of the reader's side has read. */
  unreadOf(context: GraphqlContext, eventId: string): Promise<number> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(UNREAD, async (ids) => {
        const counts = await this.dialogue.unreadOf(actor, ids);
        return ids.map((id) => counts.get(id) ?? 0);
      })
      .load(eventId);
  }

  contactsOf(context: GraphqlContext, eventId: string): Promise<ContactEntry[]> {
    return this.many(context, CONTACTS, eventId, 'eventId', (actor, ids) =>
      this.contacts.ofEvents(actor, ids),
    );
  }

  contactConditionsOf(context: GraphqlContext, contactId: string): Promise<ContactCondition[]> {
    return this.many(context, CONTACT_CONDITIONS, contactId, 'contactId', (actor, ids) =>
      this.contacts.conditionsOf(actor, ids),
    );
  }

  /** Messages of a dossier, the oldest first. */
  messagesOf(context: GraphqlContext, eventId: string): Promise<DialogueMessage[]> {
    return this.many(context, MESSAGES, eventId, 'eventId', (actor, ids) =>
      this.dialogue.messagesOf(actor, ids),
    );
  }

  readingsOf(context: GraphqlContext, messageId: string): Promise<DialogueReading[]> {
    return this.many(context, READINGS, messageId, 'messageId', (actor, ids) =>
      this.dialogue.readingsOf(actor, ids),
    );
  }

  translationsOf(context: GraphqlContext, messageId: string): Promise<DialogueTranslation[]> {
    return this.many(context, TRANSLATIONS, messageId, 'messageId', (actor, ids) =>
      this.dialogue.translationsOf(actor, ids),
    );
  }

  filesOf(context: GraphqlContext, messageId: string): Promise<DialogueFile[]> {
    return this.many(context, FILES, messageId, 'messageId', (actor, ids) =>
      this.dialogue.filesOf(actor, ids),
    );
  }

  /** Files the reader added to a dossier that have not left yet. */
  waitingFilesOf(context: GraphqlContext, eventId: string): Promise<DialogueFile[]> {
    return this.many(context, WAITING_FILES, eventId, 'eventId', (actor, ids) =>
      this.files.waitingOf(actor, ids),
    );
  }

  /** Who of police wrote a message; null at the portal and for a message of the organiser. */
  writerOf(context: GraphqlContext, messageId: string): Promise<DeskSignature | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(WRITERS, async (ids) =>
        oneByKey(
          ids,
          await this.dialogue.signaturesOf(actor, 'message', ids),
          (row) => row.messageId ?? '',
        ),
      )
      .load(messageId);
  }

  translatorOf(context: GraphqlContext, translationId: string): Promise<DeskSignature | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(TRANSLATORS, async (ids) =>
        oneByKey(
          ids,
          await this.dialogue.signaturesOf(actor, 'translation', ids),
          (row) => row.translationId ?? '',
        ),
      )
      .load(translationId);
  }

  private many<Row, Key extends keyof Row>(
    context: GraphqlContext,
    token: object,
    id: string,
    key: Key,
    find: (actor: Actor, ids: readonly string[]) => Promise<Row[]>,
  ): Promise<Row[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(token, async (ids) =>
        groupByKey(ids, await find(actor, ids), (row) => row[key] as string),
      )
      .load(id);
  }
}
