import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { BeginBody, SealedBody } from './auth.inputs.js';
import { BeginningService } from './beginning.service.js';

/** The portal's door for whoever has no account yet. */
@Controller('portal/auth')
export class BeginningController {
  constructor(private readonly beginnings: BeginningService) {}

  /** Police zones are public; the page asks which one only where there are several. */
  @Get('zones')
  async zones() {
    return (await this.beginnings.zones()).map(({ code, name }) => ({ code, name }));
  }

  @Post('begin')
  @HttpCode(202)
  async begin(@Body() body: BeginBody, @Req() request: Request) {
    await this.beginnings.ask(body, addressOf(request));
    return { accepted: true };
  }

  @Post('begun')
  @HttpCode(200)
  async begun(
    @Body() body: SealedBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { cookie, answers } = await this.beginnings.use(body.token, addressOf(request));
    response.setHeader('Set-Cookie', cookie);
    response.setHeader('Cache-Control', 'no-store');
    return { signedIn: true, answers };
  }
}

function addressOf(request: Request): string {
  return request.socket.remoteAddress ?? 'unknown';
}
