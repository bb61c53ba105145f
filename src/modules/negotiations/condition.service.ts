import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { EventService, type PublicEvent } from '../events/index.js';
import { MandateService } from '../mandates/index.js';
import { outdatedFacts } from './condition-basis.rules.js';
import { ConditionCatalogueService } from './condition-catalogue.service.js';
import type { ConditionKind } from './condition-kind.entity.js';
import { judgeProposal } from './condition-proposal.rules.js';
import {
  type StandingCondition,
  conditionLabel,
  standingState,
} from './condition-standing.rules.js';
import { type Author, firstTurn, nextVersion } from './condition-turn.rules.js';
import type { ConditionVersion } from './condition-version.entity.js';
import { newWording } from './condition-wording.rules.js';
import {
  type AnswerStep,
  type Proposal,
  assertAnswer,
  bringsWords,
  factsFor,
  isNegotiable,
  sideOf,
} from './condition.policy.js';
import type { Condition } from './condition.entity.js';
import { type ConditionSide, ConditionState, VersionAction } from './condition.enums.js';
import { CONDITION_JOURNAL } from './condition.journal.js';
import { ConditionRepository } from './condition.repository.js';
import { conditionAnswers, conditionStep } from './condition.workflow.js';

const KIND_OF_ANSWER = {
  accept: CONDITION_JOURNAL.accepted,
  counter: CONDITION_JOURNAL.countered,
  refuse: CONDITION_JOURNAL.refused,
  reword: CONDITION_JOURNAL.reworded,
  withdraw: CONDITION_JOURNAL.withdrawn,
} as const;

/** Whether the last words of a condition were written for facts that changed since. */
function isOutdated(
  kind: ConditionKind,
  versions: readonly ConditionVersion[],
  event: PublicEvent,
): boolean {
  const last = versions.at(-1);
  return last !== undefined && outdatedFacts(kind, last, event).length > 0;
}

