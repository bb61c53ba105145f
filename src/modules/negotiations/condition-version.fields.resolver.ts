import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { parametersAgainst, wordsAgainst } from './condition-difference.rules.js';
import { ParameterChangeType, WordDifferenceType } from './condition-difference.types.js';
import { ConditionVersion } from './condition-version.entity.js';
import { ConditionLoader } from './condition.loader.js';

@Resolver(() => ConditionVersion)
export class ConditionVersionFieldsResolver {
  constructor(private readonly loader: ConditionLoader) {}

  @ResolveField(() => WordDifferenceType, {
    nullable: true,
    description: 'Words against the previous version; null for the first one.',
  })
  async wordDifference(
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
    @Parent() version: ConditionVersion,
    @Args('language', { type: () => String, nullable: true, description: "Else the reader's." })
    language?: string,
  ): Promise<WordDifferenceType | null> {
    const previous = await this.previous(context, version);
    return wordsAgainst(previous, version, language ?? actor.language) as WordDifferenceType | null;
  }

  @ResolveField(() => [ParameterChangeType], {
    description: 'Values that differ from the previous version; none for the first one.',
  })
  async parameterDifference(
    version: ConditionVersion,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<ParameterChangeType[]> {
    return parametersAgainst(await this.previous(context, version), version);
  }

  private previous(context: GraphqlContext, version: ConditionVersion) {
    return this.loader.version(context, version.conditionId, version.number - 1);
  }
}
