import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import {
  type Advice,
  AdviceFileService,
  type AdviceFileStep,
  AdviceLinkService,
  AdviceMessageService,
  type AdviceWords,
} from '../permits/index.js';
import { type PortalAdviceRequest, portalRequest } from './portal-advice.type.js';

/** Messages and files of a request as the asked service uses them, signed in or by a link. */
@Injectable()
export class PortalExchangeService {
  constructor(
    private readonly messages: AdviceMessageService,
    private readonly files: AdviceFileService,
    private readonly links: AdviceLinkService,
    private readonly clock: Clock,
  ) {}

  send(actor: Actor, words: AdviceWords): Promise<PortalAdviceRequest> {
    return this.shown(this.messages.send(actor, words));
  }

  markRead(actor: Actor, requestId: string): Promise<PortalAdviceRequest> {
    return this.shown(this.messages.markRead(actor, requestId));
  }

  remove(actor: Actor, step: AdviceFileStep): Promise<PortalAdviceRequest> {
    return this.shown(this.files.remove(actor, step));
  }

  async sendLinked(actor: Actor, words: AdviceWords & { name: string }) {
    await this.links.linked(actor, words.requestId);
    return this.send(actor, words);
  }

  async markLinkedRead(actor: Actor, requestId: string) {
    await this.links.linked(actor, requestId);
    return this.markRead(actor, requestId);
  }

  async removeLinked(actor: Actor, step: AdviceFileStep & { requestId: string }) {
    await this.links.linked(actor, step.requestId);
    return this.remove(actor, step);
  }

  private async shown(advice: Promise<Advice>): Promise<PortalAdviceRequest> {
    return portalRequest(await advice, this.clock.now());
  }
}
