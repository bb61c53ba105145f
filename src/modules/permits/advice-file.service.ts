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
import { AdviceAnswerService } from './advice-answer.service.js';
import type { AdviceFile } from './advice-exchange.entity.js';
import { AdviceExchangeRepository } from './advice-exchange.repository.js';
import { EXCHANGE_LIMITS, sideOf } from './advice-exchange.rules.js';
import { AdviceLinkRepository } from './advice-link.repository.js';
import type { Advice } from './advice.entity.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** A file as it arrived; the key comes from the request, so that a repeated one adds nothing. */
export interface AdviceUpload {
  readonly adviceId: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly key: string | null;
}

/** Names a file as its reader saw it. */
export interface AdviceFileStep {
  readonly fileId: string;
  readonly expectedVersion: number;
}

/**
 * Files beside a question or an answer, accepted as files of a dossier are. What a service adds
 * belongs to its answer: it leaves with it, and rests while a colleague checks.
 */
@Injectable()
export class AdviceFileService {
  constructor(
    private readonly repository: AdviceExchangeRepository,
    private readonly answers: AdviceAnswerService,
    private readonly drafts: AdviceLinkRepository,
    private readonly accepted: AcceptedFiles,
    private readonly documents: DocumentStore,
    private readonly idempotency: Idempotency,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly db: Db,
  ) {}

  filesOf(_actor: Actor, adviceIds: readonly string[]): Promise<AdviceFile[]> {
    return this.repository.filesOf(adviceIds);
  }

  /** Refuses a request the actor may not add to, before its bytes are read. */
  async assertOpen(actor: Actor, adviceId: string): Promise<void> {
    await this.db.read(scopeOf(actor), () => this.open(actor, adviceId));
  }

  /**
   * Adds a file. Errors as `AcceptedFiles.accept`; NOT_FOUND, TRANSITION_NOT_ALLOWED once settled
   * or while it is checked, LIMIT_EXCEEDED adviceFiles.
   */
  async add(actor: Actor, upload: AdviceUpload): Promise<AdviceFile> {
    const { adviceId, key } = upload;
    const file = await this.accepted.accept(upload.name, upload.bytes);
    const { name, sha256 } = file;
    const request = { operation: 'attachToAdvice', args: { adviceId, name, sha256 } };
    return this.idempotency.once(actor, key, request, async () => {
      const advice = await this.open(actor, adviceId);
      const present = await this.repository.filesOf([adviceId]);
      const { files } = EXCHANGE_LIMITS;
      if (present.length >= files) throw DomainError.limit('adviceFiles', files);
      return this.store(actor, advice, file);
    });
  }

  /** Takes a file off again; each side its own. Errors: STALE, NOT_FOUND, FORBIDDEN notYourFile. */
  async remove(actor: Actor, step: AdviceFileStep): Promise<Advice> {
    const file = await this.repository.file(step.fileId);
    const advice = await this.open(actor, file.adviceId);
    if (file.side !== sideOf(actor)) throw DomainError.forbidden('notYourFile');
    const match = { id: file.id, expectedVersion: step.expectedVersion };
    this.note(
      actor,
      PERMITS_JOURNAL.adviceFileRemoved,
      await this.repository.removeFile(match, this.clock.now()),
    );
    return advice;
  }

  private async open(actor: Actor, adviceId: string): Promise<Advice> {
    const advice = await this.answers.open(adviceId, 'attachToAdvice');
    if (sideOf(actor) === 'desk') return advice;
    const [draft] = await this.drafts.draftsOf([adviceId]);
    if (draft?.state === 'checking') {
      throw DomainError.transition(draft.state, 'attachToAdvice', 'beingChecked');
    }
    return advice;
  }

  private async store(
    actor: Actor,
    { id: adviceId, eventId }: Advice,
    { name, type, bytes }: AcceptedFile,
  ): Promise<AdviceFile> {
    const side = sideOf(actor);
    const about = {
      eventId,
      subjectType: 'adviceFile',
      subjectId: adviceId,
      kind: side === 'desk' ? 'adviceFileOfDesk' : 'adviceFileOfService',
      language: actor.language,
      audience: 'police',
      fileName: name,
      mediaType: type,
    } as const;
    const document = await this.documents.keep(actor, about, bytes);
    const file = await this.repository.insertFile({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId,
      adviceId,
      version: 1,
      documentId: document.id,
      name,
      mediaType: type,
      sizeBytes: bytes.length,
      side,
      addedAt: this.clock.now(),
      removedAt: null,
    });
    this.note(actor, PERMITS_JOURNAL.adviceFileAdded, file);
    return file;
  }

  private note(actor: Actor, kind: string, { id, eventId, adviceId, mediaType, side }: AdviceFile) {
    const data = { adviceId, mediaType, side };
    this.journal.record(actor, { kind, subjectType: 'adviceFile', subjectId: id, eventId, data });
  }
}
