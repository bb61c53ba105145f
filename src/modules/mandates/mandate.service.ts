import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { EventService } from '../events/index.js';
import type { Mandate } from './mandate.entity.js';
import { MANDATE_JOURNAL } from './mandate.journal.js';
import { factsFor } from './mandate.policy.js';
import { MandateRepository } from './mandate.repository.js';
import { POWERS, type Power, holderProblems, lives, withIncluded } from './mandate.rules.js';
import { mandateWorkflow } from './mandate.workflow.js';

/** Somebody an organiser lets act for his organisation in one dossier. */
export interface Invitation {
  readonly eventId: string;
  readonly name: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly language: string;
  readonly powers: readonly Power[];
  readonly from?: string | null;
  readonly until?: string | null;
}

/** Who may do what in a dossier from the organiser's side, and who gave him that. */
@Injectable()
export class MandateService {
  constructor(
    private readonly repository: MandateRepository,
    private readonly events: EventService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** A mandate the actor may see; NOT_FOUND otherwise. */
  find(_actor: Actor, id: string): Promise<Mandate> {
    return this.repository.find(id);
  }

  ofEvents(_actor: Actor, eventIds: readonly string[]): Promise<Mandate[]> {
    return this.repository.ofEvents(eventIds);
  }

  /** What the actor may do in each dossier; at the desk, where mandates bind nobody, everything. */
  async powersIn(actor: Actor, eventIds: readonly string[]): Promise<Map<string, Power[]>> {
    if (actor.door === 'police') return new Map(eventIds.map((id) => [id, [...POWERS]]));
    const found = await this.repository.powersIn(eventIds);
    return new Map(found.map(({ eventId, powers }) => [eventId, powers]));
  }

  /**
   * FORBIDDEN unless the actor may do this in a dossier: `noMandate` for whoever may read it but not
   * that. Binds the portal only; the desk has its own permissions.
   */
  async assertMay(actor: Actor, eventId: string, power: Power): Promise<void> {
    const powers = (await this.powersIn(actor, [eventId])).get(eventId) ?? [];
    if (powers.includes(power)) return;
    throw powers.includes('read') ? DomainError.forbidden('noMandate') : DomainError.forbidden();
  }

  /**
   * By what the actor signs for the organiser's side: by a mandate of his own, or as a member of an
   * organisation of the dossier. Call it for somebody who may sign.
   */
  async signsBy(
    actor: Actor,
    eventId: string,
  ): Promise<{ mandateId: string | null; organisationId: string | null }> {
    const found = (await this.signsByIn(actor, [eventId])).get(eventId);
    return found ?? { mandateId: null, organisationId: actor.organisationId };
  }

  /** The same for many dossiers, with one statement. */
  async signsByIn(
    actor: Actor,
    eventIds: readonly string[],
  ): Promise<Map<string, { mandateId: string | null; organisationId: string | null }>> {
    const now = this.clock.now();
    const mandates = await this.repository.ofEvents(eventIds);
    return new Map(
      eventIds.map((eventId) => {
        const own = mandates.find(
          (each) =>
            each.eventId === eventId &&
            each.personId === actor.personId &&
            each.powers.includes('sign') &&
            lives(each, now),
        );
        const by = own
          ? { mandateId: own.id, organisationId: own.organisationId }
          : { mandateId: null, organisationId: actor.organisationId };
        return [eventId, by];
      }),
    );
  }

  /** People whom a mandate lets read a dossier now; for mail, which nobody's name stands behind. */
  async readersOf(eventId: string): Promise<string[]> {
    const now = this.clock.now();
    const mandates = await this.repository.ofEvents([eventId]);
    return mandates.flatMap((mandate) =>
      mandate.personId && mandate.powers.includes('read') && lives(mandate, now)
        ? [mandate.personId]
        : [],
    );
  }

  /** Whether the actor is a member of an organisation of the dossier; nobody else gives mandates. */
  async mayGive(actor: Actor, eventId: string): Promise<boolean> {
    return actor.organisationId !== null && this.events.organises(actor, eventId);
  }

  /**
   * Lets somebody act for the actor's own organisation; nobody gives more than he has, and whoever
   * has only a mandate gives none on. Errors: INVALID_INPUT on `email`, `phone`, `until` or
   * `powers` (`moreThanYourOwn`); FORBIDDEN; NOT_FOUND; CONFLICT for an address that has one.
   */
  async give(actor: Actor, invitation: Invitation, prefix = 'input.'): Promise<Mandate> {
    const event = await this.events.find(actor, invitation.eventId);
    if (!(await this.mayGive(actor, event.id))) throw DomainError.forbidden('onlyMembersGive');
    const now = this.clock.now();
    const powers = withIncluded(invitation.powers);
    await this.assertGiven(actor, { ...invitation, powers }, prefix);
    const mandate = await this.repository.insert({
      id: randomUUID(),
      zoneId: actor.zoneId,
      version: 1,
      eventId: event.id,
      kind: 'colleague',
      organisationId: actor.organisationId as string,
      personId: null,
      holderName: invitation.name.trim(),
      holderEmail: invitation.email?.trim() ?? null,
      holderPhone: invitation.phone ?? null,
      holderLanguage: invitation.language,
      powers,
      state: 'active',
      validFrom: invitation.from ?? now,
      validUntil: invitation.until ?? null,
      givenSide: 'organiser',
      givenBy: actor.personId,
      givenByName: actor.name,
      givenAt: now,
      ...NOT_ENDED,
    });
    this.note(actor, MANDATE_JOURNAL.given, mandate);
    return mandate;
  }

  /**
   * Ends a mandate of the own organisation; its holder is out at once. Errors: FORBIDDEN for one
   * that is not the actor's to end, TRANSITION_NOT_ALLOWED when it ended before, STALE, NOT_FOUND.
   */
  async withdraw(
    actor: Actor,
    step: { mandateId: string; expectedVersion: number; reason: string },
  ): Promise<Mandate> {
    const seen = await this.repository.find(step.mandateId);
    const state = mandateWorkflow.move(seen.state, 'withdraw', factsFor(actor, seen));
    const now = this.clock.now();
    const mandate = await this.repository.change(
      { id: seen.id, expectedVersion: step.expectedVersion, state: seen.state },
      {
        state,
        endedSide: factsFor(actor, seen).side,
        endedByName: actor.name,
        endedAt: now,
        endedReason: step.reason,
      },
    );
    if (mandate.kind !== 'colleague' && mandate.organisationId) {
      await this.repository.endParty(mandate.eventId, mandate.organisationId, now);
    }
    if (mandate.personId) await this.repository.leavePortal(mandate.personId);
    this.note(actor, MANDATE_JOURNAL.withdrawn, mandate);
    return mandate;
  }

  /** What the actor may do with a mandate now. */
  stepsOf(actor: Actor, mandate: Mandate): AvailableTransition[] {
    return mandateWorkflow.available(mandate.state, factsFor(actor, mandate));
  }

  private async assertGiven(
    actor: Actor,
    given: Invitation & { powers: readonly Power[] },
    prefix: string,
  ): Promise<void> {
    const span = { validFrom: given.from, validUntil: given.until };
    const problems = holderProblems({ ...given, ...span }, this.clock.now());
    const own = (await this.powersIn(actor, [given.eventId])).get(given.eventId) ?? [];
    const more = given.powers.some((power) => power !== 'dayResponsible' && !own.includes(power));
    if (more) problems.push({ field: 'powers', code: 'moreThanYourOwn' });
    if (problems.length === 0) return;
    throw DomainError.invalid(
      problems.map(({ field, code }) => ({ path: `${prefix}${field}`, code })),
    );
  }

  private note(actor: Actor, kind: string, mandate: Mandate): void {
    this.journal.record(actor, {
      kind,
      subjectType: 'mandate',
      subjectId: mandate.id,
      eventId: mandate.eventId,
      data: { kind: mandate.kind, powers: mandate.powers, version: mandate.version },
    });
  }
}

/** The end of a mandate that has none yet. */
export const NOT_ENDED = { endedSide: null, endedByName: null, endedAt: null, endedReason: null };
