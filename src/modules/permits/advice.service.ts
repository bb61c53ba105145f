import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import type { Page } from '../../core/graphql/page.js';
import { PeopleService } from '../people/index.js';
import type { Advice, AdviceExtract } from './advice.entity.js';
import type { AdviceBoardArgs } from './advice.inputs.js';
import { AdviceRepository } from './advice.repository.js';

/** What can be read of the advice round. Silence stays "no answer". */
@Injectable()
export class AdviceService {
  constructor(
    private readonly repository: AdviceRepository,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  ofEvents(_actor: Actor, eventIds: readonly string[]): Promise<Advice[]> {
    return this.repository.ofEvents(eventIds);
  }

  byIds(_actor: Actor, ids: readonly string[]): Promise<Advice[]> {
    return this.repository.byIds(ids);
  }

  extractsOf(_actor: Actor, eventIds: readonly string[]): Promise<AdviceExtract[]> {
    return this.repository.extractsOf(eventIds);
  }

  /** The requests a partner may see: his own, open ones first. */
  requests(_actor: Actor, limit: number, offset: number): Promise<Advice[]> {
    return this.repository.all(limit, offset);
  }

  find(_actor: Actor, id: string): Promise<Advice> {
    return this.repository.find(id);
  }

  /** Requests over all dossiers, overdue ones first; an unknown service has none. */
  async board(actor: Actor, args: AdviceBoardArgs): Promise<Page<Advice>> {
    const services = args.service ? await this.people.advisers(actor) : [];
    const service = services.find(({ code }) => code === args.service);
    if (args.service && !service) return { items: [], hasMore: false, total: async () => 0 };
    return this.repository.board(
      {
        now: this.clock.now(),
        standings: args.standings ?? [],
        organisationId: service?.id ?? null,
        theme: args.theme || null,
        text: args.text?.trim() || null,
        openTask: args.openTask ?? false,
        unread: args.unread ?? false,
      },
      args,
    );
  }
}
