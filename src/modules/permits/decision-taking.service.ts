import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { Journal } from '../../core/journal/journal.js';
import {
  EventService,
  FurtherAuthorityService,
  type PublicEvent,
  brusselsLocalToInstant,
} from '../events/index.js';
import {
  ConditionDecisionService,
  ConditionService,
  ConditionState,
} from '../negotiations/index.js';
import { type DecisionContent, citedCodes } from './decision-content.rules.js';
import { type ActSignature, DecisionContentService } from './decision-content.service.js';
import type { AuthorityDecision, DraftImposition } from './decision.entity.js';
import { DecisionFactsService } from './decision-facts.service.js';
import type { DecisionStepInput, RecordDecisionInput } from './decision.inputs.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionService } from './decision.service.js';
import { decisionWorkflow } from './decision.workflow.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** The act of deciding: an authority's cabinet takes what somebody else drafted. */
@Injectable()
export class DecisionTakingService {
  constructor(
    private readonly repository: DecisionRepository,
    private readonly decisions: DecisionService,
    private readonly facts: DecisionFactsService,
    private readonly contents: DecisionContentService,
    private readonly events: EventService,
    private readonly further: FurtherAuthorityService,
    private readonly conditions: ConditionService,
    private readonly impositions: ConditionDecisionService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a proposed decision: imposes what it imposes, freezes and hashes the act, remembers what
   * it rests on; when the last authority has decided the dossier is decided. Errors: FORBIDDEN
   * (drafterMayNotDecide, notYourAuthority), STALE, TRANSITION_NOT_ALLOWED (also notTheSignatory
   * and checksMissing), RULE_VIOLATED impositionOutdated when a condition moved on since the draft,
   * groundNoLongerValid when a norm ended meanwhile.
   */
  async take(actor: Actor, input: DecisionStepInput): Promise<AuthorityDecision> {
    const seen = await this.repository.find(input.decisionId);
    await this.repository.holdEvent(seen.eventId);
    const event = await this.events.find(actor, seen.eventId);
    const state = await this.assertMayTake(actor, seen, event, input.expectedVersion);
    await this.assertGroundsHold(actor, seen);
    const position = await this.facts.signingPosition(actor, seen);
    const takenAt = this.clock.now();
    return this.seal(actor, seen, event, state, { takenAt, position, by: actor.name });
  }

  /**
   * Records the act of an authority that signs outside of Parley, by somebody who did not draft it,
   * with the number, the day and the signatory the act itself names. Errors: FORBIDDEN signsHere for
   * an authority whose cabinet signs in Parley, STALE, TRANSITION_NOT_ALLOWED (also
   * drafterMayNotRecord), INVALID_INPUT inTheFuture, and the rules of taking one.
   */
  async record(actor: Actor, input: RecordDecisionInput): Promise<AuthorityDecision> {
    const seen = await this.repository.find(input.decisionId);
    await this.repository.holdEvent(seen.eventId);
    const event = await this.events.find(actor, seen.eventId);
    const facts = await this.facts.of(actor, seen, event);
    if (!facts.signsOutside) throw DomainError.forbidden('signsHere');
    if (seen.version !== input.expectedVersion) throw DomainError.stale(seen.version);
    const state = decisionWorkflow.move(seen.state, 'record', facts);
    await this.assertGroundsHold(actor, seen);
    const takenAt = brusselsLocalToInstant(`${input.takenOn}T00:00`, 'input.takenOn');
    if (takenAt > this.clock.now()) {
      throw DomainError.invalid([{ path: 'input.takenOn', code: 'inTheFuture' }]);
    }
    const outside = { reference: input.reference };
    return this.seal(actor, seen, event, state, {
      takenAt,
      position: null,
      by: input.signedBy,
      outside,
    });
  }

  /** Freezes and hashes the act, with all that follows from it. */
  private async seal(
    actor: Actor,
    seen: AuthorityDecision,
    event: PublicEvent,
    state: AuthorityDecision['state'],
    signature: ActSignature,
  ): Promise<AuthorityDecision> {
    const { takenAt, position, by } = signature;
    await this.impose(actor, seen);
    const content = await this.contents.build(actor, seen, event, signature, randomUUID);
    const taken = await this.repository.change(
      { id: seen.id, expectedVersion: seen.version, state: seen.state },
      {
        state,
        content,
        contentHash: sha256Hex(canonicalJson(content)),
        takenBy: actor.personId,
        takenByName: by,
        takenAt,
        signedAs: position?.code ?? null,
        standing: 'decided',
      },
    );
    await this.link(actor, content);
    await this.facts.recordBasis(actor, taken);
    await this.closeRound(actor, taken.eventId);
    this.journal.record(actor, {
      kind: PERMITS_JOURNAL.decisionTaken,
      subjectType: 'authorityDecision',
      subjectId: taken.id,
      eventId: taken.eventId,
      data: { version: taken.version, type: taken.type, contentHash: taken.contentHash },
      position: position?.code ?? null,
    });
    return taken;
  }

  private async assertMayTake(
    actor: Actor,
    seen: AuthorityDecision,
    event: PublicEvent,
    expectedVersion: number,
  ): Promise<AuthorityDecision['state']> {
    const facts = await this.facts.of(actor, seen, event);
    if (facts.isDrafter) throw DomainError.forbidden('drafterMayNotDecide');
    if (!facts.ownAuthority) throw DomainError.forbidden('notYourAuthority');
    if (seen.version !== expectedVersion) throw DomainError.stale(seen.version);
    return decisionWorkflow.move(seen.state, 'take', facts);
  }

  /** A norm that ended since the draft cannot carry the act. */
  private async assertGroundsHold(actor: Actor, decision: AuthorityDecision): Promise<void> {
    const valid = new Set((await this.decisions.legalGrounds(actor)).map(({ code }) => code));
    const codes = citedCodes(decision).filter((code) => !valid.has(code));
    if (codes.length > 0) throw DomainError.rule('groundNoLongerValid', { codes });
  }

  /** A condition another authority imposed meanwhile stands already. */
  private async impose(actor: Actor, decision: AuthorityDecision): Promise<void> {
    if (decision.impositions.length === 0) return;
    const grounds = await this.decisions.legalGrounds(actor);
    const known = await this.conditions.ofEvents(actor, [decision.eventId]);
    const open: DraftImposition[] = decision.impositions.filter(({ conditionId }) =>
      known.some((each) => each.id === conditionId && each.state !== ConditionState.imposed),
    );
    for (const { conditionId, expectedVersion } of open) {
      const condition = known.find((each) => each.id === conditionId);
      if (condition?.version !== expectedVersion) {
        throw DomainError.rule('impositionOutdated', { conditionId });
      }
    }
    await this.impositions.impose(actor, {
      eventId: decision.eventId,
      impositions: open.map(({ conditionId, expectedVersion, reason, legalGroundCode }) => ({
        conditionId,
        expectedVersion,
        reason,
        legalGround: inLanguage(
          grounds.find(({ code }) => code === legalGroundCode)?.citation ?? {},
          decision.language,
        ),
      })),
    });
  }

  /** A condition points to the first act that carries it. */
  private async link(actor: Actor, content: DecisionContent): Promise<void> {
    const ids = content.articles.map(({ conditionId }) => conditionId);
    const known = await this.conditions.byIds(actor, ids);
    const unlinked = new Set(
      known.filter((each) => each.decisionArticleId === null).map((each) => each.id),
    );
    await this.impositions.linkToArticles(
      actor,
      content.articles
        .filter(({ conditionId }) => unlinked.has(conditionId))
        .map(({ conditionId, id }) => ({ conditionId, articleId: id })),
    );
  }

  /** The dossier is decided once every deciding authority has decided. */
  private async closeRound(actor: Actor, eventId: string): Promise<void> {
    const deciding = await this.further.decidingIds(actor, eventId);
    const decisions = await this.repository.ofEvents([eventId]);
    const open = deciding.some(
      (id) => !decisions.some((each) => each.authorityId === id && isInForce(each)),
    );
    if (open) return;
    const { version } = await this.events.find(actor, eventId);
    const step = { eventId, expectedVersion: version, transition: 'decide' };
    await this.events.move(actor, step, 'system');
  }
}

/** Signed, and not withdrawn since. */
export function isInForce({ standing }: Pick<AuthorityDecision, 'standing'>): boolean {
  return standing !== null && standing !== 'withdrawn';
}
