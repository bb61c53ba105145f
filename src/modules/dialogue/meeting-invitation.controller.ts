import { Controller, Get, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Door } from '../../core/access/actor.js';
import { DoorActors } from '../../core/access/door-actors.js';
import type { Permission } from '../../core/access/permissions.js';
import { DomainError } from '../../core/errors.js';
import { MeetingInvitationService } from './meeting-invitation.service.js';

const anyId = new ParseUUIDPipe({ exceptionFactory: () => DomainError.notFound() });

/** Invitations as files for any calendar, at both doors. */
@Controller()
export class MeetingInvitationController {
  constructor(
    private readonly actors: DoorActors,
    private readonly invitations: MeetingInvitationService,
  ) {}

  @Get('files/meetings/:id/invitation.ics')
  desk(@Param('id', anyId) id: string, @Req() request: Request, @Res() response: Response) {
    return this.send(id, { door: 'police', needs: 'dialogue.read' }, request, response);
  }

  @Get('portal/files/meetings/:id/invitation.ics')
  portal(@Param('id', anyId) id: string, @Req() request: Request, @Res() response: Response) {
    return this.send(id, { door: 'portal', needs: 'portal.dossier' }, request, response);
  }

  private async send(
    id: string,
    { door, needs }: { door: Door; needs: Permission },
    request: Request,
    response: Response,
  ): Promise<void> {
    const actor = await this.actors.of(request, door);
    if (!actor) throw DomainError.unauthenticated();
    if (!actor.permissions.has(needs)) throw DomainError.notFound();
    const text = await this.invitations.download(actor, id);
    response
      .status(200)
      .setHeader('Content-Type', 'text/calendar; charset=utf-8')
      .setHeader('Content-Disposition', 'attachment; filename="meeting.ics"')
      .setHeader('X-Content-Type-Options', 'nosniff')
      .setHeader('Cache-Control', 'no-store')
      .end(text);
  }
}
