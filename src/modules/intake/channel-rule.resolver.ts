import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { EndReferenceInput } from '../../core/reference/reference.inputs.js';
import { ChannelRule } from './channel-rule.entity.js';
import { AddChannelRuleInput, ReviseChannelRuleInput } from './channel-rule.inputs.js';
import { ChannelRuleService } from './channel-rule.service.js';

/** Which door events belong to, as an administrator keeps it. */
@Resolver()
export class ChannelRuleResolver {
  constructor(private readonly rules: ChannelRuleService) {}

  @Allow('reference.manage')
  @Query(() => [ChannelRule], {
    description: 'Every edition of rules of routing, by code, the earliest first.',
  })
  channelRuleEditions(@CurrentActor() actor: Actor): Promise<ChannelRule[]> {
    return this.rules.all(actor);
  }

  @Allow('reference.manage')
  @Mutation(() => ChannelRule)
  addChannelRule(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddChannelRuleInput,
  ): Promise<ChannelRule> {
    return this.rules.add(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => ChannelRule, {
    description: 'A new edition from its first day on; the earlier stays.',
  })
  reviseChannelRule(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviseChannelRuleInput,
  ): Promise<ChannelRule> {
    return this.rules.revise(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => ChannelRule, { description: 'Gives the newest edition a last day.' })
  endChannelRule(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndReferenceInput,
  ): Promise<ChannelRule> {
    return this.rules.end(actor, input);
  }
}
