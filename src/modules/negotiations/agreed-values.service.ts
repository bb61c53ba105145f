import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { PublicEvent } from '../events/index.js';
import {
  type AgreedFacts,
  type DossierHours,
  type ValuedCondition,
  agreedFacts,
} from './agreed-values.rules.js';
import { ConditionCatalogueService } from './condition-catalogue.service.js';
import type { ConditionKind } from './condition-kind.entity.js';
import { type StandingCondition, conditionLabel, isInForce } from './condition-standing.rules.js';
import { ConditionState } from './condition.enums.js';
import { ConditionService } from './condition.service.js';
import { type CheckedCondition, type DayCheck, dayChecks } from './day-check.rules.js';

/** A condition in force as far as its values go. */
export function valuedCondition({ condition, wording }: StandingCondition): ValuedCondition {
  const { id, number, kind } = condition;
  const { parameters, builtOn } = wording;
  return { id, label: conditionLabel(number), kind, parameters, builtOn };
}

/** What the values of conditions in force make of the hours and figures of an event. */
@Injectable()
export class AgreedValuesService {
  constructor(
    private readonly conditions: ConditionService,
    private readonly catalogue: ConditionCatalogueService,
  ) {}

  /** Conditions of dossiers that hold: agreed, or imposed and not suspended. */
  async inForce(actor: Actor, eventIds: readonly string[]): Promise<StandingCondition[]> {
    const standing = await this.conditions.standingOf(actor, eventIds);
    return standing.filter(isInForce);
  }

  /** Hours and figures with what is agreed put in, for dossiers in their order. */
  async factsOf(
    actor: Actor,
    events: readonly (DossierHours & { readonly id: string })[],
  ): Promise<AgreedFacts[]> {
    const inForce = await this.inForce(
      actor,
      events.map(({ id }) => id),
    );
    return events.map((event) =>
      agreedFacts(
        inForce.filter(({ condition }) => condition.eventId === event.id).map(valuedCondition),
        event,
      ),
    );
  }

  /** What to look at on the day, for dossiers in their order. */
  async checksOf(actor: Actor, events: readonly PublicEvent[]): Promise<DayCheck[][]> {
    const inForce = await this.inForce(
      actor,
      events.map(({ id }) => id),
    );
    const kinds = await this.kindsOf(actor, inForce);
    return events.map((event) =>
      checksUnder(
        event,
        inForce.filter(({ condition }) => condition.eventId === event.id),
        kinds,
      ),
    );
  }

  /** The same for one dossier, if these conditions held. */
  async checksUnder(
    actor: Actor,
    event: PublicEvent,
    standing: readonly StandingCondition[],
  ): Promise<DayCheck[]> {
    return checksUnder(event, standing, await this.kindsOf(actor, standing));
  }

  private kindsOf(actor: Actor, standing: readonly StandingCondition[]): Promise<ConditionKind[]> {
    const ids = standing.map(({ condition }) => condition.kindId);
    return this.catalogue.kindsByIds(actor, [...new Set(ids)]);
  }
}

function checksUnder(
  event: PublicEvent,
  standing: readonly StandingCondition[],
  kinds: readonly ConditionKind[],
): DayCheck[] {
  const checked = standing.flatMap((each): CheckedCondition[] => {
    const kind = kinds.find(({ id }) => id === each.condition.kindId);
    return kind ? [checkedCondition(each, kind)] : [];
  });
  const waypoints = event.waypoints ?? [];
  return dayChecks(checked, agreedFacts(standing.map(valuedCondition), event), {
    first: waypoints[0]?.name ?? null,
    last: waypoints.at(-1)?.name ?? null,
  });
}

function checkedCondition(
  { condition, state, wording }: StandingCondition,
  { label, parameters: rules }: ConditionKind,
): CheckedCondition {
  return {
    id: condition.id,
    label: conditionLabel(condition.number),
    kind: condition.kind,
    kindLabel: label,
    owner: condition.owner,
    imposed: state === ConditionState.imposed,
    text: wording.text,
    parameters: wording.parameters,
    rules,
  };
}
