import { Controller, Get, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Door } from '../../core/access/actor.js';
import { DoorActors } from '../../core/access/door-actors.js';
import { DomainError } from '../../core/errors.js';
import { DocumentAccessService } from './document-access.service.js';

const anyId = new ParseUUIDPipe({ exceptionFactory: () => DomainError.notFound() });

/** Downloads at both doors, always as an attachment and never kept by the browser. */
@Controller()
export class DocumentsController {
  constructor(
    private readonly actors: DoorActors,
    private readonly access: DocumentAccessService,
  ) {}

  @Get('files/:id')
  desk(@Param('id', anyId) id: string, @Req() request: Request, @Res() response: Response) {
    return this.send(id, 'police', request, response);
  }

  @Get('portal/files/:id')
  portal(@Param('id', anyId) id: string, @Req() request: Request, @Res() response: Response) {
    return this.send(id, 'portal', request, response);
  }

  private async send(id: string, door: Door, request: Request, response: Response) {
    const actor = await this.actors.of(request, door);
    if (!actor) throw DomainError.unauthenticated();
    const { document, bytes } = await this.access.open(actor, id);
    const name = document.fileName.replace(/[^\w.-]+/g, '-');
    response
      .status(200)
      .setHeader('Content-Type', document.mediaType)
      .setHeader('Content-Disposition', `attachment; filename="${name}"`)
      .setHeader('X-Content-Type-Options', 'nosniff')
      .setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
      .setHeader('Cache-Control', 'no-store')
      .setHeader('Content-Length', bytes.length)
      .end(bytes);
  }
}
