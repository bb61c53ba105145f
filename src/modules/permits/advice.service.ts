import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import {
  EventService,
  type PublicEvent,
  brusselsLocalToInstant,
  instantToBrusselsDate,
} from '../events/index.js';
import { type Organisation, PeopleService } from '../people/index.js';
import { PlacesService } from '../places/index.js';
import type { Advice, AdviceExtract, AdviceResult, AdviceVisibility } from './advice.entity.js';
import type { RequestAdviceInput } from './advice.inputs.js';
import { ADVICE_TERM, answerProblems, isLateAdvice, mayAsk } from './advice.policy.js';
import { AdviceRepository } from './advice.repository.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** What an adviser answers. */
export interface AdviceAnswer {
  readonly requestId: string;
  readonly expectedVersion: number;
  readonly result: AdviceResult;
  readonly text?: string | null;
  readonly proposedConditions?: readonly string[] | null;
  readonly visibility: AdviceVisibility;
}

/** The advice round: asking partner services, and their answers. Silence stays "no answer". */
@Injectable()
export class AdviceService {
  constructor(
    private readonly repository: AdviceRepository,
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly places: PlacesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  ofEvents(_actor: Actor, eventIds: readonly string[]): Promise<Advice[]> {
    return this.repository.ofEvents(eventIds);
  }

  extractsOf(_actor: Actor, eventIds: readonly string[]): Promise<AdviceExtract[]> {
    return this.repository.extractsOf(eventIds);
  }

  /** The requests a partner may see: his own, open ones first. */
  requests(_actor: Actor, limit: number, offset: number): Promise<Advice[]> {
    return this.repository.all(limit, offset);
  }

  find(_actor: Actor, id: string): Promise<Advice> {
    return this.repository.find(id);
  }

  /**
   * Asks advisers and admits them to the dossier. Errors: INVALID_INPUT (unknown adviser, due in
   * the past), CONFLICT alreadyAsked, TRANSITION_NOT_ALLOWED in a settled dossier.
   */
  async request(actor: Actor, input: RequestAdviceInput): Promise<PublicEvent> {
    const event = await this.events.find(actor, input.eventId);
    if (!mayAsk(event.state)) {
      throw DomainError.transition(event.state, 'requestAdvice', 'settled');
    }
    const advisers = await this.advisers(actor, input.organisationCodes);
    await this.assertNotAsked(event.id, advisers);
    const askedAt = this.clock.now();
    const dueAt = input.dueAt ?? (await this.usualTerm(actor, askedAt));
    if (Date.parse(dueAt) <= Date.parse(askedAt)) {
      throw DomainError.invalid([{ path: 'input.dueAt', code: 'inThePast' }]);
    }
    const asked = { askedBy: actor.personId, askedAt, dueAt, question: input.question ?? null };
    await this.repository.insertMany(
      advisers.map((adviser) => newRequest(actor, event.id, adviser.id, asked)),
    );
    for (const adviser of advisers) {
      await this.events.admit(actor, event.id, adviser.id, 'partner');
    }
    this.note(actor, PERMITS_JOURNAL.adviceRequested, 'event', event.id, event.id, {
      advisers: input.organisationCodes,
      dueAt,
    });
    return event;
  }

  /**
   * A partner answers his own request, once. Errors: NOT_FOUND for a request of another service,
   * INVALID_INPUT, STALE, TRANSITION_NOT_ALLOWED when it is answered already.
   */
  async give(actor: Actor, answer: AdviceAnswer): Promise<Advice> {
    const present = await this.repository.find(answer.requestId);
    if (present.state === 'answered') {
      throw DomainError.transition(present.state, 'giveAdvice', 'alreadyAnswered');
    }
    const problems = answerProblems(answer);
    if (problems.length > 0) throw DomainError.invalid(problems);
    const event = await this.events.find(actor, present.eventId);
    const now = this.clock.now();
    const given = await this.repository.answer(
      { id: present.id, expectedVersion: answer.expectedVersion },
      {
        state: 'answered',
        result: answer.result,
        text: answer.text ?? null,
        proposedConditions: [...(answer.proposedConditions ?? [])],
        visibility: answer.visibility,
        answeredBy: actor.personId,
        answeredByName: actor.name,
        answeredAt: now,
        late: isLateAdvice(now, present.dueAt, event.state),
      },
    );
    if (given.visibility === 'organiser') await this.extract(actor, given);
    const { result, visibility, late, version } = given;
    const data = { result, visibility, late, version };
    this.note(actor, PERMITS_JOURNAL.adviceGiven, 'advice', given.id, given.eventId, data);
    return given;
  }

  private async advisers(actor: Actor, codes: readonly string[]): Promise<Organisation[]> {
    const known = await this.people.advisers(actor);
    return codes.map((code, index) => {
      const adviser = known.find((each) => each.code === code);
      if (adviser) return adviser;
      const path = `input.organisationCodes.${index}`;
      throw DomainError.invalid([{ path, code: 'unknownAdviser', params: { value: code } }]);
    });
  }

  private async assertNotAsked(eventId: string, advisers: readonly Organisation[]): Promise<void> {
    const round = await this.repository.ofEvents([eventId]);
    const again = advisers.find((each) => round.some((row) => row.organisationId === each.id));
    if (again) throw DomainError.conflict('alreadyAsked', { adviser: again.code });
  }

  /** The last minute in Brussels of the last working day of the usual term. */
  private async usualTerm(actor: Actor, from: string): Promise<string> {
    const today = instantToBrusselsDate(from);
    const day = await this.places.workingDayAfter(actor, today, ADVICE_TERM.workingDays);
    return brusselsLocalToInstant(`${day}T23:59`);
  }

  private async extract(actor: Actor, given: Advice): Promise<void> {
    const [own] = await this.people.organisationsByIds(actor, [given.organisationId]);
    await this.repository.insertExtract({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: given.eventId,
      adviceId: given.id,
      adviserName: own?.name ?? '',
      result: given.result as AdviceResult,
      text: given.text,
      givenAt: given.answeredAt as string,
    });
  }

  private note(
    actor: Actor,
    kind: string,
    subjectType: string,
    subjectId: string,
    eventId: string,
    data: Record<string, unknown>,
  ): void {
    this.journal.record(actor, { kind, subjectType, subjectId, eventId, data });
  }
}

function newRequest(
  actor: Actor,
  eventId: string,
  organisationId: string,
  asked: Pick<Advice, 'askedBy' | 'askedAt' | 'dueAt' | 'question'>,
): Advice {
  return {
    id: randomUUID(),
    zoneId: actor.zoneId,
    eventId,
    organisationId,
    version: 1,
    state: 'asked',
    ...asked,
    result: null,
    text: null,
    proposedConditions: [],
    visibility: null,
    answeredBy: null,
    answeredByName: null,
    answeredAt: null,
    late: false,
  };
}
