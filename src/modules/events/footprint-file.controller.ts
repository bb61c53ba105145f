import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor, Door } from '../../core/access/actor.js';
import { ActorSource } from '../../core/access/actor-source.js';
import { DomainError } from '../../core/errors.js';
import { FootprintFileService } from './footprint-file.service.js';
import { GEO_FILE_LIMITS, GEO_FORMATS, type GeoReading } from './geo-file.types.js';
import { refuseFile } from './geo-text.rules.js';

const anyId = new ParseUUIDPipe({ exceptionFactory: () => DomainError.notFound() });
/** The only type a reader is given: no parser of the framework may take the body first. */
const RAW = 'application/octet-stream';

/** The body of a request, at most as many bytes as a file may have. */
function bodyOf(request: Request): Promise<Buffer> {
  return new Promise((take, refuse) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const add = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= GEO_FILE_LIMITS.bytes) chunks.push(chunk);
      // One byte too many is enough to know; the rest is let through and forgotten.
      else if (chunks.length > 0) chunks.length = 0;
    };
    request.on('data', add);
    request.on('end', () =>
      take(
        size > GEO_FILE_LIMITS.bytes
          ? Buffer.alloc(GEO_FILE_LIMITS.bytes + 1)
          : Buffer.concat(chunks),
      ),
    );
    request.on('error', refuse);
  });
}

/** Geographic files at both doors: read for a preview, or written from a dossier's footprint. */
@Controller()
export class FootprintFileController {
  constructor(
    private readonly actors: ActorSource,
    private readonly files: FootprintFileService,
  ) {}

  @Post('files/footprints')
  @HttpCode(200)
  desk(@Req() request: Request): Promise<GeoReading> {
    return this.read(request, 'police');
  }

  @Post('portal/files/footprints')
  @HttpCode(200)
  portal(@Req() request: Request): Promise<GeoReading> {
    return this.read(request, 'portal');
  }

  @Get('files/footprints/:id/:format')
  deskExport(
    @Param('id', anyId) id: string,
    @Param('format') format: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send({ id, format, door: 'police' }, request, response);
  }

  @Get('portal/files/footprints/:id/:format')
  portalExport(
    @Param('id', anyId) id: string,
    @Param('format') format: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send({ id, format, door: 'portal' }, request, response);
  }

  private async actorOf(request: Request, door: Door): Promise<Actor> {
    const actor = await this.actors.actorOf(request.headers.cookie, door);
    if (!actor) throw DomainError.unauthenticated();
    return actor;
  }

  private async read(request: Request, door: Door): Promise<GeoReading> {
    const actor = await this.actorOf(request, door);
    await this.files.assertMayRead(actor);
    if (request.headers['content-type'] !== RAW) refuseFile('fileNotReadable');
    const bytes = await bodyOf(request);
    const asks = (name: string): boolean => request.query[name] === '1';
    return this.files.read(bytes, { swap: asks('swap'), simplify: asks('simplify') });
  }

  private async send(
    asked: { id: string; format: string; door: Door },
    request: Request,
    response: Response,
  ): Promise<void> {
    const actor = await this.actorOf(request, asked.door);
    const format = GEO_FORMATS.find((one) => one === asked.format);
    if (!format) throw DomainError.notFound();
    const { name, media, text } = await this.files.export(actor, asked.id, format);
    response
      .status(200)
      .setHeader('Content-Type', media)
      .setHeader('Content-Disposition', `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"`)
      .setHeader('X-Content-Type-Options', 'nosniff')
      .setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
      .setHeader('Cache-Control', 'no-store')
      .end(text);
  }
}
