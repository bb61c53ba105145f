import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Db } from '../../core/database/db.js';
import type { Scope } from '../../core/database/scope.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import { PdfRenderer } from '../../core/documents/pdf-renderer.js';
import { Followers } from '../../core/journal/followers.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { Journal } from '../../core/journal/journal.js';
import { Messages } from '../../core/messages.js';
import { requestId } from '../../core/request-context.js';
import { PolicyIssueService } from './policy-issue.service.js';
import { policyDocument } from './policy-note.document.js';
import type { PolicyNote } from './policy-note.entity.js';
import { POLICY_JOURNAL } from './policy.journal.js';

const KIND = 'policyNote';
const NAMESPACE = 'policies-desk';
/** Dutch and French beside each other in one document. */
const LANGUAGE = 'nl-fr';

/** Writes an approved note as PDF, after the transaction that approved it. */
@Injectable()
export class PolicyDocumentFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly issues: PolicyIssueService,
    private readonly documents: DocumentStore,
    private readonly renderer: PdfRenderer,
    private readonly messages: Messages,
    private readonly journal: Journal,
    private readonly db: Db,
  ) {}

  onModuleInit(): void {
    this.followers.on(POLICY_JOURNAL.approved, (entry) => this.follow(entry));
  }

  private async follow(entry: JournalEntry): Promise<void> {
    const { number } = JSON.parse(entry.data) as { number: number };
    const { note, issued, terms } = await this.issues.of(entry.subjectId, number);
    const fileName = `${issued.reference}-v${number}.pdf`.replace(/[^\w.-]+/g, '-');
    const present = await this.documents.ofSubjects([entry.subjectId]);
    if (present.some((document) => document.fileName === fileName)) return;
    const model = policyDocument(issued, terms, (language, key, values) =>
      this.messages.text(language, NAMESPACE, key, values),
    );
    const bytes = await this.renderer.render(model, { standard: 'ua-1' });
    const none = { personId: null, organisationId: null };
    const scope: Scope = { role: 'parley_police', zoneId: entry.zoneId, ...none };
    await this.db.write(scope, () => this.keep(note, entry.subjectId, fileName, bytes));
  }

  private async keep(
    note: PolicyNote,
    subjectId: string,
    fileName: string,
    bytes: Buffer,
  ): Promise<void> {
    const document = await this.documents.keep(
      note,
      {
        eventId: note.eventId,
        subjectType: KIND,
        subjectId,
        kind: KIND,
        language: LANGUAGE,
        audience: 'police',
        fileName,
        mediaType: 'application/pdf',
      },
      bytes,
    );
    this.journal.recordBySystem(
      {
        kind: POLICY_JOURNAL.documentMade,
        subjectType: 'document',
        subjectId: document.id,
        eventId: note.eventId,
        data: { of: KIND, ofId: subjectId, sha256: document.sha256 },
      },
      requestId(),
    );
  }
}
