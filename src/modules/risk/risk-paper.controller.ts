import { Controller, Get, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { scopeOf } from '../../core/access/actor.js';
import { ActorSource } from '../../core/access/actor-source.js';
import { Db } from '../../core/database/db.js';
import { DomainError } from '../../core/errors.js';
import { PAPER_PARTS, type PaperPart, RiskPaperFileService } from './risk-paper-file.service.js';

/** Downloads of validated assessments, at the desk alone and never kept by the browser. */
@Controller()
export class RiskPaperController {
  constructor(
    private readonly actors: ActorSource,
    private readonly files: RiskPaperFileService,
    private readonly db: Db,
  ) {}

  @Get('files/risk/:id/:part')
  async take(
    @Param('id', new ParseUUIDPipe({ exceptionFactory: () => DomainError.notFound() })) id: string,
    @Param('part') part: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const actor = await this.actors.actorOf(request.headers.cookie, 'police');
    if (!actor) throw DomainError.unauthenticated();
    const known = PAPER_PARTS.find((each) => each === part) as PaperPart | undefined;
    if (!known) throw DomainError.notFound();
    const { name, bytes } = await this.db.write(scopeOf(actor), () =>
      this.files.file(actor, id, known),
    );
    response
      .status(200)
      .setHeader('Content-Type', 'application/pdf')
      .setHeader('Content-Disposition', `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"`)
      .setHeader('X-Content-Type-Options', 'nosniff')
      .setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
      .setHeader('Cache-Control', 'no-store')
      .setHeader('Content-Length', bytes.length)
      .end(bytes);
  }
}
