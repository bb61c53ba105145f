import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import type { PageArgs } from '../../core/graphql/page.js';
import {
  type Advice,
  type AdviceAnswer,
  AdviceAnswerService,
  AdviceDraftService,
  type AdviceDraftWords,
  AdviceLinkService,
  AdviceService,
  type DraftStep,
} from '../permits/index.js';
import { type PortalAdviceRequest, portalRequest } from './portal-advice.type.js';

/** Requests for advice as the asked service sees them, signed in or by a link. */
@Injectable()
export class PortalAdviceService {
  constructor(
    private readonly advice: AdviceService,
    private readonly answers: AdviceAnswerService,
    private readonly drafts: AdviceDraftService,
    private readonly links: AdviceLinkService,
    private readonly clock: Clock,
  ) {}

  async requests(actor: Actor, page: PageArgs): Promise<PortalAdviceRequest[]> {
    const found = await this.advice.requests(actor, page.limit, page.offset);
    return found.map((advice) => portalRequest(advice, this.clock.now()));
  }

  request(actor: Actor, id: string): Promise<PortalAdviceRequest> {
    return this.shown(this.advice.find(actor, id));
  }

  give(actor: Actor, answer: AdviceAnswer): Promise<PortalAdviceRequest> {
    return this.shown(this.answers.give(actor, answer));
  }

  save(actor: Actor, words: AdviceDraftWords): Promise<PortalAdviceRequest> {
    return this.shown(this.drafts.save(actor, words));
  }

  submit(actor: Actor, words: AdviceDraftWords): Promise<PortalAdviceRequest> {
    return this.shown(this.drafts.submit(actor, words));
  }

  release(actor: Actor, step: DraftStep): Promise<PortalAdviceRequest> {
    return this.shown(this.drafts.release(actor, step));
  }

  handBack(actor: Actor, step: DraftStep & { reason: string }): Promise<PortalAdviceRequest> {
    return this.shown(this.drafts.handBack(actor, step));
  }

  linked(actor: Actor, id: string): Promise<PortalAdviceRequest> {
    return this.shown(this.links.linked(actor, id));
  }

  saveLinked(actor: Actor, words: AdviceDraftWords & { name: string }) {
    return this.shown(this.links.saveLinked(actor, words));
  }

  giveLinked(actor: Actor, answer: AdviceAnswer & { name: string }) {
    return this.shown(this.links.giveLinked(actor, answer));
  }

  private async shown(advice: Promise<Advice>): Promise<PortalAdviceRequest> {
    return portalRequest(await advice, this.clock.now());
  }
}
