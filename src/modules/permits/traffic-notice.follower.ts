import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Db } from '../../core/database/db.js';
import type { Scope } from '../../core/database/scope.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import { PdfRenderer } from '../../core/documents/pdf-renderer.js';
import { Followers } from '../../core/journal/followers.js';
import { Journal } from '../../core/journal/journal.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { Messages } from '../../core/messages.js';
import { requestId } from '../../core/request-context.js';
import { PERMITS_JOURNAL } from './permits.journal.js';
import { trafficNoticeDocument } from './traffic-notice.document.js';
import type { TrafficNotice } from './traffic-notice.entity.js';
import { TrafficNoticeRepository } from './traffic-notice.repository.js';

const KIND = 'trafficNotice';

/** Writes a published notice as PDF in both languages, after the transaction that published it. */
@Injectable()
export class TrafficNoticeFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly repository: TrafficNoticeRepository,
    private readonly documents: DocumentStore,
    private readonly renderer: PdfRenderer,
    private readonly messages: Messages,
    private readonly journal: Journal,
    private readonly db: Db,
  ) {}

  onModuleInit(): void {
    this.followers.on(PERMITS_JOURNAL.noticePublished, (entry) => this.follow(entry));
  }

  private async follow(entry: JournalEntry): Promise<void> {
    const notice = await this.repository.find(entry.subjectId);
    if ((await this.documents.ofSubjects([notice.id])).length > 0) return;
    const bytes = await this.render(notice);
    const scope: Scope = {
      role: 'parley_police',
      zoneId: entry.zoneId,
      personId: null,
      organisationId: null,
    };
    await this.db.write(scope, () => this.keep(notice, bytes));
  }

  private render({ id, content, contentHash, publishedAt }: TrafficNotice): Promise<Buffer> {
    if (!content || !contentHash || !publishedAt) throw new Error(`Notice ${id} is not published`);
    const model = trafficNoticeDocument(content, contentHash, publishedAt, (language, key) =>
      this.messages.text(language, 'permits', `notice.${key}`),
    );
    return this.renderer.render(model, { standard: 'ua-1' });
  }

  private async keep(notice: TrafficNotice, bytes: Buffer): Promise<void> {
    const document = await this.documents.keep(
      notice,
      {
        eventId: notice.eventId,
        subjectType: KIND,
        subjectId: notice.id,
        kind: KIND,
        language: 'nl-fr',
        audience: 'police',
        fileName: `notice-${notice.id}.pdf`,
        mediaType: 'application/pdf',
      },
      bytes,
    );
    this.journal.recordBySystem(
      {
        kind: PERMITS_JOURNAL.documentMade,
        subjectType: 'document',
        subjectId: document.id,
        eventId: notice.eventId,
        data: { of: KIND, ofId: notice.id, sha256: document.sha256 },
      },
      requestId(),
    );
  }
}