/** The bargaining about conditions, for both doors: the side is the actor's own, always. */
@Injectable()
export class ConditionService {
  constructor(
    private readonly repository: ConditionRepository,
    private readonly catalogue: ConditionCatalogueService,
    private readonly events: EventService,
    private readonly mandates: MandateService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** A condition the actor may see; NOT_FOUND otherwise. */
  find(_actor: Actor, id: string): Promise<Condition> {
    return this.repository.find(id);
  }

  byIds(_actor: Actor, ids: readonly string[]): Promise<Condition[]> {
    return this.repository.byIds(ids);
  }

  /** Conditions of dossiers, by dossier and number. */
  ofEvents(_actor: Actor, eventIds: readonly string[]): Promise<Condition[]> {
    return this.repository.ofEvents(eventIds);
  }

  /** Every version of conditions, the first one first. */
  versionsOf(_actor: Actor, conditionIds: readonly string[]): Promise<ConditionVersion[]> {
    return this.repository.versionsOf(conditionIds);
  }

  /** Conditions as they hold now, with the words that hold; for whatever is built on them. */
  async standingOf(_actor: Actor, eventIds: readonly string[]): Promise<StandingCondition[]> {
    const conditions = await this.repository.ofEvents(eventIds);
    const wordings = await this.repository.standingVersions(eventIds);
    const byCondition = new Map(wordings.map((wording) => [wording.conditionId, wording]));
    return conditions.flatMap((condition) => {
      const wording = byCondition.get(condition.id);
      return wording ? [{ condition, state: standingState(condition), wording }] : [];
    });
  }

  /** What both sides stand by, also where a change of it is being discussed. */
  async agreedConditions(actor: Actor, eventIds: readonly string[]): Promise<StandingCondition[]> {
    const standing = await this.standingOf(actor, eventIds);
    return standing.filter(({ state }) => state === ConditionState.agreed);
  }

  /** The answers the actor's side may give now, named as `ConditionAnswer`, and `drop`. */
  answersOf(actor: Actor, condition: Condition, event: PublicEvent): AvailableTransition[] {
    return conditionAnswers(condition.state, factsFor(sideOf(actor), condition, event));
  }

  /**
   * Puts conditions on the table, all or none. Errors: INVALID_INPUT with the field, such as
   * `input.conditions.0.parameters.number`; NOT_FOUND; FORBIDDEN for whoever is not the organiser;
   * TRANSITION_NOT_ALLOWED when the dossier is settled.
   */
  async propose(
    actor: Actor,
    proposal: { eventId: string; conditions: readonly Proposal[] },
    place: (index: number) => string = (index) => `input.conditions.${index}.`,
  ): Promise<Condition[]> {
    const event = await this.events.find(actor, proposal.eventId);
    await this.assertParty(actor, event);
    const kinds = await this.catalogue.kindsByCode(actor);
    const judged = proposal.conditions.map((each, index) =>
      judgeProposal(kinds, sideOf(actor), each, place(index)),
    );
    const problems = judged.flatMap((each) => each.problems);
    if (problems.length > 0) throw DomainError.invalid(problems);
    const next = await this.repository.nextNumber(event.id);
    const author = this.author(actor, sideOf(actor));
    const drafts = judged.flatMap(({ draft }, index) =>
      draft ? [firstTurn(event, next + index, draft, author)] : [],
    );
    await this.repository.insert(
      drafts.map(({ condition }) => condition),
      drafts.map(({ version }) => version),
    );
    const ids = drafts.map(({ condition }) => condition.id);
    this.journal.record(actor, {
      kind: CONDITION_JOURNAL.proposed,
      subjectType: 'event',
      subjectId: event.id,
      eventId: event.id,
      data: {
        side: sideOf(actor),
        conditions: drafts.map(({ condition: { id, number, kind } }) => ({
          id,
          number: conditionLabel(number),
          kind,
        })),
      },
    });
    return this.repository.byIds(ids);
  }

  /**
   * Answers a condition for the actor's side. Errors: STALE (with nothing of it applied) when it
   * changed since it was read; INVALID_INPUT on `reason`, `text` or a parameter;
   * TRANSITION_NOT_ALLOWED with `ownProposal`, `settled` or `wrongState`; FORBIDDEN; NOT_FOUND.
   */
  async answer(actor: Actor, step: AnswerStep, prefix = 'input.'): Promise<Condition> {
    assertAnswer(step, prefix);
    const seen = await this.seen(step);
    const event = await this.events.find(actor, seen.eventId);
    await this.mandates.assertMay(actor, event.id, 'negotiate');
    const side = sideOf(actor);
    const { name, to } = conditionStep(seen.state, step.answer, factsFor(side, seen, event));
    const versions = await this.repository.versionsOf([seen.id]);
    const kind = await this.catalogue.kind(actor, seen.kindId);
    const judged = bringsWords(step.answer)
      ? newWording(kind, step, versions.at(-1) ?? null, prefix, isOutdated(kind, versions, event))
      : { wording: null, problems: [] };
    if (judged.problems.length > 0) throw DomainError.invalid(judged.problems);
    const { patch, version } = nextVersion(seen, versions, {
      ...this.author(actor, side),
      step: name,
      to,
      action: VersionAction[step.answer],
      wording: judged.wording,
      facts: event,
      reason: step.reason ?? null,
    });
    const condition = await this.repository.turn(seen, patch, version);
    this.note(actor, KIND_OF_ANSWER[step.answer], seen, condition);
    return condition;
  }

  /** Takes a condition that police raised off the table, with the reason. Errors as `answer`. */
  async drop(
    actor: Actor,
    step: { conditionId: string; expectedVersion: number; reason: string },
  ): Promise<Condition> {
    const seen = await this.seen(step);
    const event = await this.events.find(actor, seen.eventId);
    const side = sideOf(actor);
    const { name, to } = conditionStep(seen.state, 'drop', factsFor(side, seen, event));
    const { patch, version } = nextVersion(seen, await this.repository.versionsOf([seen.id]), {
      ...this.author(actor, side),
      step: name,
      to,
      action: VersionAction.drop,
      wording: null,
      facts: event,
      reason: step.reason,
    });
    const condition = await this.repository.turn(seen, patch, version);
    this.note(actor, CONDITION_JOURNAL.dropped, seen, condition);
    return condition;
  }

  private async seen(step: { conditionId: string; expectedVersion: number }): Promise<Condition> {
    const condition = await this.repository.find(step.conditionId);
    if (condition.version !== step.expectedVersion) throw DomainError.stale(condition.version);
    return condition;
  }

  /** A partner service sees the dossier but is no party to the bargaining. */
  private async assertParty(actor: Actor, event: PublicEvent): Promise<void> {
    await this.mandates.assertMay(actor, event.id, 'negotiate');
    if (!isNegotiable(event)) {
      throw DomainError.transition(event.state, 'proposeConditions', 'settled');
    }
  }

  private author(actor: Actor, side: ConditionSide): Author {
    return { side, personId: actor.personId, name: actor.name, at: this.clock.now() };
  }

  private note(actor: Actor, kind: string, before: Condition, after: Condition): void {
    this.journal.record(actor, {
      kind,
      subjectType: 'condition',
      subjectId: after.id,
      eventId: after.eventId,
      data: {
        number: conditionLabel(after.number),
        side: sideOf(actor),
        from: before.state,
        to: after.state,
        version: after.currentVersion,
      },
    });
  }
}
