import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService, type PublicEvent } from '../events/index.js';
import { MandateService } from '../mandates/index.js';
import { ConditionService } from '../negotiations/index.js';
import type { DialogueFile } from './dialogue-file.entity.js';
import type {
  DeskSignature,
  DialogueMessage,
  DialogueReading,
  DialogueTranslation,
} from './dialogue-message.entity.js';
import { DIALOGUE_JOURNAL } from './dialogue.journal.js';
import { DialogueRepository, type WaitingDialogue } from './dialogue.repository.js';
import { DIALOGUE_LIMITS, sideOf, silence } from './dialogue.rules.js';

/** What somebody writes to the other side. */
export interface DialogueWords {
  readonly eventId: string;
  readonly conditionId?: string | null;
  /** How many messages of the dossier the writer saw; another one meanwhile is read first. */
  readonly seen: number;
  readonly text: string;
  readonly language: string;
  readonly correctsId?: string | null;
  readonly fileIds?: readonly string[] | null;
}

/** A message in another language. */
export interface TranslatedWords {
  readonly messageId: string;
  readonly language: string;
  readonly text: string;
  readonly madeBy: 'person' | 'machine';
}

/** Messages between event cell and organiser; for both doors, each for its own side. */
@Injectable()
export class DialogueService {
  constructor(
    private readonly repository: DialogueRepository,
    private readonly events: EventService,
    private readonly mandates: MandateService,
    private readonly conditions: ConditionService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  messagesOf(_actor: Actor, eventIds: readonly string[]): Promise<DialogueMessage[]> {
    return this.repository.messagesOf(eventIds);
  }

  /** How many messages of the other side wait in dossiers; those without any are left out. */
  async unreadOf(actor: Actor, eventIds: readonly string[]): Promise<Map<string, number>> {
    const other = sideOf(actor) === 'police' ? 'organiser' : 'police';
    const counts = await this.repository.unread(other, eventIds);
    return new Map(counts.map(({ eventId, count }) => [eventId, count]));
  }

  /** Who read messages; at the portal only its own people. */
  readingsOf(_actor: Actor, messageIds: readonly string[]): Promise<DialogueReading[]> {
    return this.repository.readingsOf(messageIds);
  }

  translationsOf(_actor: Actor, messageIds: readonly string[]): Promise<DialogueTranslation[]> {
    return this.repository.translationsOf(messageIds);
  }

  /** Who of police wrote messages or translations; nobody at the portal is told. */
  signaturesOf(
    actor: Actor,
    of: 'message' | 'translation',
    ids: readonly string[],
  ): Promise<DeskSignature[]> {
    return this.repository.signaturesOf(of, ids, sideOf(actor));
  }

  filesOf(_actor: Actor, messageIds: readonly string[]): Promise<DialogueFile[]> {
    return this.repository.filesOf(messageIds);
  }

  /** Dossiers in which the organiser waits to be read, the oldest first. */
  waiting(_actor: Actor): Promise<WaitingDialogue[]> {
    return this.repository.waiting(DIALOGUE_LIMITS.inbox);
  }

  /**
   * Writes to the other side. Errors: NOT_FOUND, STALE when somebody wrote meanwhile,
   * TRANSITION_NOT_ALLOWED `notFiled` or `settled`, RULE_VIOLATED `correctsOwnOnly`, LIMIT_EXCEEDED.
   */
  async send(actor: Actor, words: DialogueWords): Promise<PublicEvent> {
    const event = await this.open(actor, words.eventId, 'sendMessage');
    await this.repository.takeTurn(event.id);
    const present = await this.repository.messagesOf([event.id]);
    if (present.length !== words.seen) throw DomainError.stale(present.length);
    const { messages } = DIALOGUE_LIMITS;
    if (present.length >= messages) throw DomainError.limit('dialogueMessages', messages);
    await this.assertAbout(actor, event, words);
    const side = sideOf(actor);
    const corrected = present.find(({ id }) => id === words.correctsId);
    if (words.correctsId && !corrected) throw DomainError.notFound();
    if (corrected && corrected.side !== side) throw DomainError.rule('correctsOwnOnly');
    const message = await this.repository.insertMessage({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: event.id,
      conditionId: words.conditionId ?? corrected?.conditionId ?? null,
      position: present.length + 1,
      side,
      authorName: side === 'organiser' ? actor.name : null,
      language: words.language,
      text: words.text,
      correctsId: corrected?.id ?? null,
      sentAt: this.clock.now(),
      readAt: null,
    });
    if (side === 'police') await this.sign(actor, event.id, { messageId: message.id });
    await this.attach(actor, message, words.fileIds ?? []);
    const { position, conditionId } = message;
    this.note(actor, DIALOGUE_JOURNAL.messageSent, event.id, { side, position, conditionId });
    return event;
  }

  /**
   * Says that what the other side wrote is read, up to a position. Errors: NOT_FOUND,
   * TRANSITION_NOT_ALLOWED nothingUnread.
   */
  async markRead(actor: Actor, eventId: string, upTo: number): Promise<PublicEvent> {
    const event = await this.found(actor, eventId);
    const side = sideOf(actor);
    const messages = await this.repository.messagesOf([event.id]);
    const theirs = messages.filter((each) => each.side !== side && each.position <= upTo);
    const known = await this.repository.readBy(
      actor.personId,
      theirs.map(({ id }) => id),
    );
    const fresh = theirs.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) {
      throw DomainError.transition(event.state, 'markMessagesRead', 'nothingUnread');
    }
    const readAt = this.clock.now();
    await this.repository.markRead(
      fresh.map(({ id }) => id),
      readAt,
    );
    await this.repository.insertReadings(
      fresh.map(({ id: messageId }) => ({
        id: randomUUID(),
        zoneId: actor.zoneId,
        eventId: event.id,
        messageId,
        side,
        personId: actor.personId,
        personName: actor.name,
        readAt,
      })),
    );
    this.note(actor, DIALOGUE_JOURNAL.messagesRead, event.id, { side, count: fresh.length });
    return event;
  }

