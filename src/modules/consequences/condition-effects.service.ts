import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import {
  type Condition,
  type ConditionKind,
  type ConditionParameters,
  AgreedValuesService,
  ConditionCatalogueService,
  ConditionService,
  ConditionState,
  type DayCheck,
  type StandingCondition,
  effectOf,
  parameterProblems,
  setParameters,
  wordingFacts,
} from '../negotiations/index.js';
import {
  type ConsequenceGround,
  ConsequenceGroundService,
  countedEvent,
} from './consequence-ground.service.js';
import type { ConditionEffectsInput } from './effects.inputs.js';
import type { ConditionEffects, ValueEffect } from './effects.types.js';
import { figureChanges } from './effect-figures.rules.js';
import { StaleProductsService } from './stale-products.service.js';

/** What would follow if other words of a condition held; nothing is stored. */
@Injectable()
export class ConditionEffectsService {
  constructor(
    private readonly ground: ConsequenceGroundService,
    private readonly products: StaleProductsService,
    private readonly conditions: ConditionService,
    private readonly catalogue: ConditionCatalogueService,
    private readonly agreed: AgreedValuesService,
  ) {}

  /**
   * The effects of accepting the latest words, or the values given. Errors: NOT_FOUND, INVALID_INPUT
   * on a parameter.
   */
  async effects(actor: Actor, input: ConditionEffectsInput): Promise<ConditionEffects> {
    const condition = await this.conditions.find(actor, input.conditionId);
    const kind = await this.catalogue.kind(actor, condition.kindId);
    const ground = await this.ground.of(actor, condition.eventId);
    const before = ground.inForce.find((each) => each.condition.id === condition.id) ?? null;
    const after = await this.supposed(actor, condition, kind, ground, input.parameters ?? null);
    const others = ground.inForce.filter((each) => each !== before);
    const then = [...others, after].sort(
      (one, other) => one.condition.number - other.condition.number,
    );
    const event = countedEvent(ground.event);
    const now = await this.ground.counted(actor, ground, ground.inForce);
    const counted = await this.ground.counted(actor, ground, then);
    return {
      conditionId: condition.id,
      inForce: before !== null,
      values: valueEffects(kind, before?.wording.parameters ?? {}, after.wording.parameters),
      figures: figureChanges(now, counted, event),
      products: await this.products.of(actor, ground, before, after),
      checks: await this.checks(actor, ground, then),
    };
  }

  /** The condition as it would hold: agreed, its words written for the dossier as it is now. */
  private async supposed(
    actor: Actor,
    condition: Condition,
    kind: ConditionKind,
    { event }: ConsequenceGround,
    given: Readonly<Record<string, unknown>> | null,
  ): Promise<StandingCondition> {
    const problems = given
      ? parameterProblems(kind.parameters, given, 'input.parameters.', false)
      : [];
    if (problems.length > 0) throw DomainError.invalid(problems);
    const latest = (await this.conditions.versionsOf(actor, [condition.id])).at(-1);
    if (!latest) throw DomainError.notFound();
    const parameters = given ? setParameters(kind.parameters, given) : latest.parameters;
    return {
      condition,
      state: ConditionState.agreed,
      wording: {
        ...latest,
        parameters,
        number: condition.currentVersion + 1,
        builtOn: given ? wordingFacts(event) : latest.builtOn,
      },
    };
  }

  private async checks(
    actor: Actor,
    { event, inForce }: ConsequenceGround,
    then: readonly StandingCondition[],
  ): Promise<DayCheck[]> {
    const said = ({ id, text, at, place }: DayCheck) => JSON.stringify([id, text, at, place]);
    const now = new Set((await this.agreed.checksUnder(actor, event, inForce)).map(said));
    const later = await this.agreed.checksUnder(actor, event, then);
    return later.filter((check) => !now.has(said(check)));
  }
}

function valueEffects(
  { code, parameters }: ConditionKind,
  before: ConditionParameters,
  after: ConditionParameters,
): ValueEffect[] {
  const at = (values: ConditionParameters, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? null) : null;
  return parameters
    .filter(({ name }) => at(before, name) !== at(after, name))
    .map(({ name, label, unit }) => ({
      parameter: name,
      label,
      unit,
      before: at(before, name),
      after: at(after, name),
      feeds: [...(effectOf(code, name)?.feeds ?? []), 'order', 'checklist'],
    }));
}
