import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/database/db.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import { DomainError } from '../../core/errors.js';
import { Idempotency } from '../../core/graphql/idempotency.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService, type PublicEvent, SETTLED_STATES } from '../events/index.js';
import { MandateService } from '../mandates/index.js';
import { type AcceptedFile, AcceptedFiles } from './accepted-files.js';
import { ATTACHMENT_LIMITS } from './attachment-kind.rules.js';
import type { Attachment } from './attachment.entity.js';
import { AttachmentRepository } from './attachment.repository.js';
import { INTAKE_JOURNAL } from './intake.journal.js';

/** A file as it arrived. */
export interface Upload {
  readonly eventId: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly audience: 'organiser' | 'police';
  /** From the request, so that a repeated one adds nothing. */
  readonly key: string | null;
}

/** Files on a dossier: accepted by what they are, cleaned, and never shown from our own pages. */
@Injectable()
export class AttachmentService {
  constructor(
    private readonly repository: AttachmentRepository,
    private readonly events: EventService,
    private readonly mandates: MandateService,
    private readonly documents: DocumentStore,
    private readonly files: AcceptedFiles,
    private readonly idempotency: Idempotency,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly db: Db,
  ) {}

  ofEvents(_actor: Actor, eventIds: readonly string[]): Promise<Attachment[]> {
    return this.repository.ofEvents(eventIds);
  }

  /** Files by id, also those taken off their dossier since; for whatever was built on them. */
  byIds(_actor: Actor, ids: readonly string[]): Promise<Attachment[]> {
    return this.repository.byIds(ids);
  }

  /** Refuses a dossier the actor may not add to, before its bytes are read. */
  async assertOpen(actor: Actor, eventId: string): Promise<void> {
    await this.db.read(scopeOf(actor), () => this.openEvent(actor, eventId));
  }

  /**
   * Adds a file. INVALID_INPUT on `file`: `fileKind` for what may not be attached, `fileEmpty`,
   * `pictureBroken`, `pictureTooLarge`; LIMIT_EXCEEDED `attachments` when there are too many.
   */
  async add(actor: Actor, upload: Upload): Promise<Attachment> {
    const { eventId, audience, key } = upload;
    const file = await this.files.accept(upload.name, upload.bytes);
    const { name, sha256 } = file;
    const request = { operation: 'attach', args: { eventId, name, sha256, audience } };
    return this.idempotency.once(actor, key, request, async () => {
      const event = await this.openEvent(actor, eventId);
      const present = await this.repository.ofEvents([eventId]);
      if (present.length >= ATTACHMENT_LIMITS.perDossier) {
        throw DomainError.limit('attachments', ATTACHMENT_LIMITS.perDossier);
      }
      return this.store(actor, event, { ...file, audience });
    });
  }

  /** Takes a file off the dossier; the organiser only his own. */
  async remove(
    actor: Actor,
    input: { attachmentId: string; expectedVersion: number },
  ): Promise<Attachment> {
    const attachment = await this.repository.find(input.attachmentId);
    await this.openEvent(actor, attachment.eventId);
    if (attachment.side !== sideOf(actor)) throw DomainError.forbidden('notYourFile');
    const match = { id: attachment.id, expectedVersion: input.expectedVersion };
    // Its kind of visibility ends with it, so what was removed is answered as it was.
    await this.repository.remove(match, this.clock.now());
    this.note(actor, INTAKE_JOURNAL.attachmentRemoved, attachment);
    return { ...attachment, version: attachment.version + 1 };
  }

  private async openEvent(actor: Actor, eventId: string): Promise<PublicEvent> {
    const event = await this.events.find(actor, eventId);
    const powers = (await this.mandates.powersIn(actor, [eventId])).get(eventId) ?? [];
    if (!powers.includes('read')) throw DomainError.notFound();
    if (!powers.includes('negotiate')) throw DomainError.forbidden('noMandate');
    if (SETTLED_STATES.includes(event.state)) {
      throw DomainError.transition(event.state, 'attach', 'settled');
    }
    return event;
  }

  private async store(
    actor: Actor,
    event: PublicEvent,
    file: AcceptedFile & Pick<Upload, 'audience'>,
  ): Promise<Attachment> {
    const id = randomUUID();
    const { name, type, bytes, audience } = file;
    const document = await this.documents.keep(
      actor,
      {
        eventId: event.id,
        subjectType: 'attachment',
        subjectId: id,
        kind: 'attachment',
        language: event.language,
        audience,
        fileName: name,
        mediaType: type,
      },
      bytes,
    );
    const attachment = await this.repository.insert({
      id,
      zoneId: actor.zoneId,
      eventId: event.id,
      version: 1,
      documentId: document.id,
      name,
      mediaType: type,
      sizeBytes: bytes.length,
      side: sideOf(actor),
      audience,
      addedAt: this.clock.now(),
      removedAt: null,
    });
    this.note(actor, INTAKE_JOURNAL.attachmentAdded, attachment);
    return attachment;
  }

  private note(actor: Actor, kind: string, { id, eventId, mediaType, audience }: Attachment) {
    const data = { mediaType, audience };
    this.journal.record(actor, { kind, subjectType: 'attachment', subjectId: id, eventId, data });
  }
}

function sideOf({ door }: Actor): Attachment['side'] {
  return door === 'police' ? 'police' : 'organiser';
}
