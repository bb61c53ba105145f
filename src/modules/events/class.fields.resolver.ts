import { ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../core/access/field-audience.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { changedFacts, explainClass, reproduceClass } from './class-explanation.rules.js';
import { ClassConfirmation, ClassExplanation } from './class-explanation.types.js';
import { classFactsOf } from './class-facts.rules.js';
import type { ClassConfirmationRecord } from './class-model.entity.js';
import type { EventClassFacts } from './class-model.rules.js';
import { EventLoader } from './event.loader.js';
import { PublicEvent } from './public-event.entity.js';

/** Why a dossier has the class it has; for police eyes. */
@Resolver(() => PublicEvent)
export class ClassFieldsResolver {
  constructor(private readonly loader: EventLoader) {}

  @ResolveField(() => ClassExplanation, { nullable: true, description: 'For police eyes.' })
  async classExplanation(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<ClassExplanation | null> {
    if (!may(actorOf(context), 'risk.read')) return null;
    const model = await this.loader.classModel(context);
    const assessment = await this.loader.assessment(context, event.id);
    const facts = classFactsOf({
      ...{ event, assessment },
      communes: await this.loader.communes(context, event.id),
      findings: await this.loader.restrictionFindings(context, event),
    });
    const chosen = assessment?.eventClass ?? null;
    const kept = chosen ? await this.loader.classConfirmation(context, event.id) : null;
    return {
      modelNumber: model.number,
      modelHash: model.contentHash,
      modelValidFrom: model.validFrom,
      source: model.source,
      ...explainClass(facts, model.content),
      chosen,
      confirmation: kept && (await this.confirmation(context, kept, facts)),
    };
  }

  private async confirmation(
    context: GraphqlContext,
    kept: ClassConfirmationRecord,
    now: EventClassFacts,
  ): Promise<ClassConfirmation> {
    const model = await this.loader.classModelNumbered(context, kept.modelNumber);
    return {
      ...kept,
      reproduced: model?.contentHash === kept.modelHash && reproduceClass(kept, model.content),
      changedFacts: changedFacts(kept.facts, now),
    };
  }
}
