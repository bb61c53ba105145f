import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import { ConfirmationService } from './confirmation.service.js';
import {
  ActBody,
  CodeBody,
  FactorBody,
  NewAuthenticatorBody,
  NewPasskeyBody,
  PasskeyAnswerBody,
  RecoveryCodeBody,
} from './second-factor.inputs.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionService } from './session.service.js';

/** The factors of a portal user, and confirming with them; sign-in matters, so REST like sign-in. */
@Controller('portal/auth')
export class SecondFactorController {
  constructor(
    private readonly sessions: SessionService,
    private readonly factors: SecondFactorService,
    private readonly confirmations: ConfirmationService,
  ) {}

  @Get('factors')
  async own(@Req() request: Request) {
    return this.factors.own(await this.actor(request));
  }

  @Post('factors/passkey-options')
  @HttpCode(200)
  async passkeyOptions(@Req() request: Request) {
    return this.factors.passkeyOptions(await this.actor(request));
  }

  @Post('factors/passkey')
  @HttpCode(200)
  async addPasskey(@Req() request: Request, @Body() body: NewPasskeyBody) {
    const actor = await this.actor(request);
    return this.factors.addPasskey(actor, { ...body, port: portOf(request) });
  }

  @Post('factors/authenticator-options')
  @HttpCode(200)
  async authenticatorOptions(@Req() request: Request) {
    return this.factors.authenticatorOptions(await this.actor(request));
  }

  @Post('factors/authenticator')
  @HttpCode(200)
  async addAuthenticator(@Req() request: Request, @Body() body: NewAuthenticatorBody) {
    return this.factors.addAuthenticator(await this.actor(request), body);
  }

  @Post('factors/remove')
  @HttpCode(200)
  async remove(@Req() request: Request, @Body() { id }: FactorBody) {
    await this.factors.remove(await this.actor(request), id);
    return { removed: true };
  }

  @Post('factors/recovery-codes')
  @HttpCode(200)
  async renewCodes(@Req() request: Request) {
    return this.factors.renewCodes(await this.actor(request));
  }

  @Post('confirm/passkey-options')
  @HttpCode(200)
  async ask(@Req() request: Request, @Body() body: ActBody) {
    return this.confirmations.ask(await this.actor(request), body);
  }

  @Post('confirm/passkey')
  @HttpCode(200)
  async withPasskey(@Req() request: Request, @Body() body: PasskeyAnswerBody) {
    const actor = await this.actor(request);
    await this.confirmations.withPasskey(actor, { ...body, port: portOf(request) });
    return { confirmed: true };
  }

  @Post('confirm/code')
  @HttpCode(200)
  async withCode(@Req() request: Request, @Body() { code }: CodeBody) {
    await this.confirmations.withCode(await this.actor(request), code);
    return { confirmed: true };
  }

  @Post('confirm/recovery-code')
  @HttpCode(200)
  async withRecoveryCode(@Req() request: Request, @Body() { code }: RecoveryCodeBody) {
    await this.confirmations.withRecoveryCode(await this.actor(request), code);
    return { confirmed: true };
  }

  private async actor(request: Request): Promise<Actor> {
    const actor = await this.sessions.actorOf(request.headers.cookie, 'portal');
    if (!actor) throw DomainError.unauthenticated();
    return actor;
  }
}

/** The port of ours, as the socket knows it and no header can say. */
function portOf(request: Request): number {
  return request.socket.localPort ?? 0;
}
