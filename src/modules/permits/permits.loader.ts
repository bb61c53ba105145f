import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import type { StoredDocument } from '../../core/documents/stored-document.entity.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey, oneByKey } from '../../core/graphql/loaders.js';
import { EventLoader } from '../events/index.js';
import { type Commune, PlacesLoader } from '../places/index.js';
import { AdviceService } from './advice.service.js';
import type { Advice, AdviceExtract } from './advice.entity.js';
import type { Application } from './application.entity.js';
import { ApplicationService } from './application.service.js';
import type { ChangeRequest } from './change-request.entity.js';
import { ChangeRequestService } from './change-request.service.js';
import type { AuthorityDecision, DecisionReview, TakenDecision } from './decision.entity.js';
import type { CourtLesson } from './decision-reference.entity.js';
import { checkedHash } from './decision-check.rules.js';
import { DecisionService } from './decision.service.js';
import type {
  CourtStep,
  DecisionCourtStep,
  DecisionNotification,
  NotifiedDecision,
} from './decision-standing.entity.js';
import { DecisionStandingRepository } from './decision-standing.repository.js';
import type { TrafficNotice } from './traffic-notice.entity.js';
import { TrafficNoticeRepository } from './traffic-notice.repository.js';

const APPLICATION = {};
const ADVICE = {};
const EXTRACTS = {};
const CHANGES = {};
const DOCUMENTS = {};
const DECISIONS = {};
const DECISION = {};
const TAKEN = {};
const REVIEWS = {};
const NOTIFICATIONS = {};
const COURT_STEPS = {};
const NOTIFIED = {};
const COURT_EXTRACTS = {};
const LESSONS = {};
const BLOCKS = {};
const NOTICES = {};

/** What hangs on a dossier by its permit side, one statement per operation. */
@Injectable()
export class PermitsLoader {
  constructor(
    private readonly applications: ApplicationService,
    private readonly advice: AdviceService,
    private readonly changes: ChangeRequestService,
    private readonly decisions: DecisionService,
    private readonly standing: DecisionStandingRepository,
    private readonly notices: TrafficNoticeRepository,
    private readonly documents: DocumentStore,
    private readonly events: EventLoader,
    private readonly places: PlacesLoader,
  ) {}

  /** The communes a dossier touches. */
  async communesOf(context: GraphqlContext, eventId: string): Promise<Commune[]> {
    const touched = await this.events.communes(context, eventId);
    const communes = await Promise.all(
      touched.map(({ communeId }) => this.places.commune(context, communeId)),
    );
    return communes.filter((commune) => commune !== null);
  }

  application(context: GraphqlContext, eventId: string): Promise<Application | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(APPLICATION, async (ids) =>
        oneByKey(ids, await this.applications.ofEvents(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  adviceOf(context: GraphqlContext, eventId: string): Promise<Advice[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(ADVICE, async (ids) =>
        groupByKey(ids, await this.advice.ofEvents(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  extractsOf(context: GraphqlContext, eventId: string): Promise<AdviceExtract[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(EXTRACTS, async (ids) =>
        groupByKey(ids, await this.advice.extractsOf(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  changesOf(context: GraphqlContext, eventId: string): Promise<ChangeRequest[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(CHANGES, async (ids) =>
        groupByKey(ids, await this.changes.ofEvents(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  /** Documents made for a record, such as the act of a decision. */
  documentsOf(context: GraphqlContext, subjectId: string): Promise<StoredDocument[]> {
    return context.loaders
      .get(DOCUMENTS, async (ids) =>
        groupByKey(ids, await this.documents.ofSubjects(ids), (row) => row.subjectId),
      )
      .load(subjectId);
  }

  decisionsOf(context: GraphqlContext, eventId: string): Promise<AuthorityDecision[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(DECISIONS, async (ids) =>
        groupByKey(ids, await this.decisions.ofEvents(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  /** One decision by its id. */
  decision(context: GraphqlContext, id: string): Promise<AuthorityDecision | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(DECISION, async (ids) =>
        oneByKey(ids, await this.decisions.byIds(actor, ids), (row) => row.id),
      )
      .load(id);
  }

  /** Taken decisions in the columns both doors may read. */
  takenOf(context: GraphqlContext, eventId: string): Promise<TakenDecision[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(TAKEN, async (ids) =>
        groupByKey(ids, await this.decisions.takenOf(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  reviewsOf(context: GraphqlContext, decisionId: string): Promise<DecisionReview[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(REVIEWS, async (ids) =>
        groupByKey(ids, await this.decisions.reviewsOf(actor, ids), (row) => row.decisionId),
      )
      .load(decisionId);
  }

  /** Hash of what a check of a draft reads now. */
  async checkedHash(context: GraphqlContext, decision: AuthorityDecision): Promise<string> {
    const actor = context.actor as Actor;
    const blocks = await context.loaders
      .get(BLOCKS, async (keys) => {
        const today = await this.decisions.textBlocks(actor);
        return keys.map(() => today);
      })
      .load('today');
    return checkedHash(decision, blocks);
  }

  notificationsOf(context: GraphqlContext, decisionId: string): Promise<DecisionNotification[]> {
    return context.loaders
      .get(NOTIFICATIONS, async (ids) =>
        groupByKey(ids, await this.standing.notificationsOf(ids), (row) => row.decisionId),
      )
      .load(decisionId);
  }

  courtStepsOf(context: GraphqlContext, decisionId: string): Promise<DecisionCourtStep[]> {
    return context.loaders
      .get(COURT_STEPS, async (ids) =>
        groupByKey(ids, await this.standing.courtStepsOf(ids), (row) => row.decisionId),
      )
      .load(decisionId);
  }

  /** Notifications in the columns both doors may read. */
  notifiedOf(context: GraphqlContext, decisionId: string): Promise<NotifiedDecision[]> {
    return context.loaders
      .get(NOTIFIED, async (ids) =>
        groupByKey(ids, await this.standing.notifiedOf(ids), (row) => row.decisionId),
      )
      .load(decisionId);
  }

  /** Steps of courts in the columns both doors may read. */
  courtExtractsOf(context: GraphqlContext, decisionId: string): Promise<CourtStep[]> {
    return context.loaders
      .get(COURT_EXTRACTS, async (ids) =>
        groupByKey(ids, await this.standing.courtExtractsOf(ids), (row) => row.decisionId),
      )
      .load(decisionId);
  }

  /** The public notice of a decision, if one was drafted. */
  noticeOf(context: GraphqlContext, decisionId: string): Promise<TrafficNotice | null> {
    return context.loaders
      .get(NOTICES, async (ids) =>
        oneByKey(ids, await this.notices.ofDecisions(ids), (row) => row.decisionId),
      )
      .load(decisionId);
  }

  /** The judgments that warn drafters today, read once an operation. */
  courtLessons(context: GraphqlContext): Promise<CourtLesson[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(LESSONS, async (ids) => {
        const lessons = await this.decisions.courtLessons(actor);
        return ids.map(() => lessons);
      })
      .load('all');
  }
}
