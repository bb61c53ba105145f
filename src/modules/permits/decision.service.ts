import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService, type PublicEvent, instantToBrusselsDate } from '../events/index.js';
import { ConditionService } from '../negotiations/index.js';
import { type CompetentAuthority, PlacesService } from '../places/index.js';
import type { AuthorityDecision, DecisionReview, TakenDecision } from './decision.entity.js';
import { DecisionFactsService } from './decision-facts.service.js';
import type {
  DecisionStepInput,
  PrepareDecisionInput,
  ReviewDecisionInput,
  ReviseDecisionInput,
} from './decision.inputs.js';
import { missingPoints } from './decision-reasons.rules.js';
import { DecisionRepository } from './decision.repository.js';
import { decisionWorkflow } from './decision.workflow.js';
import type { LegalGround } from './legal-ground.entity.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** States of a dossier in which a decision may be drafted. */
const DRAFTABLE: readonly string[] = ['underReview', 'negotiation', 'proposalToAuthority'];

type Draft = Omit<ReviseDecisionInput, 'decisionId' | 'expectedVersion'>;

/** Drafting, proposing and reviewing the decision of each competent authority. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly repository: DecisionRepository,
    private readonly facts: DecisionFactsService,
    private readonly events: EventService,
    private readonly places: PlacesService,
    private readonly conditions: ConditionService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  ofEvents(_actor: Actor, eventIds: readonly string[]): Promise<AuthorityDecision[]> {
    return this.repository.ofEvents(eventIds);
  }

  takenOf(_actor: Actor, eventIds: readonly string[]): Promise<TakenDecision[]> {
    return this.repository.takenOf(eventIds);
  }

  reviewsOf(_actor: Actor, decisionIds: readonly string[]): Promise<DecisionReview[]> {
    return this.repository.reviewsOf(decisionIds);
  }

  /** The norms an act may cite today. */
  legalGrounds(_actor: Actor): Promise<LegalGround[]> {
    return this.repository.legalGrounds(instantToBrusselsDate(this.clock.now()));
  }

  /**
   * Drafts the decision of one deciding authority. Errors: INVALID_INPUT (authority that does not
   * decide here, unknown legal ground), NOT_FOUND, CONFLICT when there is one already,
   * TRANSITION_NOT_ALLOWED outside review, negotiation and proposal.
   */
  async prepare(actor: Actor, input: PrepareDecisionInput): Promise<AuthorityDecision> {
    const event = await this.events.find(actor, input.eventId);
    assertDraftable(event, 'prepareDecision');
    const authority = await this.decidingAuthority(actor, event, input.authorityCode);
    const present = await this.repository.ofEvents([event.id]);
    if (present.some((each) => each.authorityId === authority.id)) {
      throw DomainError.conflict('alreadyPrepared', { authorityCode: input.authorityCode });
    }
    const decision = await this.repository.insert({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: event.id,
      authorityId: authority.id,
      version: 1,
      state: 'draft',
      ...(await this.draft(actor, event, input)),
      content: null,
      contentHash: null,
      takenBy: null,
      takenByName: null,
      takenAt: null,
    });
    this.note(actor, PERMITS_JOURNAL.decisionPrepared, decision, { type: decision.type });
    return decision;
  }

  /** Rewrites a draft; a proposed one becomes a draft again. Errors as `prepare`, and STALE. */
  async revise(actor: Actor, input: ReviseDecisionInput): Promise<AuthorityDecision> {
    const before = await this.seen(input);
    const event = await this.events.find(actor, before.eventId);
    assertDraftable(event, 'reviseDecision');
    const state = decisionWorkflow.move(
      before.state,
      'revise',
      await this.facts.of(actor, before, event),
    );
    const after = await this.repository.change(
      { id: before.id, expectedVersion: input.expectedVersion, state: before.state },
      { state, ...(await this.draft(actor, event, input)) },
    );
    this.note(actor, PERMITS_JOURNAL.decisionRevised, after, { type: after.type });
    return after;
  }

  /**
   * Puts a draft before the authority. Errors: RULE_VIOLATED reasonsMissing with the points of the
   * checklist that are empty; STALE; TRANSITION_NOT_ALLOWED.
   */
  async propose(actor: Actor, input: DecisionStepInput): Promise<AuthorityDecision> {
    const before = await this.seen(input);
    const points = missingPoints(before);
    if (before.state === 'draft' && points.length > 0) {
      throw DomainError.rule('reasonsMissing', { points });
    }
    const event = await this.events.find(actor, before.eventId);
    const facts = await this.facts.of(actor, before, event);
    const after = await this.repository.change(
      { id: before.id, expectedVersion: input.expectedVersion, state: before.state },
      { state: decisionWorkflow.move(before.state, 'propose', facts) },
    );
    this.note(actor, PERMITS_JOURNAL.decisionProposed, after, {});
    return after;
  }

  /** Records what legal review says of this version; it advises, it does not block. */
  async review(actor: Actor, input: ReviewDecisionInput): Promise<AuthorityDecision> {
    const decision = await this.seen(input);
    if (decision.state === 'taken') {
      throw DomainError.transition(decision.state, 'reviewDecision', 'alreadyTaken');
    }
    if (decision.preparedBy === actor.personId) throw DomainError.forbidden('drafterMayNotReview');
    if (input.outcome === 'remarks' && !input.remark) {
      throw DomainError.invalid([{ path: 'input.remark', code: 'required' }]);
    }
    await this.repository.insertReview({
      id: randomUUID(),
      zoneId: actor.zoneId,
      decisionId: decision.id,
      decisionVersion: decision.version,
      outcome: input.outcome,
      remark: input.remark ?? null,
      reviewerId: actor.personId,
      reviewerName: actor.name,
      reviewedAt: this.clock.now(),
    });
    this.note(actor, PERMITS_JOURNAL.decisionReviewed, decision, { outcome: input.outcome });
    return decision;
  }

  private async seen(input: DecisionStepInput): Promise<AuthorityDecision> {
    const decision = await this.repository.find(input.decisionId);
    if (decision.version !== input.expectedVersion) throw DomainError.stale(decision.version);
    return decision;
  }

  private async decidingAuthority(
    actor: Actor,
    event: PublicEvent,
    code: string,
  ): Promise<CompetentAuthority> {
    const touched = await this.events.communesOf(actor, [event.id]);
    const deciding = touched.filter(({ decides }) => decides);
    const ids = deciding.map(({ authorityId }) => authorityId);
    const found = (await this.places.authoritiesByIds(actor, ids)).find((row) => row.code === code);
    if (found) return found;
    throw DomainError.invalid([{ path: 'input.authorityCode', code: 'notDeciding' }]);
  }

  private async draft(actor: Actor, event: PublicEvent, input: Draft) {
    const impositions = (input.impositions ?? []).map((each) => ({ ...each }));
    const codes = [...(input.legalGroundCodes ?? [])];
    await this.assertGrounds(actor, codes, impositions);
    const known = await this.conditions.ofEvents(actor, [event.id]);
    for (const { conditionId, expectedVersion } of impositions) {
      const condition = known.find((each) => each.id === conditionId);
      if (!condition) throw DomainError.notFound();
      if (condition.version !== expectedVersion) throw DomainError.stale(condition.version);
    }
    return {
      type: input.type,
      language: input.language ?? (event.language === 'nl' ? 'nl' : 'fr'),
      legalGroundCodes: codes,
      reasoning: (input.reasoning ?? []).map((each) => ({ ...each })),
      gaps: (input.gaps ?? []).map((gap) => ({
        ...gap,
        personId: actor.personId,
        personName: actor.name,
      })),
      impositions,
      preparedBy: actor.personId,
      preparedByName: actor.name,
      preparedAt: this.clock.now(),
    };
  }

  private async assertGrounds(
    actor: Actor,
    codes: readonly string[],
    impositions: readonly { legalGroundCode: string }[],
  ): Promise<void> {
    const grounds = await this.legalGrounds(actor);
    const bases = new Set(grounds.filter(({ kind }) => kind === 'base').map(({ code }) => code));
    const cited = [
      ...codes.map((ground, index) => ({ ground, path: `input.legalGroundCodes.${index}` })),
      ...impositions.map(({ legalGroundCode: ground }, index) => ({
        ground,
        path: `input.impositions.${index}.legalGroundCode`,
      })),
    ];
    const problems = cited
      .filter(({ ground }) => !bases.has(ground))
      .map(({ path }) => ({ path, code: 'unknownGround' }));
    if (problems.length > 0) throw DomainError.invalid(problems);
  }

  private note(
    actor: Actor,
    kind: string,
    { id, eventId, version }: AuthorityDecision,
    data: Record<string, unknown>,
  ): void {
    this.journal.record(actor, {
      kind,
      subjectType: 'authorityDecision',
      subjectId: id,
      eventId,
      data: { version, ...data },
    });
  }
}

function assertDraftable(event: PublicEvent, step: string): void {
  if (!DRAFTABLE.includes(event.state)) {
    throw DomainError.transition(event.state, step, 'notUnderReview');
  }
}
