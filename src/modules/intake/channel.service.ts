import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { EventInsightService, type PublicEvent, instantToBrusselsDate } from '../events/index.js';
import type { ChannelProposal } from './channel-rule.entity.js';
import { channelRuleFor } from './channel.rules.js';
import { ChannelRepository } from './channel.repository.js';

/** Says which door an event belongs to; nobody has to type anything again when it is another. */
@Injectable()
export class ChannelService {
  constructor(
    private readonly repository: ChannelRepository,
    private readonly insight: EventInsightService,
    private readonly clock: Clock,
  ) {}

  /** The door by the rules of the day of the event; the present one when none speaks of it. */
  async propose(actor: Actor, event: PublicEvent): Promise<ChannelProposal> {
    const findings = await this.insight.restrictionFindings(actor, event);
    const rule = channelRuleFor(await this.repository.rules(), {
      kind: event.kind,
      effects: findings.filter(({ result }) => result === 'inside').map(({ zone }) => zone.effect),
      day: instantToBrusselsDate(event.startAt ?? this.clock.now()),
    });
    const { channel, explanation, source } = rule ?? {
      channel: event.channel,
      explanation: {},
      source: '',
    };
    return { channel, explanation, source };
  }
}
