import { Controller, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Door } from '../../core/access/actor.js';
import type { Permission } from '../../core/access/permissions.js';
import { DomainError } from '../../core/errors.js';
import { UploadDoor } from '../intake/index.js';
import { AdviceFileService } from './advice-file.service.js';

const anyId = new ParseUUIDPipe({ exceptionFactory: () => DomainError.notFound() });

/** Takes files of a request for advice in: from the desk, from the service, by a link. */
@Controller()
export class AdviceFilesController {
  constructor(
    private readonly uploads: UploadDoor,
    private readonly files: AdviceFileService,
  ) {}

  @Post('files/advice/:adviceId')
  @HttpCode(201)
  desk(
    @Param('adviceId', anyId) adviceId: string,
    @Query('name') name: unknown,
    @Req() request: Request,
  ) {
    return this.take(request, 'police', ['advice.request'], { adviceId, name });
  }

  @Post('portal/files/advice/:adviceId')
  @HttpCode(201)
  portal(
    @Param('adviceId', anyId) adviceId: string,
    @Query('name') name: unknown,
    @Req() request: Request,
  ) {
    const permissions: Permission[] = ['portal.advise', 'portal.adviceLink'];
    return this.take(request, 'portal', permissions, { adviceId, name });
  }

  private take(
    request: Request,
    door: Door,
    permissions: readonly Permission[],
    { adviceId, name }: { adviceId: string; name: unknown },
  ) {
    return this.uploads.receive(request, {
      door,
      permissions,
      name,
      assertOpen: (actor) => this.files.assertOpen(actor, adviceId),
      keep: async (actor, file) => {
        const added = await this.files.add(actor, { ...file, adviceId });
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
