import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../core/access/actor.js';
import type { Permission } from '../../core/access/permissions.js';
import { Db } from '../../core/database/db.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import type { StoredDocument } from '../../core/documents/stored-document.entity.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** What a reader at the desk needs, by the kind of record the document was made for. */
const NEEDS: Readonly<Record<string, Permission>> = {
  authorityDecision: 'decisions.read',
  trafficNotice: 'notices.read',
  riskAssessment: 'risk.read',
  deploymentPlan: 'deployment.read',
  operationOrder: 'orders.read',
  attachment: 'events.read',
};

/** Hands out documents; reading one is itself recorded (Directive (EU) 2016/680, article 25). */
@Injectable()
export class DocumentAccessService {
  constructor(
    private readonly documents: DocumentStore,
    private readonly journal: Journal,
    private readonly db: Db,
  ) {}

  /** A document the actor may read, with its bytes; NOT_FOUND otherwise, whatever the cause. */
  open(actor: Actor, id: string): Promise<{ document: StoredDocument; bytes: Buffer }> {
    return this.db.write(scopeOf(actor), async () => {
      const document = await this.documents.find(id);
      this.assertMayRead(actor, document);
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

  private assertMayRead(actor: Actor, document: StoredDocument): void {
    const needed: Permission =
      actor.door === 'portal' ? 'portal.dossier' : (NEEDS[document.subjectType] ?? 'orders.read');
    const general: Permission = actor.door === 'portal' ? 'portal.session' : 'documents.read';
    if (actor.permissions.has(needed) && actor.permissions.has(general)) return;
    throw DomainError.notFound();
  }
}
