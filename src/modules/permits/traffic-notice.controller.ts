import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/database/db.js';
import { SYSTEM_SCOPE, type Scope } from '../../core/database/scope.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import { DomainError } from '../../core/errors.js';
import { Messages } from '../../core/messages.js';
import { instantToBrusselsDate } from '../events/index.js';
import { noticePage } from './traffic-notice.page.js';
import { TrafficNoticeRepository } from './traffic-notice.repository.js';

const UUID_PDF = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.pdf$/;

/** Published notices, for anybody: as a page, as JSON, and each as PDF. */
@Controller('notices')
export class TrafficNoticeController {
  constructor(
    private readonly notices: TrafficNoticeRepository,
    private readonly documents: DocumentStore,
    private readonly messages: Messages,
    private readonly clock: Clock,
    private readonly db: Db,
  ) {}

  @Get(':zone')
  async list(@Param('zone') zone: string, @Req() request: Request, @Res() response: Response) {
    const scope = await this.scope(zone);
    const today = instantToBrusselsDate(this.clock.now());
    const found = await this.db.read(scope, () => this.notices.published(today));
    response.status(200).setHeader('Cache-Control', 'no-cache').setHeader('Vary', 'Accept');
    if (request.accepts(['json', 'html']) === 'html') {
      const path = `/notices/${encodeURIComponent(zone)}`;
      const page = noticePage(found, path, (language, key) =>
        this.messages.text(language, 'permits', `notice.${key}`),
      );
      response.type('html').send(page);
      return;
    }
    response.json({
      notices: found.map(({ id, content, contentHash, publishedAt }) => ({
        id,
        ...content,
        contentHash,
        publishedAt,
      })),
    });
  }

  @Get(':zone/:file')
  async pdf(@Param('zone') zone: string, @Param('file') file: string, @Res() response: Response) {
    const [, id] = UUID_PDF.exec(file) ?? [];
    if (!id) throw DomainError.notFound();
    const scope = await this.scope(zone);
    // Visible to anybody first; the stored file itself belongs to the desk.
    await this.db.read(scope, () => this.notices.findPublished(id));
    const bytes = await this.db.read({ ...scope, role: 'parley_police' }, async () => {
      const [document] = await this.documents.ofSubjects([id]);
      if (!document) throw DomainError.notFound();
      return this.documents.read(document);
    });
    response
      .status(200)
      .setHeader('Content-Type', 'application/pdf')
      .setHeader('Content-Disposition', `attachment; filename="notice-${id}.pdf"`)
      .setHeader('X-Content-Type-Options', 'nosniff')
      .setHeader('Cache-Control', 'no-cache')
      .end(bytes);
  }

  /** Nobody in particular, in the zone of that code. */
  private async scope(zone: string): Promise<Scope> {
    const zoneId = await this.db.read(SYSTEM_SCOPE, () => this.notices.zoneId(zone));
    if (!zoneId) throw DomainError.notFound();
    return { role: 'parley_portal', zoneId, personId: null, organisationId: null };
  }
}
