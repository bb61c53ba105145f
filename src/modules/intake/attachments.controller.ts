import { Controller, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Door } from '../../core/access/actor.js';
import type { Permission } from '../../core/access/permissions.js';
import { DomainError } from '../../core/errors.js';
import { AttachmentService } from './attachment.service.js';
import { UploadDoor } from './upload.door.js';

const anyId = new ParseUUIDPipe({ exceptionFactory: () => DomainError.notFound() });

/** Takes files of a dossier in at both doors. */
@Controller()
export class AttachmentsController {
  constructor(
    private readonly uploads: UploadDoor,
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

  private take(
    request: Request,
    door: Door,
    permission: Permission,
    about: { eventId: string; name: unknown; audience: 'organiser' | 'police' },
  ) {
    const { eventId, audience } = about;
    return this.uploads.receive(request, {
      door,
      permissions: [permission],
      name: about.name,
      assertOpen: (actor) => this.attachments.assertOpen(actor, eventId),
      keep: async (actor, file) => {
        const added = await this.attachments.add(actor, { ...file, eventId, audience });
        const { id, name, mediaType, sizeBytes } = added;
        return { id, name, mediaType, sizeBytes };
      },
    });
  }
}
