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
    @Context() context: GraphqlContext,
    @Parent() version: ConditionVersion,
  ): Promise<ParameterChangeType[]> {
    const changes = parametersAgainst(await this.previous(context, version), version);
    return changes.map(({ name, before, after }) => ({
      name,
      before: asJson(before),
      after: asJson(after),
    }));
  }

  private previous(context: GraphqlContext, version: ConditionVersion) {
    return this.loader.version(context, version.conditionId, version.number - 1);
  }
}

/** The JSON scalar takes a text for JSON already written, so a text value has to be written too. */
function asJson(value: unknown): unknown {
  return typeof value === 'string' ? JSON.stringify(value) : value;
}
