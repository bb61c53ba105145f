import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Scope } from '../../core/database/scope.js';
import { Db } from '../../core/database/db.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import type { DocumentModel } from '../../core/documents/document-model.js';
import { renderDocx } from '../../core/documents/docx-writer.js';
import { PdfRenderer } from '../../core/documents/pdf-renderer.js';
import type { DocumentAudience } from '../../core/documents/stored-document.entity.js';
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

interface DocumentForm {
  readonly extension: string;
  readonly mediaType: string;
  readonly audience: DocumentAudience;
}
const PDF: DocumentForm = {
  extension: 'pdf',
  mediaType: 'application/pdf',
  audience: 'organiser',
};
/** The editable copy stays at the desk: what binds is the PDF. */
const DOCX: DocumentForm = {
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  audience: 'police',
};

/** Writes the act of a taken decision as PDF and DOCX, after the transaction that took it. */
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
    const model = this.model(decision);
    const pdf = await this.renderer.render(model, { standard: 'ua-1' });
    const docx = await renderDocx(model);
    const scope: Scope = {
      role: 'parley_police',
      zoneId: entry.zoneId,
      personId: null,
      organisationId: null,
    };
    await this.db.write(scope, async () => {
      await this.keep(decision, PDF, pdf);
      await this.keep(decision, DOCX, docx);
    });
  }

  /** One content for both: the official PDF, and the copy the cabinet may work on. */
  private model(decision: AuthorityDecision): DocumentModel {
    const { content, contentHash, language } = decision;
    if (!content || !contentHash) throw new Error(`Decision ${decision.id} is not taken`);
    return decisionDocument(content, contentHash, (key, values) =>
      this.messages.text(language, 'permits', `decision.${key}`, values),
    );
  }

  private async keep(
    decision: AuthorityDecision,
    form: DocumentForm,
    bytes: Buffer,
  ): Promise<void> {
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
        audience: form.audience,
        fileName: `${name}.${form.extension}`,
        mediaType: form.mediaType,
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
