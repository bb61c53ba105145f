import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CalendarStreamService } from './calendar-stream.service.js';

/** Feeds for other calendars: no session, only the secret in the address. */
@Controller()
export class CalendarController {
  constructor(private readonly stream: CalendarStreamService) {}

  @Get('calendar/:token.ics')
  async feed(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const text = await this.stream.text(token, request.socket.remoteAddress ?? 'unknown');
    response
      .status(200)
      .setHeader('Content-Type', 'text/calendar; charset=utf-8')
      .setHeader('Content-Disposition', 'attachment; filename="parley.ics"')
      .setHeader('X-Content-Type-Options', 'nosniff')
      .setHeader('Cache-Control', 'no-store')
      .setHeader('X-Robots-Tag', 'noindex')
      .end(text);
  }
}
