import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/database/db.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import { DomainError } from '../../core/errors.js';
import { Idempotency } from '../../core/graphql/idempotency.js';
import { Journal } from '../../core/journal/journal.js';
import { type AcceptedFile, AcceptedFiles } from '../intake/index.js';
import type { DialogueFile } from './dialogue-file.entity.js';
import { DIALOGUE_JOURNAL } from './dialogue.journal.js';
import { DialogueRepository } from './dialogue.repository.js';
import { DIALOGUE_LIMITS, sideOf } from './dialogue.rules.js';
import { DialogueService } from './dialogue.service.js';

/** A file as it arrived; the key comes from the request, so that a repeated one adds nothing. */
export interface DialogueUpload {
  readonly eventId: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly key: string | null;
}

/** Files that leave with a message; accepted and cleaned as files of a dossier are. */
@Injectable()
export class DialogueFileService {
  constructor(
    private readonly repository: DialogueRepository,
    private readonly dialogue: DialogueService,
    private readonly accepted: AcceptedFiles,
    private readonly documents: DocumentStore,
    private readonly idempotency: Idempotency,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly db: Db,
  ) {}

  /** What the actor added to dossiers that has not left yet. */
  waitingOf(actor: Actor, eventIds: readonly string[]): Promise<DialogueFile[]> {
    return this.repository.waitingFiles(actor.personId, eventIds);
  }

  /** Refuses a dossier the actor may not add to, before its bytes are read. */
  async assertOpen(actor: Actor, eventId: string): Promise<void> {
    await this.db.read(scopeOf(actor), () => this.dialogue.open(actor, eventId, 'attachToMessage'));
  }

  /**
   * Adds a file. Errors as `AcceptedFiles.accept`; NOT_FOUND, TRANSITION_NOT_ALLOWED,
   * LIMIT_EXCEEDED `waitingFiles`.
   */
  async add(actor: Actor, upload: DialogueUpload): Promise<DialogueFile> {
    const { eventId, key } = upload;
    const file = await this.accepted.accept(upload.name, upload.bytes);
    const { name, sha256 } = file;
    const request = { operation: 'attachToMessage', args: { eventId, name, sha256 } };
    return this.idempotency.once(actor, key, request, async () => {
      await this.dialogue.open(actor, eventId, 'attachToMessage');
      const { waitingFiles } = DIALOGUE_LIMITS;
      const present = await this.repository.waitingFiles(actor.personId, [eventId]);
      if (present.length >= waitingFiles) throw DomainError.limit('waitingFiles', waitingFiles);
      return this.store(actor, eventId, file);
    });
  }

  /** Takes an own file off that has not left yet. Errors: STALE, NOT_FOUND for any other. */
  async remove(
    actor: Actor,
    step: { fileId: string; expectedVersion: number },
  ): Promise<DialogueFile> {
    const file = await this.repository.file(step.fileId);
    if (file.byId !== actor.personId || file.messageId) throw DomainError.notFound();
    const match = { id: file.id, expectedVersion: step.expectedVersion };
    const removed = await this.repository.changeFile(match, { removedAt: this.clock.now() });
    this.note(actor, DIALOGUE_JOURNAL.fileRemoved, removed);
    return removed;
  }

  private async store(
    actor: Actor,
    eventId: string,
    { name, type, bytes }: AcceptedFile,
  ): Promise<DialogueFile> {
    const id = randomUUID();
    const side = sideOf(actor);
    const about = {
      eventId,
      subjectType: 'dialogueFile',
      subjectId: id,
      kind: side === 'police' ? 'dialogueFileOfDesk' : 'dialogueFileOfOrganiser',
      language: actor.language,
      audience: 'organiser',
      fileName: name,
      mediaType: type,
    } as const;
    const document = await this.documents.keep(actor, about, bytes);
    const file = await this.repository.insertFile({
      id,
      zoneId: actor.zoneId,
      eventId,
      version: 1,
      messageId: null,
      documentId: document.id,
      name,
      mediaType: type,
      sizeBytes: bytes.length,
      side,
      byId: actor.personId,
      addedAt: this.clock.now(),
      removedAt: null,
    });
    this.note(actor, DIALOGUE_JOURNAL.fileAdded, file);
    return file;
  }

  private note(actor: Actor, kind: string, { id, eventId, mediaType, side }: DialogueFile): void {
    const data = { mediaType, side };
    this.journal.record(actor, { kind, subjectType: 'dialogueFile', subjectId: id, eventId, data });
  }
}
