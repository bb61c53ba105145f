import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import {
  EventService,
  FurtherAuthorityService,
  type PublicEvent,
  instantToBrusselsDate,
} from '../events/index.js';
import { type CompetentAuthority, PlacesService } from '../places/index.js';
import type { AuthorityDecision, DecisionReview, TakenDecision } from './decision.entity.js';
import { DecisionDraftService } from './decision-draft.service.js';
import { DecisionFactsService } from './decision-facts.service.js';
import type {
  DecisionStepInput,
  PrepareDecisionInput,
  ReviseDecisionInput,
} from './decision.inputs.js';
import type { CourtLesson, DecisionTextBlock } from './decision-reference.entity.js';
import { missingPoints, pointStates } from './decision-reasons.rules.js';
import { DecisionRepository } from './decision.repository.js';
import { decisionWorkflow } from './decision.workflow.js';
import type { LegalGround } from './legal-ground.entity.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** States of a dossier in which a decision may be drafted. */
const DRAFTABLE: readonly string[] = ['underReview', 'negotiation', 'proposalToAuthority'];

/** What a decision has only after it was signed. */
const UNSIGNED = {
  standing: null,
  notifiedAt: null,
  signedAs: null,
  withdrawnAt: null,
  withdrawnBy: null,
  withdrawnByName: null,
  withdrawnReason: null,
  withdrawalContent: null,
  withdrawalHash: null,
} as const;

/** Drafting and proposing the decision of each competent authority. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly repository: DecisionRepository,
    private readonly facts: DecisionFactsService,
    private readonly events: EventService,
    private readonly further: FurtherAuthorityService,
    private readonly places: PlacesService,
    private readonly drafts: DecisionDraftService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  ofEvents(_actor: Actor, eventIds: readonly string[]): Promise<AuthorityDecision[]> {
    return this.repository.ofEvents(eventIds);
  }

  byIds(_actor: Actor, ids: readonly string[]): Promise<AuthorityDecision[]> {
    return this.repository.byIds(ids);
  }

  takenOf(_actor: Actor, eventIds: readonly string[]): Promise<TakenDecision[]> {
    return this.repository.takenOf(eventIds);
  }

  reviewsOf(_actor: Actor, decisionIds: readonly string[]): Promise<DecisionReview[]> {
    return this.repository.reviewsOf(decisionIds);
  }

  /** The norms an act may cite today. */
  legalGrounds(_actor: Actor): Promise<LegalGround[]> {
    return this.repository.legalGrounds(this.today());
  }

  /** Judgments from which a drafter is warned today. */
  courtLessons(_actor: Actor): Promise<CourtLesson[]> {
    return this.repository.courtLessons(this.today());
  }

  /** Sentences of the act and for drafters, as they hold today. */
  textBlocks(_actor: Actor): Promise<DecisionTextBlock[]> {
    return this.repository.textBlocks(this.today());
  }

  private today(): string {
    return instantToBrusselsDate(this.clock.now());
  }

  /**
   * Drafts the decision of one deciding authority; after a withdrawal, the one that stands in for
   * the earlier. Errors: INVALID_INPUT (authority that does not
   * decide here, unknown legal ground), NOT_FOUND, CONFLICT when there is one already,
   * TRANSITION_NOT_ALLOWED outside review, negotiation and proposal.
   */
  async prepare(actor: Actor, input: PrepareDecisionInput): Promise<AuthorityDecision> {
    const event = await this.events.find(actor, input.eventId);
    assertDraftable(event, 'prepareDecision');
    const authority = await this.decidingAuthority(actor, event, input.authorityCode);
    const present = await this.repository.ofEvents([event.id]);
    const earlier = present.filter((each) => each.authorityId === authority.id).at(-1) ?? null;
    if (earlier && earlier.standing !== 'withdrawn') {
      throw DomainError.conflict('alreadyPrepared', { authorityCode: input.authorityCode });
    }
    const decision = await this.repository.insert({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: event.id,
      authorityId: authority.id,
      version: 1,
      state: 'draft',
      ...(await this.drafts.read(actor, event, input)),
      content: null,
      contentHash: null,
      takenBy: null,
      takenByName: null,
      takenAt: null,
      number: (earlier?.number ?? 0) + 1,
      supersedesId: earlier?.id ?? null,
      ...UNSIGNED,
    });
    this.note(actor, PERMITS_JOURNAL.decisionPrepared, decision, {
      type: decision.type,
      supersedes: decision.supersedesId,
    });
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
      { state, ...(await this.drafts.read(actor, event, input)) },
    );
    this.note(actor, PERMITS_JOURNAL.decisionRevised, after, { type: after.type });
    return after;
  }

  /**
   * Puts a draft before the authority. Errors: RULE_VIOLATED reasonsMissing with the points of the
   * checklist that are empty, and which of them of which restriction; STALE;
   * TRANSITION_NOT_ALLOWED.
   */
  async propose(actor: Actor, input: DecisionStepInput): Promise<AuthorityDecision> {
    const before = await this.seen(input);
    const points = missingPoints(before);
    if (before.state === 'draft' && points.length > 0) {
      const missing = pointStates(before)
        .filter(({ state }) => state === 'empty')
        .map(({ subject, code, point }) => ({ subject, code, point }));
      throw DomainError.rule('reasonsMissing', { points, missing });
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
    const ids = await this.further.decidingIds(actor, event.id);
    const found = (await this.places.authoritiesByIds(actor, ids)).find((row) => row.code === code);
    if (found) return found;
    throw DomainError.invalid([{ path: 'input.authorityCode', code: 'notDeciding' }]);
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
