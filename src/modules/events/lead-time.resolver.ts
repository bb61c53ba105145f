import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { EndReferenceInput } from '../../core/reference/reference.inputs.js';
import { LeadTimeRule } from '../places/index.js';
import { AddLeadTimeRuleInput, ReviseLeadTimeRuleInput } from './lead-time.inputs.js';
import { LeadTimeService } from './lead-time.service.js';

/** How long before an event applications are wanted, as an administrator keeps it. */
@Resolver()
export class LeadTimeRuleResolver {
  constructor(private readonly rules: LeadTimeService) {}

  @Allow('reference.manage')
  @Query(() => [LeadTimeRule], {
    description: 'Every edition of lead-time rules, by code, the earliest first.',
  })
  leadTimeRuleEditions(@CurrentActor() actor: Actor): Promise<LeadTimeRule[]> {
    return this.rules.all(actor);
  }

  @Allow('reference.manage')
  @Mutation(() => LeadTimeRule)
  addLeadTimeRule(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddLeadTimeRuleInput,
  ): Promise<LeadTimeRule> {
    return this.rules.add(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => LeadTimeRule, {
    description: 'A new edition from its first day on; the earlier stays.',
  })
  reviseLeadTimeRule(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviseLeadTimeRuleInput,
  ): Promise<LeadTimeRule> {
    return this.rules.revise(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => LeadTimeRule, { description: 'Gives the newest edition a last day.' })
  endLeadTimeRule(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndReferenceInput,
  ): Promise<LeadTimeRule> {
    return this.rules.end(actor, input);
  }
}
