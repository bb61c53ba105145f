import { Controller, Get, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { scopeOf } from '../../core/access/actor.js';
import { ActorSource } from '../../core/access/actor-source.js';
import { Db } from '../../core/database/db.js';
import { DomainError } from '../../core/errors.js';
import { CLOSURE_MEDIA, type ClosureFormat, ClosureService } from './closure.service.js';

/** Closure times that were put together for a recipient, as files. */
@Controller()
export class ClosureController {
  constructor(
    private readonly actors: ActorSource,
    private readonly closures: ClosureService,
    private readonly db: Db,
  ) {}

  @Get('files/closures/:id/:format')
  async take(
    @Param('id', new ParseUUIDPipe({ exceptionFactory: () => DomainError.notFound() })) id: string,
    @Param('format') format: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const actor = await this.actors.actorOf(request.headers.cookie, 'police');
    if (!actor) throw DomainError.unauthenticated();
    if (!actor.permissions.has('closures.disclose')) throw DomainError.notFound();
    if (!Object.hasOwn(CLOSURE_MEDIA, format)) throw DomainError.notFound();
    const known = format as ClosureFormat;
    const { name, text } = await this.db.read(scopeOf(actor), () =>
      this.closures.file(actor, id, known),
    );
    response
      .status(200)
      .setHeader('Content-Type', CLOSURE_MEDIA[known])
      .setHeader('Content-Disposition', `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"`)
      .setHeader('X-Content-Type-Options', 'nosniff')
      .setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
      .setHeader('Cache-Control', 'no-store')
      .end(text);
  }
}
