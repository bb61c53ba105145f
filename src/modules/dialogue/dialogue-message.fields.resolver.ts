import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { Condition, ConditionLoader } from '../negotiations/index.js';
import { DialogueFile } from './dialogue-file.entity.js';
import {
  DialogueMessage,
  DialogueReading,
  DialogueTranslation,
} from './dialogue-message.entity.js';
import { DialogueLoader } from './dialogue.loader.js';

/** What belongs to a message, as the desk reads it. */
@Resolver(() => DialogueMessage)
export class DialogueMessageFieldsResolver {
  constructor(
    private readonly loader: DialogueLoader,
    private readonly conditions: ConditionLoader,
  ) {}

  @ResolveField(() => String, { description: 'Who wrote it, by name on both sides.' })
  async author(message: DialogueMessage, _args: unknown, context: GraphqlContext): Promise<string> {
    if (message.authorName !== null) return message.authorName;
    return (await this.loader.writerOf(context, message.id))?.personName ?? '';
  }

  @ResolveField(() => Condition, { nullable: true })
  condition(
    message: DialogueMessage,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<Condition | null> | null {
    const { conditionId } = message;
    return conditionId ? this.conditions.condition(context, conditionId) : null;
  }

  @ResolveField(() => [DialogueReading], {
    description: 'Who of the other side read it, and when.',
  })
  readings(message: DialogueMessage, _args: unknown, context: GraphqlContext) {
    return this.loader.readingsOf(context, message.id);
  }

  @ResolveField(() => [DialogueTranslation], { description: 'The latest of a language last.' })
  translations(message: DialogueMessage, _args: unknown, context: GraphqlContext) {
    return this.loader.translationsOf(context, message.id);
  }

  @ResolveField(() => [DialogueFile])
  files(message: DialogueMessage, _args: unknown, context: GraphqlContext) {
    return this.loader.filesOf(context, message.id);
  }
}

/** Who stands behind a translation, for the desk. */
@Resolver(() => DialogueTranslation)
export class DialogueTranslationFieldsResolver {
  constructor(private readonly loader: DialogueLoader) {}

  @ResolveField(() => String, { description: 'Who of the desk added it.' })
  async addedBy(
    translation: DialogueTranslation,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<string> {
    return (await this.loader.translatorOf(context, translation.id))?.personName ?? '';
  }
}
