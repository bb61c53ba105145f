import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import {
  type EventFactsPatch,
  EventInsightService,
  type EventKind,
  EventService,
  type PublicEvent,
} from '../events/index.js';
import { ChannelService, ReservationService, type SetAnswers } from '../intake/index.js';
import { MandateService, type Power } from '../mandates/index.js';
import { PlacesService } from '../places/index.js';
import { EDITABLE_STATES, mergeAnswers } from './application-draft.rules.js';
import type { ApplicationAnswers } from './application-answers.inputs.js';
import type { Application } from './application.entity.js';
import { ApplicationRepository } from './application.repository.js';
import { ApplicationQuestionsService } from './application-questions.service.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

const PATH = 'input.application.';

/** A part of the application that may be saved; what is left out stays as it is. */
export interface ApplicationPatch {
  readonly facts: EventFactsPatch;
  readonly communes?: readonly string[] | null;
  readonly answers?: ApplicationAnswers | null;
  readonly setAnswers?: SetAnswers | null;
}

/** The organiser's application: start, save, submit, withdraw. */
@Injectable()
export class ApplicationService {
  constructor(
    private readonly repository: ApplicationRepository,
    private readonly events: EventService,
    private readonly mandates: MandateService,
    private readonly insight: EventInsightService,
    private readonly places: PlacesService,
    private readonly questions: ApplicationQuestionsService,
    private readonly channels: ChannelService,
    private readonly reservations: ReservationService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  ofEvents(_actor: Actor, eventIds: readonly string[]): Promise<Application[]> {
    return this.repository.ofEvents(eventIds);
  }

  /** Opens a draft; it saves itself from then on and the desk does not see it before submission. */
  async start(
    actor: Actor,
    input: { kind: EventKind; language: string; title: EventFactsPatch['title'] },
  ): Promise<PublicEvent> {
    const event = await this.events.open(actor, { ...input, state: 'draft' });
    await this.repository.insert({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: event.id,
      version: 1,
      answers: {},
      setAnswers: {},
      ...(await this.questions.begin(actor, event.kind)),
      createdAt: event.createdAt,
      updatedAt: event.createdAt,
    } as Application);
    return event;
  }

  /**
   * Saves any part of an application. Errors: INVALID_INPUT with every refused field,
   * TRANSITION_NOT_ALLOWED once it is submitted (propose a change instead), STALE.
   */
  async save(
    actor: Actor,
    input: { dossierId: string; expectedVersion: number } & ApplicationPatch,
  ): Promise<PublicEvent> {
    const event = await this.open(actor, input.dossierId, 'negotiate');
    const application = await this.repository.ofEvent(event.id);
    this.assertEditable(event);
    const communes = input.communes ?? null;
    if (communes) await this.places.communesByCodes(actor, communes, `${PATH}communes`);
    const change = {
      eventId: event.id,
      expectedVersion: input.expectedVersion,
      facts: input.facts,
      reason: null,
    };
    const after = await this.events.changeFacts(actor, change, PATH);
    const answers = plain(input.answers ?? {});
    const merged = mergeAnswers(application.answers, answers);
    const asked = await this.questions.accept(
      actor,
      application,
      after,
      communes ?? (await this.communeCodes(actor, event.id)),
      { answers, merged, setAnswers: input.setAnswers ?? {} },
      PATH,
    );
    await this.repository.change(
      { id: application.id, expectedVersion: application.version },
      { answers: merged, ...asked, updatedAt: this.clock.now() },
    );
    return communes ? this.indicateCommunes(actor, after, communes) : after;
  }

  /**
   * Submits a complete application. Errors: RULE_VIOLATED applicationIncomplete with the list of
   * what is missing, in the applicant's language. Late is recorded and its reason asked, never
   * refused (UN Human Rights Committee, General Comment 37).
   */
  async submit(
    actor: Actor,
    input: { dossierId: string; expectedVersion: number; lateReason?: string | null },
  ): Promise<PublicEvent> {
    const event = await this.open(actor, input.dossierId, 'sign');
    const application = await this.repository.ofEvent(event.id);
    const codes = await this.communeCodes(actor, event.id);
    const missing = await this.questions.missing(actor, application, event, codes);
    if (EDITABLE_STATES.includes(event.state) && missing.length > 0) {
      const list = this.questions.say(actor.language, missing, event.startAt);
      throw DomainError.rule('applicationIncomplete', { missing: list });
    }
    const routed = await this.route(actor, event, application, input.expectedVersion);
    const after = await this.events.move(actor, {
      eventId: event.id,
      expectedVersion: routed,
      transition: 'submit',
    });
    await this.reservations.close(actor, event.id, 'used');
    await this.repository.change(
      { id: application.id, expectedVersion: application.version },
      // By the rules of the door it went to.
      await this.filing(actor, after, application, input.lateReason ?? null),
    );
    return after;
  }

  /** Says why an application came late. RULE_VIOLATED applicationNotLate when it did not. */
  async explainLateness(
    actor: Actor,
    input: { dossierId: string; expectedVersion: number; reason: string },
  ): Promise<PublicEvent> {
    const event = await this.open(actor, input.dossierId, 'negotiate');
    const application = await this.repository.ofEvent(event.id);
    if (!application.late) throw DomainError.rule('applicationNotLate');
    if (event.version !== input.expectedVersion) throw DomainError.stale(event.version);
    const match = { id: application.id, expectedVersion: application.version };
    await this.repository.change(match, { lateReason: input.reason, updatedAt: this.clock.now() });
    this.journal.record(actor, {
      kind: PERMITS_JOURNAL.latenessExplained,
      subjectType: 'application',
      subjectId: application.id,
      eventId: event.id,
    });
    return event;
  }

  async withdraw(
    actor: Actor,
    input: { dossierId: string; expectedVersion: number; reason: string },
  ): Promise<PublicEvent> {
    const { dossierId, ...rest } = input;
    await this.open(actor, dossierId, 'sign');
    await this.reservations.close(actor, dossierId, 'released');
    return this.events.move(actor, { ...rest, eventId: dossierId, transition: 'withdraw' });
  }

  /**
   * Throws a draft away: nobody reads what was never sent. Errors: NOT_FOUND, FORBIDDEN, STALE,
   * TRANSITION_NOT_ALLOWED `alreadySubmitted`.
   */
  async discard(
    actor: Actor,
    { dossierId, expectedVersion }: { dossierId: string; expectedVersion: number },
  ): Promise<void> {
    const event = await this.open(actor, dossierId, 'sign');
    if (event.state !== 'draft') {
      throw DomainError.transition(event.state, 'discardDraft', 'alreadySubmitted');
    }
    await this.reservations.close(actor, event.id, 'released');
    const done = await this.repository.discard(event.id, expectedVersion);
    if (!done) throw DomainError.stale(event.version);
    this.journal.record(actor, {
      kind: PERMITS_JOURNAL.draftDiscarded,
      subjectType: 'application',
      subjectId: event.id,
      eventId: event.id,
    });
  }

  /** A dossier the actor may see and has the power for: whoever submits or withdraws signs. */
  private async open(actor: Actor, id: string, power: Power): Promise<PublicEvent> {
    const event = await this.events.find(actor, id);
    await this.mandates.assertMay(actor, event.id, power);
    return event;
  }

  /** Sends a first submission to the door it belongs to; answers the version it then has. */
  private async route(
    actor: Actor,
    event: PublicEvent,
    application: Application,
    expectedVersion: number,
  ): Promise<number> {
    if (application.submittedAt) return expectedVersion;
    const { channel } = await this.channels.propose(actor, event);
    if (channel === event.channel || !EDITABLE_STATES.includes(event.state)) return expectedVersion;
    const change = { eventId: event.id, expectedVersion, facts: { channel }, reason: null };
    return (await this.events.changeFacts(actor, change, 'input.')).version;
  }

  private assertEditable(event: PublicEvent): void {
    if (!EDITABLE_STATES.includes(event.state)) {
      throw DomainError.transition(event.state, 'saveApplication', 'alreadySubmitted');
    }
  }

  /** The applicant says which communes are touched; the event cell confirms who decides. */
  private async indicateCommunes(
    actor: Actor,
    event: PublicEvent,
    codes: readonly string[],
  ): Promise<PublicEvent> {
    const present = await this.communeCodes(actor, event.id);
    const wanted = [...new Set(codes)].sort();
    if (wanted.length === 0 || wanted.join() === present.sort().join()) return event;
    return this.events.confirmCommunes(actor, {
      eventId: event.id,
      expectedVersion: event.version,
      communes: wanted.map((code) => ({ code, decides: false })),
    });
  }

  private async communeCodes(actor: Actor, eventId: string): Promise<string[]> {
    const touched = await this.events.communesOf(actor, [eventId]);
    const ids = touched.map((commune) => commune.communeId);
    return (await this.places.communesByIds(actor, ids)).map((commune) => commune.code);
  }

  /** The first submission counts, also when the application is completed later. */
  private async filing(
    actor: Actor,
    event: PublicEvent,
    application: Application,
    lateReason: string | null,
  ): Promise<Partial<Application>> {
    const now = this.clock.now();
    if (application.submittedAt) return { updatedAt: now };
    // What only may apply makes nobody late.
    const deadlines = await this.insight.filingDeadlines(actor, event, now);
    const strictest = deadlines.find(({ certain }) => certain);
    return {
      submittedAt: now,
      latestFiling: strictest?.latest ?? null,
      late: strictest ? strictest.onTime === false : null,
      lateReason,
      updatedAt: now,
    };
  }
}

/** Input objects as plain JSON, as they are stored. */
function plain(answers: ApplicationAnswers): ApplicationAnswers {
  return JSON.parse(JSON.stringify(answers)) as ApplicationAnswers;
}
