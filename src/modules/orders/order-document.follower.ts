import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Scope } from '../../core/database/scope.js';
import { Db } from '../../core/database/db.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import { PdfRenderer } from '../../core/documents/pdf-renderer.js';
import { Followers } from '../../core/journal/followers.js';
import { Journal } from '../../core/journal/journal.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { requestId } from '../../core/request-context.js';
import { PeopleRepository } from '../people/index.js';
import { minimalOrderDocument } from './minimal-order.document.js';
import { operationOrderDocument } from './operation-order.document.js';
import { OrderCompiler } from './order-compiler.service.js';
import type { OrderVersion } from './order-version.entity.js';
import { ORDER_JOURNAL } from './order.journal.js';
import { OrderRepository } from './order.repository.js';

const KIND = 'operationOrder';
/** Dutch and French beside each other in one document. */
const LANGUAGE = 'nl-fr';

/** Writes an approved order as PDF, after the transaction that approved it. */
@Injectable()
export class OrderDocumentFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly repository: OrderRepository,
    private readonly people: PeopleRepository,
    private readonly documents: DocumentStore,
    private readonly renderer: PdfRenderer,
    private readonly compiler: OrderCompiler,
    private readonly journal: Journal,
    private readonly db: Db,
  ) {}

  onModuleInit(): void {
    this.followers.on(ORDER_JOURNAL.approved, (entry) => this.follow(entry));
  }

  private async follow(entry: JournalEntry): Promise<void> {
    const { versionId } = JSON.parse(entry.data) as { versionId: string };
    const version = await this.repository.version(versionId);
    if ((await this.documents.ofSubjects([version.id])).length > 0) return;
    const bytes = await this.render(version);
    const scope: Scope = {
      role: 'parley_police',
      zoneId: entry.zoneId,
      personId: null,
      organisationId: null,
    };
    await this.db.write(scope, () => this.keep(version, bytes));
  }

  private async render(version: OrderVersion): Promise<Buffer> {
    const { content, number, contentHash, draftedBy } = version;
    const { submittedBy, submittedAt, approvedBy, approvedAt } = version;
    if (!submittedBy || !submittedAt || !approvedBy || !approvedAt) {
      throw new Error(`Order version ${version.id} is not approved`);
    }
    const people = await this.people.peopleByIds([draftedBy, submittedBy, approvedBy]);
    const name = (id: string) => people.find((person) => person.id === id)?.name ?? '';
    const signatures = {
      draftedBy: name(draftedBy),
      submittedBy: { name: name(submittedBy), at: instant(submittedAt) },
      approvedBy: { name: name(approvedBy), at: instant(approvedAt) },
    };
    const issued = { content, number, contentHash, signatures };
    const write = version.form === 'minimal' ? minimalOrderDocument : operationOrderDocument;
    const model = write(issued, this.compiler.say);
    return this.renderer.render(model, { standard: 'ua-1' });
  }

  private async keep(version: OrderVersion, bytes: Buffer): Promise<void> {
    const name = `${version.content.reference}-v${version.number}`.replace(/[^\w-]+/g, '-');
    const document = await this.documents.keep(
      version,
      {
        eventId: version.eventId,
        subjectType: KIND,
        subjectId: version.id,
        kind: KIND,
        language: LANGUAGE,
        audience: 'police',
        fileName: `${name}.pdf`,
        mediaType: 'application/pdf',
      },
      bytes,
    );
    this.journal.recordBySystem(
      {
        kind: ORDER_JOURNAL.documentMade,
        subjectType: 'document',
        subjectId: document.id,
        eventId: version.eventId,
        data: { of: KIND, ofId: version.id, sha256: document.sha256 },
      },
      requestId(),
    );
  }
}

function instant(text: string): string {
  return new Date(text).toISOString();
}
