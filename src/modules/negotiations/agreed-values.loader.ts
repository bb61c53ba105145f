import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import type { PublicEvent } from '../events/index.js';
import type { AgreedFacts } from './agreed-values.rules.js';
import { AgreedValuesService } from './agreed-values.service.js';
import type { DayCheck } from './day-check.rules.js';

const FACTS = {};
const CHECKS = {};

/** What is agreed about hours and figures, one statement per operation. */
@Injectable()
export class AgreedValuesLoader {
  constructor(private readonly values: AgreedValuesService) {}

  facts(context: GraphqlContext, event: PublicEvent): Promise<AgreedFacts> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(FACTS, (rows: readonly PublicEvent[]) => this.values.factsOf(actor, rows))
      .load(event);
  }

  checks(context: GraphqlContext, event: PublicEvent): Promise<DayCheck[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(CHECKS, (rows: readonly PublicEvent[]) => this.values.checksOf(actor, rows))
      .load(event);
  }
}
