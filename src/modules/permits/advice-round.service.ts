import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService, type PublicEvent } from '../events/index.js';
import { type Organisation, PeopleService } from '../people/index.js';
import type { Advice } from './advice.entity.js';
import type {
  AdviceThemesInput,
  AskAdviceAgainInput,
  ExtendAdviceInput,
  RequestAdviceInput,
  WithdrawAdviceInput,
} from './advice.inputs.js';
import { mayAsk } from './advice.policy.js';
import { AdviceRepository } from './advice.repository.js';
import { newRequest } from './advice-request.rules.js';
import type { PartnerService } from './partner-service.entity.js';
import { PartnerServiceService } from './partner-service.service.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** The desk's side of the advice round: asking, asking again, more time, taking a question back. */
@Injectable()
export class AdviceRoundService {
  constructor(
    private readonly repository: AdviceRepository,
    private readonly services: PartnerServiceService,
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks advisers and admits them to the dossier; each gets its own term unless a day is named.
   * Errors: INVALID_INPUT (unknown adviser or theme, due in the past), CONFLICT alreadyAsked,
   * TRANSITION_NOT_ALLOWED in a settled dossier.
   */
  async request(actor: Actor, input: RequestAdviceInput): Promise<PublicEvent> {
    const event = await this.openEvent(actor, input.eventId, 'requestAdvice');
    const advisers = await this.advisers(actor, input.organisationCodes);
    await this.assertNotAsked(event.id, advisers);
    await this.assertThemes(actor, input);
    const askedAt = this.clock.now();
    const requests: Advice[] = [];
    for (const adviser of advisers) {
      const service = await this.services.serviceOf(actor, adviser.id);
      const chosen = input.themes?.find((each) => each.organisationCode === adviser.code);
      const asked = await this.asked(actor, service, input.dueAt ?? null);
      const themes = chosen?.themes ?? service?.themes ?? [];
      const more = { question: input.question ?? null, themes, round: 1 };
      const whom = { eventId: event.id, organisationId: adviser.id };
      requests.push(newRequest(actor, askedAt, { ...whom, ...asked, ...more }));
    }
    await this.repository.insertMany(requests);
    for (const { organisationId } of requests) {
      await this.events.admit(actor, event.id, organisationId, 'partner');
    }
    this.journal.record(actor, {
      kind: PERMITS_JOURNAL.adviceRequested,
      subjectType: 'event',
      subjectId: event.id,
      eventId: event.id,
      data: {
        advisers: input.organisationCodes,
        requests: requests.map(({ id, dueAt }) => ({ id, dueAt })),
      },
    });
    return event;
  }

  /**
   * Opens a new round with a service whose last request is settled; the earlier answers stay.
   * Errors: CONFLICT alreadyAsked while the last one is open, STALE, INVALID_INPUT, NOT_FOUND.
   */
  async askAgain(actor: Actor, input: AskAdviceAgainInput): Promise<Advice> {
    const earlier = await this.seen(input);
    const event = await this.openEvent(actor, earlier.eventId, 'askAdviceAgain');
    const round = (await this.repository.ofEvents([event.id])).filter(
      ({ organisationId }) => organisationId === earlier.organisationId,
    );
    const [adviser] = await this.people.organisationsByIds(actor, [earlier.organisationId]);
    if (round.some(({ state }) => state === 'asked')) {
      throw DomainError.conflict('alreadyAsked', { adviser: adviser?.name ?? '' });
    }
    const service = await this.services.serviceOf(actor, earlier.organisationId);
    const asked = await this.asked(actor, service, input.dueAt ?? null);
    const request = newRequest(actor, this.clock.now(), {
      eventId: event.id,
      organisationId: earlier.organisationId,
      round: Math.max(...round.map((each) => each.round)) + 1,
      themes: earlier.themes,
      question: input.question,
      ...asked,
    });
    await this.repository.insertMany([request]);
    this.note(actor, PERMITS_JOURNAL.adviceAskedAgain, request, {
      round: request.round,
      dueAt: request.dueAt,
    });
    return this.repository.find(request.id);
  }

  /**
   * Gives a service more time, with the reason. Errors: INVALID_INPUT unless the new time is later
   * than the present one and still to come, STALE, TRANSITION_NOT_ALLOWED once it is settled.
   */
  async extend(actor: Actor, input: ExtendAdviceInput): Promise<Advice> {
    const present = await this.openRequest(input, 'extendAdvice');
    this.assertAhead(input.dueAt);
    if (Date.parse(input.dueAt) <= Date.parse(present.dueAt)) {
      throw DomainError.invalid([{ path: 'input.dueAt', code: 'notLater' }]);
    }
    const service = await this.services.serviceOf(actor, present.organisationId);
    const changed = await this.repository.change(match(input), {
      dueAt: input.dueAt,
      firstDueAt: present.firstDueAt ?? present.dueAt,
      extensionReason: input.reason,
      remindAt: await this.services.remindAt(actor, service, input.dueAt),
    });
    const data = { from: present.dueAt, dueAt: changed.dueAt };
    this.note(actor, PERMITS_JOURNAL.adviceExtended, changed, data);
    return changed;
  }

  /** Takes an open question back, with the reason; links to it end. Errors as `extend`. */
  async withdraw(actor: Actor, input: WithdrawAdviceInput): Promise<Advice> {
    await this.openRequest(input, 'withdrawAdvice');
    const changed = await this.repository.change(match(input), {
      state: 'withdrawn',
      withdrawnAt: this.clock.now(),
      withdrawnByName: actor.name,
      withdrawnReason: input.reason,
    });
    this.note(actor, PERMITS_JOURNAL.adviceWithdrawn, changed, { version: changed.version });
    return changed;
  }

  private async openEvent(actor: Actor, eventId: string, step: string): Promise<PublicEvent> {
    const event = await this.events.find(actor, eventId);
    if (!mayAsk(event.state)) throw DomainError.transition(event.state, step, 'settled');
    return event;
  }

  private async seen(step: { adviceId: string; expectedVersion: number }): Promise<Advice> {
    const present = await this.repository.find(step.adviceId);
    if (present.version !== step.expectedVersion) throw DomainError.stale(present.version);
    return present;
  }

  private async openRequest(
    step: { adviceId: string; expectedVersion: number },
    name: string,
  ): Promise<Advice> {
    const present = await this.seen(step);
    if (present.state === 'asked') return present;
    throw DomainError.transition(present.state, name, 'adviceSettled');
  }

  private async asked(actor: Actor, service: PartnerService | null, wished: string | null) {
    if (wished) this.assertAhead(wished);
    const dueAt = wished ?? (await this.services.termOf(actor, service)).dueAt;
    const remindAt = await this.services.remindAt(actor, service, dueAt);
    return { dueAt, remindAt, fourEyes: service?.fourEyes ?? false };
  }

  private assertAhead(dueAt: string): void {
    if (Date.parse(dueAt) > Date.parse(this.clock.now())) return;
    throw DomainError.invalid([{ path: 'input.dueAt', code: 'inThePast' }]);
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

  private async assertThemes(actor: Actor, input: RequestAdviceInput): Promise<void> {
    const known = new Set((await this.services.themes(actor)).map(({ code }) => code));
    const problems = (input.themes ?? []).flatMap((each, index) => [
      ...adviserProblems(each, index, input.organisationCodes),
      ...each.themes.flatMap((value, at) =>
        known.has(value)
          ? []
          : [
              {
                path: `input.themes.${index}.themes.${at}`,
                code: 'unknownTheme',
                params: { value },
              },
            ],
      ),
    ]);
    if (problems.length > 0) throw DomainError.invalid(problems);
  }

  private async assertNotAsked(eventId: string, advisers: readonly Organisation[]): Promise<void> {
    const round = await this.repository.ofEvents([eventId]);
    const again = advisers.find((each) => round.some((row) => row.organisationId === each.id));
    if (again) throw DomainError.conflict('alreadyAsked', { adviser: again.code });
  }

  private note(actor: Actor, kind: string, { id, eventId }: Advice, data: Record<string, unknown>) {
    this.journal.record(actor, { kind, subjectType: 'advice', subjectId: id, eventId, data });
  }
}

const match = ({ adviceId, expectedVersion }: { adviceId: string; expectedVersion: number }) => ({
  id: adviceId,
  expectedVersion,
});

function adviserProblems(
  { organisationCode: value }: AdviceThemesInput,
  index: number,
  asked: readonly string[],
) {
  if (asked.includes(value)) return [];
  const path = `input.themes.${index}.organisationCode`;
  return [{ path, code: 'unknownAdviser', params: { value } }];
}
