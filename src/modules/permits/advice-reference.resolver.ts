import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { EndReferenceInput } from '../../core/reference/reference.inputs.js';
import {
  AddAdviceRuleInput,
  AddAdviceThemeInput,
  ReviseAdviceRuleInput,
  ReviseAdviceThemeInput,
} from './advice-reference.inputs.js';
import { AdviceRuleService, AdviceThemeService } from './advice-reference.service.js';
import { AdviceRule, AdviceTheme } from './partner-service.entity.js';
import { PartnerServiceService } from './partner-service.service.js';

/** Whom to ask and why, as an administrator keeps it. */
@Resolver()
export class AdviceReferenceResolver {
  constructor(
    private readonly themes: AdviceThemeService,
    private readonly rules: AdviceRuleService,
    private readonly services: PartnerServiceService,
  ) {}

  @Allow('reference.manage')
  @Query(() => [AdviceTheme], {
    description: 'Every edition of themes, by code, the earliest first.',
  })
  adviceThemeEditions(@CurrentActor() actor: Actor): Promise<AdviceTheme[]> {
    return this.themes.all(actor);
  }

  @Allow('reference.manage')
  @Mutation(() => AdviceTheme)
  addAdviceTheme(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddAdviceThemeInput,
  ): Promise<AdviceTheme> {
    return this.themes.add(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => AdviceTheme, {
    description: 'A new edition from its first day on; the earlier stays.',
  })
  reviseAdviceTheme(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviseAdviceThemeInput,
  ): Promise<AdviceTheme> {
    return this.themes.revise(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => AdviceTheme, { description: 'Gives the newest edition a last day.' })
  endAdviceTheme(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndReferenceInput,
  ): Promise<AdviceTheme> {
    return this.themes.end(actor, input);
  }

  @Allow('reference.manage')
  @Query(() => [AdviceRule], {
    description: 'Every edition of rules of suggestion, by code, the earliest first.',
  })
  adviceRuleEditions(@CurrentActor() actor: Actor): Promise<AdviceRule[]> {
    return this.rules.all(actor);
  }

  @Allow('reference.manage')
  @Mutation(() => AdviceRule)
  addAdviceRule(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddAdviceRuleInput,
  ): Promise<AdviceRule> {
    return this.rules.add(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => AdviceRule, {
    description: 'A new edition from its first day on; the earlier stays.',
  })
  reviseAdviceRule(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviseAdviceRuleInput,
  ): Promise<AdviceRule> {
    return this.rules.revise(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => AdviceRule, { description: 'Gives the newest edition a last day.' })
  endAdviceRule(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndReferenceInput,
  ): Promise<AdviceRule> {
    return this.rules.end(actor, input);
  }

  @Allow('reference.manage')
  @Query(() => [String], { description: 'Layers of the map that rules can speak of.' })
  adviceLayers(@CurrentActor() actor: Actor): Promise<string[]> {
    return this.services.layers(actor);
  }
}
