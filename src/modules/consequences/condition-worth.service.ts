import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { SETTLED_STATES } from '../events/index.js';
import {
  type Condition,
  ConditionService,
  ConditionState,
  type StandingCondition,
} from '../negotiations/index.js';
import { type ControlMeasure, type Hazard, RiskService, rateHazard } from '../risk/index.js';
import {
  type ConsequenceGround,
  ConsequenceGroundService,
  countedEvent,
} from './consequence-ground.service.js';
import type { ConditionWorthLink, ConditionWorthRecord } from './condition-worth.entity.js';
import { ConditionWorthRepository } from './condition-worth.repository.js';
import { CONSEQUENCES_JOURNAL } from './consequences.journal.js';
import type { SetConditionWorthInput } from './effects.inputs.js';
import { type EffectFigure, figureChanges } from './effect-figures.rules.js';
import type { ConditionWorth, WorthHazard, WorthPost } from './worth.types.js';

/** Hazards and measures of the present assessment. */
interface Register {
  readonly hazards: readonly Hazard[];
  readonly measures: readonly ControlMeasure[];
}

/** What a condition buys: the hazard it lowers, the people it saves. For police eyes. */
@Injectable()
export class ConditionWorthService {
  constructor(
    private readonly repository: ConditionWorthRepository,
    private readonly ground: ConsequenceGroundService,
    private readonly conditions: ConditionService,
    private readonly risks: RiskService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** NOT_FOUND for a condition the actor may not see. */
  async worth(actor: Actor, conditionId: string): Promise<ConditionWorth> {
    const condition = await this.conditions.find(actor, conditionId);
    const ground = await this.ground.of(actor, condition.eventId);
    const [record = null] = await this.repository.ofConditions([conditionId]);
    const links = record ? await this.repository.linksOf([record.id]) : [];
    const register = await this.register(actor, ground);
    const relieved = new Set(links.map(({ postId }) => postId));
    return {
      version: record?.version ?? 0,
      hazards: hazardsOf(condition.id, register, links, ground),
      watchedBy: ground.posts.filter(watching(condition.id, register)).map(worthPost),
      relieved: ground.posts.filter(({ id }) => relieved.has(id)).map(worthPost),
      figures: await this.figures(actor, condition, ground, record?.savedPersons ?? 0),
      savedPersons: record?.savedPersons ?? null,
      reason: record?.reason ?? null,
      setByName: record?.setByName ?? null,
      setAt: record?.setAt ?? null,
    };
  }

  /**
   * Enters what a planner knows beside risk analysis and plan, replacing what was entered. Errors:
   * INVALID_INPUT on `input.postIds` for persons without a post; NOT_FOUND for a hazard or post of
   * another dossier; TRANSITION_NOT_ALLOWED in a settled one; STALE.
   */
  async set(actor: Actor, input: SetConditionWorthInput): Promise<ConditionWorth> {
    const condition = await this.conditions.find(actor, input.conditionId);
    const ground = await this.ground.of(actor, condition.eventId);
    if (SETTLED_STATES.includes(ground.event.state)) {
      throw DomainError.transition(ground.event.state, 'setConditionWorth', 'settled');
    }
    if ((input.savedPersons ?? 0) > 0 && input.postIds.length === 0) {
      throw DomainError.invalid([{ path: 'input.postIds', code: 'required' }]);
    }
    await this.assertOfDossier(actor, ground, input);
    const record = await this.save(actor, condition, input);
    await this.repository.replaceLinks(record.id, linksFrom(record, input));
    this.journal.record(actor, {
      kind: CONSEQUENCES_JOURNAL.worthSet,
      subjectType: 'condition',
      subjectId: condition.id,
      eventId: condition.eventId,
      data: {
        version: record.version,
        hazards: input.hazardIds.length,
        posts: input.postIds.length,
        savedPersons: input.savedPersons ?? null,
      },
    });
    return this.worth(actor, condition.id);
  }

  /**
   * Without the condition, then with it; what a planner entered counts as needed without. Stewards
   * that were announced and not promised count for nothing here.
   */
  private async figures(
    actor: Actor,
    condition: Condition,
    present: ConsequenceGround,
    savedPersons: number,
  ): Promise<EffectFigure[]> {
    const ground = { ...present, event: { ...present.event, stewardCount: 0 } };
    const own = ({ condition: { id } }: StandingCondition) => id === condition.id;
    const without = ground.inForce.filter((each) => !own(each));
    const inForce = ground.inForce.some(own);
    const supposed = inForce ? ground.inForce : await this.supposed(actor, condition, without);
    const [before, after] = [
      await this.ground.counted(actor, ground, without, inForce ? savedPersons : 0),
      await this.ground.counted(actor, ground, supposed, inForce ? 0 : -savedPersons),
    ];
    return figureChanges(before, after, countedEvent(ground.event));
  }

  private async supposed(
    actor: Actor,
    condition: Condition,
    others: readonly StandingCondition[],
  ): Promise<StandingCondition[]> {
    const wording = (await this.conditions.versionsOf(actor, [condition.id])).at(-1);
    if (!wording) throw DomainError.notFound();
    return [...others, { condition, state: ConditionState.agreed, wording }];
  }

  private async register(actor: Actor, { risk }: ConsequenceGround): Promise<Register> {
    return risk ? this.risks.register(actor, risk.id) : { hazards: [], measures: [] };
  }

  private async assertOfDossier(
    actor: Actor,
    ground: ConsequenceGround,
    { hazardIds, postIds }: SetConditionWorthInput,
  ): Promise<void> {
    const { hazards } = await this.register(actor, ground);
    const known = (rows: readonly { id: string }[], ids: readonly string[]) =>
      ids.every((id) => rows.some((row) => row.id === id));
    if (!known(hazards, hazardIds) || !known(ground.posts, postIds)) throw DomainError.notFound();
  }

  private async save(
    actor: Actor,
    { id: conditionId, eventId }: Condition,
    input: SetConditionWorthInput,
  ): Promise<ConditionWorthRecord> {
    const { expectedVersion, savedPersons = null, reason } = input;
    const said = {
      savedPersons,
      reason,
      setBy: actor.personId,
      setByName: actor.name,
      setAt: this.clock.now(),
    };
    const [present] = await this.repository.ofConditions([conditionId]);
    if (present) return this.repository.change({ id: present.id, expectedVersion }, said);
    if (expectedVersion !== 0) throw DomainError.stale(0);
    const { zoneId } = actor;
    return this.repository.insert({
      id: randomUUID(),
      version: 1,
      ...{ zoneId, eventId, conditionId },
      ...said,
    });
  }
}

function linksFrom(
  { id: worthId, zoneId }: ConditionWorthRecord,
  { hazardIds, postIds }: SetConditionWorthInput,
): ConditionWorthLink[] {
  const link = (hazardId: string | null, postId: string | null) => ({
    id: randomUUID(),
    ...{ zoneId, worthId, hazardId, postId },
  });
  return [...hazardIds.map((id) => link(id, null)), ...postIds.map((id) => link(null, id))];
}

function watching(conditionId: string, { measures }: Register) {
  const carried = new Set(
    measures.filter((each) => each.conditionId === conditionId).map(({ id }) => id),
  );
  return (post: ConsequenceGround['posts'][number]) =>
    post.conditionId === conditionId || (post.measureId !== null && carried.has(post.measureId));
}

function worthPost(post: ConsequenceGround['posts'][number]): WorthPost {
  const { id, code, name, requiredStrength } = post;
  return { id, code, name, requiredStrength };
}

function hazardsOf(
  conditionId: string,
  { hazards, measures }: Register,
  links: readonly ConditionWorthLink[],
  { risk }: ConsequenceGround,
): WorthHazard[] {
  const rate = (likelihood: number, impact: number) => rateHazard(likelihood, impact, risk?.matrix);
  const own = measures.filter((each) => each.conditionId === conditionId);
  return hazards.flatMap((hazard): WorthHazard[] => {
    const { id, code, title, afterLikelihood, afterImpact } = hazard;
    const by = own.filter(({ hazardId }) => hazardId === id).map((measure) => measure.code);
    if (by.length === 0 && !links.some(({ hazardId }) => hazardId === id)) return [];
    const before = rate(hazard.beforeLikelihood, hazard.beforeImpact);
    const rated = afterLikelihood !== null && afterImpact !== null;
    const after = rated ? rate(afterLikelihood, afterImpact) : null;
    return [{ id, code, title, before, after, measures: by }];
  });
}
