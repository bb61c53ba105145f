import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Door } from '../../core/access/actor.js';
import { CONFIG } from '../../core/config.token.js';
import { Db } from '../../core/database/db.js';
import { SYSTEM_SCOPE } from '../../core/database/scope.js';
import { DomainError } from '../../core/errors.js';
import type { Config } from '../../config.js';
import { LinkBody, PasswordBody, PersonaBody, SetupBody, TokenBody } from './auth.inputs.js';
import { FirstAdministratorService } from './first-administrator.service.js';
import { PeopleRepository } from './people.repository.js';
import { PERSONAS } from './personas.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';

/** Sign-in at both doors; everything else of Parley is GraphQL. */
@Controller()
export class AuthController {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionService,
    private readonly first: FirstAdministratorService,
    private readonly people: PeopleRepository,
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('auth/config')
  deskConfig() {
    return this.configOf('police');
  }

  @Get('portal/auth/config')
  portalConfig() {
    return this.configOf('portal');
  }

  @Get('auth/session')
  deskSession(@Req() request: Request) {
    return this.sessionOf(request, 'police');
  }

  @Get('portal/auth/session')
  portalSession(@Req() request: Request) {
    return this.sessionOf(request, 'portal');
  }

  @Post('auth/demo')
  @HttpCode(200)
  async deskDemo(@Body() body: PersonaBody, @Res({ passthrough: true }) response: Response) {
    return this.welcome(response, await this.signIn.asPersona(body.persona, 'police'));
  }

  @Post('portal/auth/demo')
  @HttpCode(200)
  async portalDemo(@Body() body: PersonaBody, @Res({ passthrough: true }) response: Response) {
    return this.welcome(response, await this.signIn.asPersona(body.persona, 'portal'));
  }

  @Post('auth/sign-in')
  @HttpCode(200)
  async password(
    @Body() body: PasswordBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const cookie = await this.signIn.withPassword(body.email, body.password, addressOf(request));
    return this.welcome(response, cookie);
  }

  @Post('portal/auth/link')
  @HttpCode(202)
  async link(@Body() body: LinkBody, @Req() request: Request) {
    await this.signIn.sendLink(body.email, addressOf(request));
    return { accepted: true };
  }

  @Post('portal/auth/consume')
  @HttpCode(200)
  async consume(
    @Body() body: TokenBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.welcome(response, await this.signIn.withLink(body.token, addressOf(request)));
  }

  @Post('auth/setup')
  @HttpCode(200)
  async setup(@Body() body: SetupBody, @Res({ passthrough: true }) response: Response) {
    return this.welcome(response, await this.first.create(body));
  }

  @Post('auth/sign-out')
  @HttpCode(200)
  signOutDesk(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    return this.leave(request, response, 'police');
  }

  @Post('portal/auth/sign-out')
  @HttpCode(200)
  signOutPortal(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    return this.leave(request, response, 'portal');
  }

  private welcome(response: Response, cookie: string) {
    response.setHeader('Set-Cookie', cookie);
    response.setHeader('Cache-Control', 'no-store');
    return { signedIn: true };
  }

  private async leave(request: Request, response: Response, door: Door) {
    const actor = await this.sessions.actorOf(request.headers.cookie, door);
    if (actor) await this.signIn.out(actor.sessionId);
    response.setHeader('Set-Cookie', this.sessions.clearing(door));
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
    return { signedIn: false };
  }

  private async configOf(door: Door) {
    if (!this.config.demo) return { demo: false, personas: [] };
    const people = await this.db.read(SYSTEM_SCOPE, () => this.people.personas());
    const names = new Map(people.map((person) => [person.persona, person.name]));
    const personas = PERSONAS.filter((p) => p.door === door && names.has(p.key)).map((p) => ({
      key: p.key,
      door: p.door === 'police' ? 'desk' : 'portal',
      role: p.roles[0],
      name: names.get(p.key),
    }));
    return { demo: true, personas };
  }

  private async sessionOf(request: Request, door: Door) {
    const actor = await this.sessions.actorOf(request.headers.cookie, door);
    if (!actor) throw DomainError.unauthenticated();
    const zone = await this.db.read(SYSTEM_SCOPE, () => this.people.zone(actor.zoneId));
    return {
      person: { id: actor.personId, name: actor.name, language: actor.language },
      roles: actor.roles,
      positions: actor.positions.map((position) => position.code),
      permissions: [...actor.permissions],
      zone: { code: zone.code, name: zone.name },
      demo: this.config.demo,
    };
  }
}

function addressOf(request: Request): string {
  return request.socket.remoteAddress ?? 'unknown';
}
