import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { LinkActors } from '../../core/access/link-actors.js';
import { Clock } from '../../core/clock.js';
import { requestId } from '../../core/request-context.js';
import { hashToken } from '../people/index.js';
import { AdviceLinkRepository } from './advice-link.repository.js';

/** Requests per window and bucket; a page that saves a draft needs far fewer. */
const LIMITS = { perAddress: 120, perLink: 240, seconds: 900 };
const TOKEN = /^[\w-]{43}$/;

/**
 * Who comes by an advice link: the link itself, with one permission and no organisation. Unknown,
 * expired, revoked, used and too often asked for are one and the same: nobody.
 */
@Injectable()
export class AdviceLinkDoor implements OnModuleInit {
  constructor(
    private readonly links: LinkActors,
    private readonly repository: AdviceLinkRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.links.register((token, address) => this.actorOf(token, address));
  }

  private async actorOf(token: string, address: string): Promise<Actor | null> {
    if (!TOKEN.test(token)) return null;
    const tokenHash = hashToken(token);
    const now = this.clock.now();
    const often = await this.repository.hit(`adviceLink:${address}`, LIMITS.seconds, now);
    const used = await this.repository.hit(`adviceLink:${tokenHash}`, LIMITS.seconds, now);
    if (often > LIMITS.perAddress || used > LIMITS.perLink) return null;
    const holder = await this.repository.holder(tokenHash, now);
    if (!holder) return null;
    return {
      door: 'portal',
      sessionId: holder.linkId,
      zoneId: holder.zoneId,
      personId: holder.linkId,
      name: holder.name,
      language: holder.language,
      organisationId: null,
      roles: [],
      positions: [],
      permissions: new Set(['portal.adviceLink']),
      requestId: requestId(),
    };
  }
}
