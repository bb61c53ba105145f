import { Controller, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Door } from '../../core/access/actor.js';
import { ActorSource } from '../../core/access/actor-source.js';
import type { Permission } from '../../core/access/permissions.js';
import { DomainError } from '../../core/errors.js';
import { ATTACHMENT_LIMITS } from './attachment-kind.rules.js';
import { AttachmentService } from './attachment.service.js';

const anyId = new ParseUUIDPipe({ exceptionFactory: () => DomainError.notFound() });
/** Files held in memory at once; more are asked to come back. */
const AT_ONCE = 4;
const MAX_NAME = 1_000;

/** Reads a body up to the limit; what comes beyond is never kept. */
async function bodyOf(request: Request): Promise<Buffer> {
  const { bytes: allowed } = ATTACHMENT_LIMITS;
  const told = Number(request.headers['content-length'] ?? 0);
  if (told > allowed) throw DomainError.limit('fileBytes', allowed);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > allowed) throw DomainError.limit('fileBytes', allowed);
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}

/**
 * A page of another site can neither set the key of a command nor send this kind of content; a
 * browser says besides where a request comes from.
 */
function assertOurPage(request: Request): void {
  const site = request.headers['sec-fetch-site'];
  const type = request.headers['content-type'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw DomainError.forbidden();
  if (type !== 'application/octet-stream') {
    throw DomainError.invalid([{ path: 'Content-Type', code: 'type' }]);
  }
}

/** Takes files in at both doors, one a request, as bytes with their name beside them. */
@Controller()
export class AttachmentsController {
  private running = 0;

  constructor(
    private readonly actors: ActorSource,
    private readonly attachments: AttachmentService,
  ) {}

  @Post('files/attachments/:eventId')
  @HttpCode(201)
  desk(
    @Param('eventId', anyId) eventId: string,
    @Query('name') name: unknown,
    @Query('audience') audience: unknown,
    @Req() request: Request,
  ) {
    if (audience !== 'organiser' && audience !== 'police') {
      throw DomainError.invalid([{ path: 'audience', code: 'isIn' }]);
    }
    return this.take(request, 'police', 'events.change', { eventId, name, audience });
  }

  @Post('portal/files/attachments/:eventId')
  @HttpCode(201)
  portal(
    @Param('eventId', anyId) eventId: string,
    @Query('name') name: unknown,
    @Req() request: Request,
  ) {
    return this.take(request, 'portal', 'portal.apply', { eventId, name, audience: 'organiser' });
  }

  private async take(
    request: Request,
    door: Door,
    permission: Permission,
    file: { eventId: string; name: unknown; audience: 'organiser' | 'police' },
  ) {
    const { eventId, name, audience } = file;
    assertOurPage(request);
    const actor = await this.actors.actorOf(request.headers.cookie, door);
    if (!actor) throw DomainError.unauthenticated();
    if (!actor.permissions.has(permission)) throw DomainError.forbidden();
    if (typeof name !== 'string' || name.length === 0 || name.length > MAX_NAME) {
      throw DomainError.invalid([
        { path: 'name', code: 'isLength', params: { min: 1, max: MAX_NAME } },
      ]);
    }
    await this.attachments.assertOpen(actor, eventId);
    if (this.running >= AT_ONCE) throw DomainError.unavailable();
    this.running += 1;
    try {
      const key = (request.headers['idempotency-key'] as string | undefined) ?? null;
      const bytes = await bodyOf(request);
      const added = await this.attachments.add(actor, { eventId, name, bytes, audience, key });
      return {
        id: added.id,
        name: added.name,
        mediaType: added.mediaType,
        sizeBytes: added.sizeBytes,
      };
    } finally {
      this.running -= 1;
    }
  }
}