  /**
   * Puts a message beside itself in another language. Errors: NOT_FOUND, LIMIT_EXCEEDED,
   * RULE_VIOLATED `sameLanguage`.
   */
  async translate(actor: Actor, words: TranslatedWords): Promise<PublicEvent> {
    const message = await this.repository.message(words.messageId);
    const event = await this.found(actor, message.eventId);
    if (message.language === words.language) throw DomainError.rule('sameLanguage');
    const { translations } = DIALOGUE_LIMITS;
    const present = await this.repository.translationsOf([message.id]);
    if (present.length >= translations) throw DomainError.limit('translations', translations);
    const translation = await this.repository.insertTranslation({
      ...words,
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: event.id,
      addedAt: this.clock.now(),
    });
    await this.sign(actor, event.id, { translationId: translation.id });
    const { position } = message;
    const { language, madeBy } = words;
    this.note(actor, DIALOGUE_JOURNAL.messageTranslated, event.id, { position, language, madeBy });
    return event;
  }

  /** The dossier when the actor's side may write in it. Errors: NOT_FOUND, TRANSITION_NOT_ALLOWED. */
  async open(actor: Actor, eventId: string, step: string): Promise<PublicEvent> {
    const event = await this.found(actor, eventId);
    await this.mandates.assertMay(actor, eventId, 'negotiate');
    const reason = silence(event.state);
    if (reason) throw DomainError.transition(event.state, step, reason);
    return event;
  }

  private async found(actor: Actor, eventId: string): Promise<PublicEvent> {
    const event = await this.events.find(actor, eventId);
    const powers = (await this.mandates.powersIn(actor, [eventId])).get(eventId) ?? [];
    if (!powers.includes('read')) throw DomainError.notFound();
    return event;
  }

  private async assertAbout(actor: Actor, event: PublicEvent, { conditionId }: DialogueWords) {
    if (!conditionId) return;
    const condition = await this.conditions.find(actor, conditionId);
    if (condition.eventId !== event.id) throw DomainError.notFound();
  }

  private async sign(
    actor: Actor,
    eventId: string,
    of: { messageId: string } | { translationId: string },
  ): Promise<void> {
    await this.repository.insertSignature({
      messageId: null,
      translationId: null,
      ...of,
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId,
      personId: actor.personId,
      personName: actor.name,
    });
  }

  /** Own files that wait in the dossier leave with the message; any other id is unknown. */
  private async attach(
    actor: Actor,
    message: DialogueMessage,
    fileIds: readonly string[],
  ): Promise<void> {
    if (fileIds.length === 0) return;
    const waiting = await this.repository.waitingFiles(actor.personId, [message.eventId]);
    for (const id of fileIds) {
      const file = waiting.find((each) => each.id === id);
      if (!file) throw DomainError.notFound();
      const match = { id, expectedVersion: file.version };
      await this.repository.changeFile(match, { messageId: message.id });
    }
  }

  private note(actor: Actor, kind: string, eventId: string, data: Record<string, unknown>): void {
    this.journal.record(actor, { kind, subjectType: 'event', subjectId: eventId, eventId, data });
  }
}
