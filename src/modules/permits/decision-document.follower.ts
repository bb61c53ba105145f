import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Scope } from '../../core/database/scope.js';
import { Db } from '../../core/database/db.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import { PdfRenderer } from '../../core/documents/pdf-renderer.js';
import { Followers } from '../../core/journal/followers.js';
import { Journal } from '../../core/journal/journal.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { Messages } from '../../core/messages.js';
import { requestId } from '../../core/request-context.js';
import type { AuthorityDecision } from './decision.entity.js';
import { decisionDocument } from './decision.document.js';
import { DecisionRepository } from './decision.repository.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

const KIND = 'authorityDecision';

/** Writes the act of a taken decision as PDF, after the transaction that took it. */
@Injectable()
export class DecisionDocumentFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly repository: DecisionRepository,
    private readonly documents: DocumentStore,
    private readonly renderer: PdfRenderer,
    private readonly messages: Messages,
    private readonly journal: Journal,
    private readonly db: Db,
  ) {}

  onModuleInit(): void {
    this.followers.on(PERMITS_JOURNAL.decisionTaken, (entry) => this.follow(entry));
  }

  private async follow(entry: JournalEntry): Promise<void> {
    const decision = await this.repository.find(entry.subjectId);
    const made = await this.documents.ofSubjects([decision.id]);
    if (made.length > 0) return;
    const bytes = await this.render(decision);
    const scope: Scope = {
      role: 'parley_police',
      zoneId: entry.zoneId,
      personId: null,
      organisationId: null,
    };
    await this.db.write(scope, () => this.keep(decision, bytes));
  }

  private render(decision: AuthorityDecision): Promise<Buffer> {
    const { content, contentHash, language } = decision;
    if (!content || !contentHash) throw new Error(`Decision ${decision.id} is not taken`);
    const model = decisionDocument(content, contentHash, (key, values) =>
      this.messages.text(language, 'permits', `decision.${key}`, values),
    );
    return this.renderer.render(model, { standard: 'ua-1' });
  }

  private async keep(decision: AuthorityDecision, bytes: Buffer): Promise<void> {
    const { language, content } = decision;
    const word = this.messages.text(language, 'permits', 'decision.fileName');
    const name = `${word}-${content?.reference ?? decision.id}`.replace(/[^\w-]+/g, '-');
    const document = await this.documents.keep(
      decision,
      {
        eventId: decision.eventId,
        subjectType: KIND,
        subjectId: decision.id,
        kind: KIND,
        language,
        audience: 'organiser',
        fileName: `${name}.pdf`,
        mediaType: 'application/pdf',
      },
      bytes,
    );
    this.journal.recordBySystem(
      {
        kind: PERMITS_JOURNAL.documentMade,
        subjectType: 'document',
        subjectId: document.id,
        eventId: decision.eventId,
        data: { of: KIND, ofId: decision.id, sha256: document.sha256 },
      },
      requestId(),
    );
  }
}
