import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../core/access/actor.js';
import type { Permission } from '../../core/access/permissions.js';
import { Db } from '../../core/database/db.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import type { StoredDocument } from '../../core/documents/stored-document.entity.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { AdviceExchangeRepository } from './advice-exchange.repository.js';
import { mayReadExchange } from './advice.policy.js';
import { AdviceRepository } from './advice.repository.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** What a reader at the desk needs, by the kind of record the document was made for. */
const NEEDS: Readonly<Record<string, Permission>> = {
  authorityDecision: 'decisions.read',
  trafficNotice: 'notices.read',
  agreement: 'agreements.read',
  riskAssessment: 'risk.read',
  policyNote: 'policies.read',
  deploymentPlan: 'deployment.read',
  operationOrder: 'orders.read',
  attachment: 'events.read',
  adviceFile: 'advice.read',
  dialogueFile: 'dialogue.read',
  meetingMinutes: 'dialogue.read',
};

/** The portal's readers of files of an advice, beside whom the database decides. */
const ADVICE_READERS: readonly Permission[] = [
  'portal.dossier',
  'portal.advise',
  'portal.adviceLink',
];

/** Hands out documents; reading one is itself recorded (Directive (EU) 2016/680, article 25). */
@Injectable()
export class DocumentAccessService {
  constructor(
    private readonly documents: DocumentStore,
    private readonly exchange: AdviceExchangeRepository,
    private readonly advice: AdviceRepository,
    private readonly journal: Journal,
    private readonly db: Db,
  ) {}

  /** A document the actor may read, with its bytes; NOT_FOUND otherwise, whatever the cause. */
  open(actor: Actor, id: string): Promise<{ document: StoredDocument; bytes: Buffer }> {
    return this.db.write(scopeOf(actor), async () => {
      const document = await this.documents.find(id);
      this.assertMayRead(actor, document);
      if (document.subjectType === 'adviceFile') await this.assertMayReadFile(actor, document);
      const bytes = await this.documents.read(document);
      this.journal.record(actor, {
        kind: PERMITS_JOURNAL.documentRead,
        subjectType: 'document',
        subjectId: document.id,
        eventId: document.eventId,
        data: { door: actor.door, of: document.subjectType },
      });
      return { document, bytes };
    });
  }

  /** A file of an advice is read by whoever may read the advice; one taken off by nobody. */
  private async assertMayReadFile(actor: Actor, { id }: StoredDocument): Promise<void> {
    const file = await this.exchange.fileOf(id);
    if (!file) throw DomainError.notFound();
    if (actor.door === 'portal') return;
    const [advice] = await this.advice.byIds([file.adviceId]);
    const readsPolice = actor.permissions.has('advice.readPolice');
    if (!advice || !mayReadExchange(advice, readsPolice)) throw DomainError.notFound();
  }

  private assertMayRead(actor: Actor, document: StoredDocument): void {
    if (actor.door === 'portal' && document.subjectType === 'adviceFile') {
      if (ADVICE_READERS.some((each) => actor.permissions.has(each))) return;
      throw DomainError.notFound();
    }
    const needed: Permission =
      actor.door === 'portal' ? 'portal.dossier' : (NEEDS[document.subjectType] ?? 'orders.read');
    const general: Permission = actor.door === 'portal' ? 'portal.session' : 'documents.read';
    if (actor.permissions.has(needed) && actor.permissions.has(general)) return;
    throw DomainError.notFound();
  }
}
