import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Db } from '../../core/database/db.js';
import type { DocumentLanguage, DocumentModel } from '../../core/documents/document-model.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import { renderDocx } from '../../core/documents/docx-writer.js';
import { PdfRenderer } from '../../core/documents/pdf-renderer.js';
import { Followers } from '../../core/journal/followers.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { Journal } from '../../core/journal/journal.js';
import { Messages } from '../../core/messages.js';
import { requestId } from '../../core/request-context.js';
import { agreementDocument } from './agreement.document.js';
import type { AgreementPart } from './agreement.entity.js';
import { AGREEMENT_JOURNAL } from './agreement.journal.js';
import { AgreementRepository } from './agreement.repository.js';

const KIND = 'agreement';
const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The languages of public notices in Brussels (law of 18 July 1966). */
const BILINGUAL = ['nl', 'fr'] as const;

type Languages = readonly [DocumentLanguage] | readonly [DocumentLanguage, DocumentLanguage];

/** Writes a protocol both sides signed: in the organiser's language and bilingual, PDF and DOCX. */
@Injectable()
export class AgreementDocumentFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly repository: AgreementRepository,
    private readonly documents: DocumentStore,
    private readonly renderer: PdfRenderer,
    private readonly messages: Messages,
    private readonly journal: Journal,
    private readonly db: Db,
  ) {}

  onModuleInit(): void {
    this.followers.on(AGREEMENT_JOURNAL.concluded, (entry) => this.follow(entry));
  }

  private async follow(entry: JournalEntry): Promise<void> {
    const agreement = await this.repository.find('police', entry.subjectId);
    if ((await this.documents.ofSubjects([agreement.id])).length > 0) return;
    const signatures = await this.repository.signaturesOf([agreement.id]);
    const signed = { ...agreement, signatures };
    const files: { languages: Languages; mediaType: string; bytes: Buffer }[] = [];
    for (const languages of [[agreement.language as DocumentLanguage], BILINGUAL] as const) {
      const model = agreementDocument(signed, languages, (language, key, values) =>
        this.messages.text(language, 'agreements', `document.${key}`, values),
      );
      files.push({ languages, mediaType: PDF, bytes: await this.pdf(model) });
      files.push({ languages, mediaType: DOCX, bytes: await renderDocx(model) });
    }
    const none = { personId: null, organisationId: null };
    const scope = { role: 'parley_police', zoneId: entry.zoneId, ...none } as const;
    await this.db.write(scope, async () => {
      for (const file of files) await this.keep(agreement, file);
    });
  }

  private pdf(model: DocumentModel): Promise<Buffer> {
    return this.renderer.render(model, { standard: 'ua-1' });
  }

  private async keep(
    agreement: AgreementPart,
    { languages, mediaType, bytes }: { languages: Languages; mediaType: string; bytes: Buffer },
  ): Promise<void> {
    const language = languages.join('-');
    const extension = mediaType === PDF ? 'pdf' : 'docx';
    const document = await this.documents.keep(
      agreement,
      {
        eventId: agreement.eventId,
        subjectType: KIND,
        subjectId: agreement.id,
        kind: KIND,
        language,
        audience: 'organiser',
        fileName: `protocol-${agreement.content.reference}-${language}.${extension}`.replace(
          /[^\w.-]+/g,
          '-',
        ),
        mediaType,
      },
      bytes,
    );
    this.journal.recordBySystem(
      {
        kind: AGREEMENT_JOURNAL.documentMade,
        subjectType: 'document',
        subjectId: document.id,
        eventId: agreement.eventId,
        data: { of: KIND, ofId: agreement.id, sha256: document.sha256 },
      },
      requestId(),
    );
  }
}
