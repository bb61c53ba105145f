import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { textProblems, writtenIn } from '../../core/reference/reference.rules.js';
import { type Accepted, ReferenceService } from '../../core/reference/reference.service.js';
import type { ChannelRule } from './channel-rule.entity.js';
import type { ChannelRuleFactsInput } from './channel-rule.inputs.js';
import { channelRules } from './channel.repository.js';

const MAX_EXPLANATION = 500;

/** The rules by which events find their door; a dossier keeps the door it has. */
@Injectable()
export class ChannelRuleService extends ReferenceService<ChannelRule, ChannelRuleFactsInput> {
  protected override readonly table = channelRules;
  protected override readonly subjectType = 'channelRule';

  protected override async accept(
    _actor: Actor,
    { position, kinds, zoneEffect, channel, explanation }: ChannelRuleFactsInput,
  ): Promise<Accepted<ChannelRule>> {
    return {
      facts: {
        position,
        kinds: [...kinds],
        zoneEffect: zoneEffect ?? null,
        channel,
        explanation: writtenIn(explanation),
      },
      problems: textProblems(explanation, 'explanation', MAX_EXPLANATION),
    };
  }
}
