import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import {
  type EventFactsPatch,
  EventService,
  type PublicEvent,
  assertFacts,
  measuredWaypoints,
  missingFacts,
} from '../events/index.js';
import { MandateService } from '../mandates/index.js';
import { ApplicationRepository } from './application.repository.js';
import type { ChangeRequest } from './change-request.entity.js';
import type { AnswerChangeInput } from './change-request.inputs.js';
import { CHANGEABLE_STATES, changeProblems, factsBefore } from './change-request.rules.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

const PATH = 'input.facts.';

/** A change after submission: proposed by the organiser, agreed or refused by the event cell. */
@Injectable()
export class ChangeRequestService {
  constructor(
    private readonly repository: ApplicationRepository,
    private readonly events: EventService,
    private readonly mandates: MandateService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  ofEvents(_actor: Actor, eventIds: readonly string[]): Promise<ChangeRequest[]> {
    return this.repository.changesOf(eventIds);
  }

  /**
   * Proposes other facts. `expectedVersion` is that of the dossier the proposal speaks of. Errors:
   * INVALID_INPUT with every refused field, STALE, CONFLICT while another proposal is open,
   * TRANSITION_NOT_ALLOWED in a draft (edit it) or a settled dossier.
   */
  async propose(
    actor: Actor,
    input: { dossierId: string; expectedVersion: number; facts: EventFactsPatch; reason: string },
  ): Promise<ChangeRequest> {
    const event = await this.changeable(actor, input);
    if (event.version !== input.expectedVersion) throw DomainError.stale(event.version);
    const change = await this.repository.insertChange({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: event.id,
      version: 1,
      state: 'proposed',
      facts: input.facts,
      before: factsBefore(input.facts, event),
      reason: input.reason,
      proposedBy: actor.personId,
      proposedByName: actor.name,
      proposedAt: this.clock.now(),
    });
    this.note(actor, PERMITS_JOURNAL.changeProposed, change);
    return change;
  }

  /** The dossier as it is and as it would be with other facts. Errors: as `propose`, but STALE. */
  async supposed(
    actor: Actor,
    input: { dossierId: string; facts: EventFactsPatch },
  ): Promise<{ before: PublicEvent; after: PublicEvent }> {
    const before = await this.changeable(actor, input);
    return { before, after: eventWith(before, input.facts) };
  }

  private async changeable(
    actor: Actor,
    { dossierId, facts }: { dossierId: string; facts: EventFactsPatch },
  ): Promise<PublicEvent> {
    const event = await this.events.find(actor, dossierId);
    await this.mandates.assertMay(actor, event.id, 'negotiate');
    if (!CHANGEABLE_STATES.includes(event.state)) {
      throw DomainError.transition(event.state, 'proposeChange', 'notOpenForChange');
    }
    this.assertPossible(facts, event);
    return event;
  }

  async withdraw(
    actor: Actor,
    input: { changeId: string; expectedVersion: number },
  ): Promise<ChangeRequest> {
    const { eventId } = await this.repository.changeRequest(input.changeId);
    await this.mandates.assertMay(actor, eventId, 'negotiate');
    const change = await this.open(input.changeId, 'withdrawChange');
    const match = { id: change.id, expectedVersion: input.expectedVersion };
    const after = await this.repository.withdrawChange(match);
    this.note(actor, PERMITS_JOURNAL.changeWithdrawn, after);
    return after;
  }

  /**
   * Accepts, and changes the facts in the same transaction, or refuses with a reason. What was
   * built on the facts shows as stale from then on.
   */
  async answer(actor: Actor, input: AnswerChangeInput): Promise<ChangeRequest> {
    const change = await this.open(input.changeId, 'answerChange');
    if (!input.accept && !input.reason) {
      throw DomainError.invalid([{ path: 'input.reason', code: 'required' }]);
    }
    const after = await this.repository.answerChange(
      { id: change.id, expectedVersion: input.expectedVersion },
      {
        state: input.accept ? 'accepted' : 'refused',
        answerReason: input.reason ?? null,
        answeredAt: this.clock.now(),
        answeredBy: actor.personId,
      },
    );
    if (input.accept) await this.apply(actor, change);
    const { changeAccepted, changeRefused } = PERMITS_JOURNAL;
    this.note(actor, input.accept ? changeAccepted : changeRefused, after);
    return after;
  }

  private async apply(actor: Actor, change: ChangeRequest): Promise<void> {
    const event = await this.events.find(actor, change.eventId);
    await this.events.changeFacts(
      actor,
      {
        eventId: event.id,
        expectedVersion: event.version,
        facts: change.facts,
        reason: change.reason,
      },
      'input.changeId.facts.',
    );
  }

  private async open(id: string, step: string): Promise<ChangeRequest> {
    const change = await this.repository.changeRequest(id);
    if (change.state !== 'proposed') {
      throw DomainError.transition(change.state, step, 'alreadyAnswered');
    }
    return change;
  }

  private assertPossible(facts: EventFactsPatch, event: PublicEvent): void {
    assertFacts(facts, event, PATH);
    const problems = changeProblems(
      facts,
      missingFacts({ ...(event as EventFactsPatch), ...defined(facts) }),
    );
    if (problems.length > 0) throw DomainError.invalid(problems);
  }

  private note(actor: Actor, kind: string, change: ChangeRequest): void {
    this.journal.record(actor, {
      kind,
      subjectType: 'changeRequest',
      subjectId: change.id,
      eventId: change.eventId,
      data: { version: change.version, fields: Object.keys(change.facts) },
    });
  }
}

/** The dossier with other facts, its hours in UTC and its route measured as it would be stored. */
function eventWith(event: PublicEvent, facts: EventFactsPatch): PublicEvent {
  const { waypoints, ...rest } = defined(facts);
  const changed = Object.entries(rest).map(([name, value]) => [
    name,
    name.endsWith('At') && typeof value === 'string' ? utc(value) : value,
  ]);
  return {
    ...event,
    ...(Object.fromEntries(changed) as Partial<PublicEvent>),
    ...(waypoints ? { waypoints: measuredWaypoints(waypoints) } : {}),
    footprintVersion: event.footprintVersion + (facts.footprint === undefined ? 0 : 1),
  };
}

function utc(instant: string): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

function defined(facts: EventFactsPatch): EventFactsPatch {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
