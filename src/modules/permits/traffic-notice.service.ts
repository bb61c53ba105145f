import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { Messages } from '../../core/messages.js';
import { EventService, instantToBrusselsDate } from '../events/index.js';
import { PlacesService } from '../places/index.js';
import type { AuthorityDecision } from './decision.entity.js';
import { DecisionService } from './decision.service.js';
import { isInForce } from './decision-taking.service.js';
import { PERMITS_JOURNAL } from './permits.journal.js';
import type { TrafficNotice } from './traffic-notice.entity.js';
import type {
  DraftNoticeInput,
  NoticeStepInput,
  ReviseNoticeInput,
} from './traffic-notice.inputs.js';
import { TrafficNoticeRepository } from './traffic-notice.repository.js';
import { type Bilingual, type NoticeContent, measureProblems } from './traffic-notice.rules.js';
import { type NoticeFacts, noticeWorkflow } from './traffic-notice.workflow.js';

/** Decisions that change nothing in the street have nothing to publish. */
const WITHOUT_TRAFFIC: readonly string[] = ['prohibited'];

/** The traffic part of a decision for the public: no person, no organiser, nothing of the police. */
@Injectable()
export class TrafficNoticeService {
  constructor(
    private readonly repository: TrafficNoticeRepository,
    private readonly decisions: DecisionService,
    private readonly events: EventService,
    private readonly places: PlacesService,
    private readonly messages: Messages,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  ofDecisions(_actor: Actor, ids: readonly string[]): Promise<TrafficNotice[]> {
    return this.repository.ofDecisions(ids);
  }

  /**
   * Writes the notice of a signed decision, in both languages. Errors: NOT_FOUND, RULE_VIOLATED
   * noticeNeedsDecision, CONFLICT noticeExists, INVALID_INPUT personalData, endNotAfterStart.
   */
  async draft(actor: Actor, input: DraftNoticeInput): Promise<TrafficNotice> {
    const words = this.words(actor, input);
    const decision = await this.decisionInForce(actor, input.decisionId);
    const [present] = await this.repository.ofDecisions([decision.id]);
    if (present) throw DomainError.conflict('noticeExists');
    const notice = await this.repository.insert({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: decision.eventId,
      decisionId: decision.id,
      version: 1,
      state: 'draft',
      ...words,
      content: null,
      contentHash: null,
      publishedAt: null,
    });
    this.note(actor, PERMITS_JOURNAL.noticeDrafted, notice);
    return notice;
  }

  /** Rewrites it; the check of its translation is void then. Errors as `draft`, and STALE. */
  async revise(actor: Actor, input: ReviseNoticeInput): Promise<TrafficNotice> {
    const words = this.words(actor, input);
    const seen = await this.seen(input);
    const state = noticeWorkflow.move(seen.state, 'revise', factsOf(actor, seen));
    const after = await this.change(seen, { state, ...words });
    this.note(actor, PERMITS_JOURNAL.noticeDrafted, after);
    return after;
  }

  /** Somebody else than the drafter has compared both languages. Errors: STALE, FORBIDDEN. */
  async check(actor: Actor, input: NoticeStepInput): Promise<TrafficNotice> {
    const seen = await this.seen(input);
    if (seen.draftedBy === actor.personId) throw DomainError.forbidden('drafterMayNotReview');
    const state = noticeWorkflow.move(seen.state, 'check', factsOf(actor, seen));
    const after = await this.change(seen, {
      state,
      checkedBy: actor.personId,
      checkedByName: actor.name,
      checkedAt: this.clock.now(),
    });
    this.note(actor, PERMITS_JOURNAL.noticeChecked, after);
    return after;
  }

  /** Freezes and publishes it. Errors: STALE, TRANSITION_NOT_ALLOWED, noticeNeedsDecision. */
  async publish(actor: Actor, input: NoticeStepInput): Promise<TrafficNotice> {
    const seen = await this.seen(input);
    const state = noticeWorkflow.move(seen.state, 'publish', factsOf(actor, seen));
    const decision = await this.decisionInForce(actor, seen.decisionId);
    const content = await this.content(actor, decision, seen);
    const after = await this.change(seen, {
      state,
      content,
      contentHash: sha256Hex(canonicalJson(content)),
      publishedAt: this.clock.now(),
    });
    this.note(actor, PERMITS_JOURNAL.noticePublished, after);
    return after;
  }

  private async content(
    actor: Actor,
    decision: AuthorityDecision,
    { measures }: TrafficNotice,
  ): Promise<NoticeContent> {
    const event = await this.events.find(actor, decision.eventId);
    const [authority] = await this.places.authoritiesByIds(actor, [decision.authorityId]);
    const kind = (language: string) => this.messages.text(language, 'events', `kind.${event.kind}`);
    const title: Bilingual = { nl: authority?.title.nl ?? '', fr: authority?.title.fr ?? '' };
    return {
      authority: title,
      eventKind: { nl: kind('nl'), fr: kind('fr') },
      day: instantToBrusselsDate(event.startAt ?? decision.takenAt ?? this.clock.now()),
      measures: [...measures].sort((a, b) => Date.parse(a.from) - Date.parse(b.from)),
    };
  }

  private words(
    actor: Actor,
    { measures, originalLanguage, translatedBy }: Omit<DraftNoticeInput, 'decisionId'>,
  ) {
    const problems = measureProblems(measures);
    if (problems.length > 0) throw DomainError.invalid(problems);
    return {
      measures: measures.map(({ kind, place, from, to }) => ({
        kind,
        place: { ...place },
        from,
        to,
      })),
      translation: { original: originalLanguage, translatedBy },
      draftedBy: actor.personId,
      draftedByName: actor.name,
      draftedAt: this.clock.now(),
      checkedBy: null,
      checkedByName: null,
      checkedAt: null,
    };
  }

  private async decisionInForce(actor: Actor, id: string): Promise<AuthorityDecision> {
    const [decision] = await this.decisions.byIds(actor, [id]);
    if (!decision) throw DomainError.notFound();
    if (!isInForce(decision) || WITHOUT_TRAFFIC.includes(decision.type)) {
      throw DomainError.rule('noticeNeedsDecision');
    }
    return decision;
  }

  private async seen({ noticeId, expectedVersion }: NoticeStepInput): Promise<TrafficNotice> {
    const notice = await this.repository.find(noticeId);
    if (notice.version !== expectedVersion) throw DomainError.stale(notice.version);
    return notice;
  }

  private change(
    { id, version, state }: TrafficNotice,
    patch: Partial<TrafficNotice>,
  ): Promise<TrafficNotice> {
    return this.repository.change({ id, expectedVersion: version, state }, patch);
  }

  private note(actor: Actor, kind: string, { id, eventId, version }: TrafficNotice): void {
    this.journal.record(actor, {
      kind,
      subjectType: 'trafficNotice',
      subjectId: id,
      eventId,
      data: { version },
    });
  }
}

/** What the workflow of a notice needs to know of the actor. */
export function factsOf(
  actor: Actor,
  { draftedBy }: Pick<TrafficNotice, 'draftedBy'>,
): NoticeFacts {
  return {
    mayPrepare: actor.permissions.has('notices.prepare'),
    mayCheck: actor.permissions.has('notices.check'),
    isDrafter: draftedBy === actor.personId,
  };
}
