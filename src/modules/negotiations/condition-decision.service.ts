import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService } from '../events/index.js';
import { conditionLabel } from './condition-standing.rules.js';
import { nextVersion } from './condition-turn.rules.js';
import type { Condition } from './condition.entity.js';
import { ConditionSide, ConditionState, VersionAction } from './condition.enums.js';
import { CONDITION_JOURNAL } from './condition.journal.js';
import { factsFor } from './condition.policy.js';
import { ConditionRepository } from './condition.repository.js';
import { conditionStep } from './condition.workflow.js';

/** A condition the authority imposes, each with a reason and a legal ground of its own. */
export interface Imposition {
  readonly conditionId: string;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly legalGround: string;
  /** The article of the decision that carries it, once there is one. */
  readonly decisionArticleId?: string | null;
}

/** What an authority's decision does to conditions; called by whoever keeps decisions. */
@Injectable()
export class ConditionDecisionService {
  constructor(
    private readonly repository: ConditionRepository,
    private readonly events: EventService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Imposes open or refused conditions of one dossier, with the last words of police, all or none;
   * leaves one journal entry. Errors: INVALID_INPUT on `impositions.0.reason` or `.legalGround`;
   * NOT_FOUND, also for a condition of another dossier; STALE; TRANSITION_NOT_ALLOWED.
   */
  async impose(
    actor: Actor,
    decision: { eventId: string; impositions: readonly Imposition[] },
  ): Promise<Condition[]> {
    assertReasoned(decision.impositions);
    const imposed: Condition[] = [];
    for (const imposition of decision.impositions) {
      imposed.push(await this.imposeOne(actor, decision.eventId, imposition));
    }
    if (imposed.length === 0) return [];
    this.journal.record(actor, {
      kind: CONDITION_JOURNAL.imposed,
      subjectType: 'event',
      subjectId: decision.eventId,
      eventId: decision.eventId,
      data: {
        conditions: imposed.map(({ id, number, currentVersion }) => ({
          id,
          number: conditionLabel(number),
          version: currentVersion,
        })),
      },
    });
    return imposed;
  }

  /**
   * Opens imposed conditions again when the decision that carried them is withdrawn; no side has
   * agreed to them. The caller journals the withdrawal. Errors: NOT_FOUND, TRANSITION_NOT_ALLOWED.
   */
  async lift(
    actor: Actor,
    withdrawn: { eventId: string; conditionIds: readonly string[]; reason: string },
  ): Promise<void> {
    const event = await this.events.find(actor, withdrawn.eventId);
    for (const id of withdrawn.conditionIds) {
      const seen = await this.repository.find(id);
      const side = ConditionSide.authority;
      const { name, to } = conditionStep(seen.state, 'lift', factsFor(side, seen, event));
      const { patch, version } = nextVersion(seen, await this.repository.versionsOf([seen.id]), {
        side,
        personId: actor.personId,
        name: actor.name,
        at: this.clock.now(),
        step: name,
        to,
        action: VersionAction.withdraw,
        wording: null,
        facts: event,
        reason: withdrawn.reason,
      });
      const grounds = { imposedReason: null, legalGround: null, decisionArticleId: null };
      const bound = { ...grounds, suspendedAt: null };
      await this.repository.turn(seen, { ...patch, ...bound }, version);
    }
  }

  /**
   * Marks which imposed conditions of a dossier a court keeps from binding; the others bind again.
   * The caller journals the judgment. Errors: STALE when somebody changes one meanwhile.
   */
  async holdBack(
    _actor: Actor,
    { eventId, conditionIds }: { eventId: string; conditionIds: ReadonlySet<string> },
  ): Promise<void> {
    for (const seen of await this.repository.ofEvents([eventId])) {
      const held = conditionIds.has(seen.id) && seen.state === ConditionState.imposed;
      if (held === (seen.suspendedAt !== null)) continue;
      await this.repository.change(seen, { suspendedAt: held ? this.clock.now() : null });
    }
  }

  /**
   * Notes which article of a decision carries which condition; what was agreed stays as it is. The
   * caller journals the decision. Errors: NOT_FOUND, STALE when somebody changes one meanwhile.
   */
  async linkToArticles(
    _actor: Actor,
    links: readonly { conditionId: string; articleId: string }[],
  ): Promise<void> {
    for (const { conditionId, articleId } of links) {
      const seen = await this.repository.find(conditionId);
      await this.repository.change(seen, { decisionArticleId: articleId });
    }
  }

  private async imposeOne(
    actor: Actor,
    eventId: string,
    imposition: Imposition,
  ): Promise<Condition> {
    const seen = await this.repository.find(imposition.conditionId);
    if (seen.eventId !== eventId) throw DomainError.notFound();
    if (seen.version !== imposition.expectedVersion) throw DomainError.stale(seen.version);
    const event = await this.events.find(actor, eventId);
    const side = ConditionSide.authority;
    const { name, to } = conditionStep(seen.state, 'impose', factsFor(side, seen, event));
    const { patch, version } = nextVersion(seen, await this.repository.versionsOf([seen.id]), {
      side,
      personId: actor.personId,
      name: actor.name,
      at: this.clock.now(),
      step: name,
      to,
      action: VersionAction.impose,
      wording: null,
      facts: event,
      reason: imposition.reason,
    });
    const grounds = {
      imposedReason: imposition.reason,
      legalGround: imposition.legalGround,
      decisionArticleId: imposition.decisionArticleId ?? null,
    };
    return this.repository.turn(seen, { ...patch, ...grounds }, version);
  }
}

function assertReasoned(impositions: readonly Imposition[]): void {
  const problems = impositions.flatMap(({ reason, legalGround }, index) =>
    Object.entries({ reason, legalGround })
      .filter(([, value]) => value.trim() === '')
      .map(([field]) => ({ path: `input.impositions.${index}.${field}`, code: 'required' })),
  );
  if (problems.length > 0) throw DomainError.invalid(problems);
}
