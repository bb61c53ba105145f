import { Controller, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Door } from '../../core/access/actor.js';
import type { Permission } from '../../core/access/permissions.js';
import { DomainError } from '../../core/errors.js';
import { UploadDoor } from '../intake/index.js';
import { DialogueFileService } from './dialogue-file.service.js';

const anyId = new ParseUUIDPipe({ exceptionFactory: () => DomainError.notFound() });

/** Takes files of messages in at both doors. */
@Controller()
export class DialogueFilesController {
  constructor(
    private readonly uploads: UploadDoor,
    private readonly files: DialogueFileService,
  ) {}

  @Post('files/dialogue/:eventId')
  @HttpCode(201)
  desk(
    @Param('eventId', anyId) eventId: string,
    @Query('name') name: unknown,
    @Req() request: Request,
  ) {
    return this.take(request, 'police', 'dialogue.write', { eventId, name });
  }

  @Post('portal/files/dialogue/:eventId')
  @HttpCode(201)
  portal(
    @Param('eventId', anyId) eventId: string,
    @Query('name') name: unknown,
    @Req() request: Request,
  ) {
    return this.take(request, 'portal', 'portal.dialogue', { eventId, name });
  }

  private take(
    request: Request,
    door: Door,
    permission: Permission,
    { eventId, name }: { eventId: string; name: unknown },
  ) {
    return this.uploads.receive(request, {
      door,
      permissions: [permission],
      name,
      assertOpen: (actor) => this.files.assertOpen(actor, eventId),
      keep: async (actor, file) => {
        const added = await this.files.add(actor, { ...file, eventId });
        return {
          id: added.id,
          name: added.name,
          mediaType: added.mediaType,
          sizeBytes: added.sizeBytes,
        };
      },
    });
  }
}
