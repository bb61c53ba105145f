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
import { withdrawalDocument } from './withdrawal.document.js';

const SUBJECT = 'authorityDecision';
/** The two acts of a decision: the one it is, and the one that withdraws it. */
type ActKind = 'authorityDecision' | 'decisionWithdrawal';
const FILE_WORD: Readonly<Record<ActKind, string>> = {
  authorityDecision: 'fileName',
  decisionWithdrawal: 'withdrawal.fileName',
};

/** An act ready to be written. */
interface Act {
  readonly decision: AuthorityDecision;
  readonly kind: ActKind;
  readonly model: DocumentModel;
}

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

/** Writes the acts of a decision as PDF and DOCX, after the transaction that took or withdrew it. */
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
    this.followers.on(PERMITS_JOURNAL.decisionTaken, (entry) =>
      this.follow(entry, 'authorityDecision'),
    );
    this.followers.on(PERMITS_JOURNAL.decisionWithdrawn, (entry) =>
      this.follow(entry, 'decisionWithdrawal'),
    );
  }

  private async follow(entry: JournalEntry, kind: ActKind): Promise<void> {
    const decision = await this.repository.find(entry.subjectId);
    const made = await this.documents.ofSubjects([decision.id]);
    const model = this.model(decision, kind);
    if (!model || made.some((each) => each.kind === kind)) return;
    const act = { decision, kind, model };
    const pdf = await this.renderer.render(model, { standard: 'ua-1' });
    const docx = await renderDocx(model);
    const scope: Scope = {
      role: 'parley_police',
      zoneId: entry.zoneId,
      personId: null,
      organisationId: null,
    };
    await this.db.write(scope, async () => {
      await this.keep(act, PDF, pdf);
      await this.keep(act, DOCX, docx);
    });
  }

  /**
   * One content for both: the official PDF, and the copy the cabinet may work on. Null for a
   * withdrawal from before withdrawals were acts.
   */
  private model(decision: AuthorityDecision, kind: ActKind): DocumentModel | null {
    const { content, contentHash, language, withdrawalContent, withdrawalHash } = decision;
    const say = (key: string, values?: Readonly<Record<string, unknown>>) =>
      this.messages.text(language, 'permits', `decision.${key}`, values);
    if (kind === 'decisionWithdrawal') {
      return withdrawalContent && withdrawalHash
        ? withdrawalDocument(withdrawalContent, withdrawalHash, say)
        : null;
    }
    if (!content || !contentHash) throw new Error(`Decision ${decision.id} is not taken`);
    return decisionDocument(content, contentHash, say);
  }

  private async keep(
    { decision, kind, model }: Act,
    form: DocumentForm,
    bytes: Buffer,
  ): Promise<void> {
    const { language } = decision;
    const word = this.messages.text(language, 'permits', `decision.${FILE_WORD[kind]}`);
    const name = `${word}-${model.reference ?? decision.id}`.replace(/[^\w-]+/g, '-');
    const document = await this.documents.keep(
      decision,
      {
        eventId: decision.eventId,
        subjectType: SUBJECT,
        subjectId: decision.id,
        kind,
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
        data: { of: kind, ofId: decision.id, sha256: document.sha256 },
      },
      requestId(),
    );
  }
}
