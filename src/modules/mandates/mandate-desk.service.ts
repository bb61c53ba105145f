import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService } from '../events/index.js';
import { EnrolmentService } from '../people/index.js';
import type { MandateNote, MandateNoteKind } from './mandate-note.entity.js';
import type { Mandate } from './mandate.entity.js';
import type {
  AdmitOrganisationInput,
  CallBackInput,
  ConfirmMandateInput,
  EndMandateInput,
  RecordSpokespersonInput,
} from './mandate.inputs.js';
import { MANDATE_JOURNAL } from './mandate.journal.js';
import { factsFor } from './mandate.policy.js';
import { MandateRepository } from './mandate.repository.js';
import { type Power, holderProblems, withIncluded } from './mandate.rules.js';
import { NOT_ENDED } from './mandate.service.js';
import { mandateWorkflow } from './mandate.workflow.js';

/** Mandates as the event cell keeps them: claims and their proof, more organisations, call-backs. */
@Injectable()
export class MandateDeskService {
  constructor(
    private readonly repository: MandateRepository,
    private readonly events: EventService,
    private readonly enrolment: EnrolmentService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Keeps who says he speaks for a crowd that has no organiser; it gives him no power at all. */
  async recordSpokesperson(actor: Actor, input: RecordSpokespersonInput): Promise<Mandate> {
    const event = await this.events.find(actor, input.eventId);
    const now = this.clock.now();
    const mandate = await this.repository.insert({
      ...this.given(actor, event.id, input),
      kind: 'spokesperson',
      organisationId: null,
      powers: ['read'],
      state: 'claimed',
    });
    await this.write(actor, mandate, { kind: 'claim', text: input.claim, happenedAt: now });
    this.note(actor, MANDATE_JOURNAL.claimed, mandate);
    return mandate;
  }

  /**
   * Says that a claim is true: the group becomes a party of the dossier and its spokesperson may act
   * with the powers named. Errors: INVALID_INPUT on `powers` when an address or a telephone number
   * is missing for them, TRANSITION_NOT_ALLOWED, STALE, NOT_FOUND.
   */
  async confirm(actor: Actor, input: ConfirmMandateInput): Promise<Mandate> {
    const seen = await this.repository.find(input.mandateId);
    const state = mandateWorkflow.move(seen.state, 'confirm', factsFor(actor, seen));
    if (seen.version !== input.expectedVersion) throw DomainError.stale(seen.version);
    const powers = withIncluded(input.powers);
    const facts = { powers, email: seen.holderEmail, phone: seen.holderPhone };
    const [lacking] = holderProblems(facts, this.clock.now());
    if (lacking) {
      const code = lacking.field === 'phone' ? 'needsPhone' : 'needsEmail';
      throw DomainError.invalid([{ path: 'input.powers', code }]);
    }
    const { language } = await this.events.find(actor, seen.eventId);
    const group = { name: input.group, language };
    const organisation = await this.enrolment.organisation(actor.zoneId, group);
    await this.events.admit(actor, seen.eventId, organisation.id, 'organiser');
    const personId = await this.account(actor, seen, powers);
    const mandate = await this.repository.change(
      { id: seen.id, expectedVersion: input.expectedVersion, state: seen.state },
      { state, powers, organisationId: organisation.id, personId, validFrom: this.clock.now() },
    );
    await this.write(actor, mandate, { kind: 'confirmation', text: input.how });
    this.note(actor, MANDATE_JOURNAL.confirmed, mandate);
    return mandate;
  }

  /** Says that a claim is not true. Errors: TRANSITION_NOT_ALLOWED, STALE, NOT_FOUND. */
  async refute(actor: Actor, input: EndMandateInput): Promise<Mandate> {
    const seen = await this.repository.find(input.mandateId);
    const state = mandateWorkflow.move(seen.state, 'refute', factsFor(actor, seen));
    const now = this.clock.now();
    const mandate = await this.repository.change(
      { id: seen.id, expectedVersion: input.expectedVersion, state: seen.state },
      { state, endedSide: 'police', endedByName: actor.name, endedAt: now },
    );
    await this.write(actor, mandate, { kind: 'refutation', text: input.reason });
    this.note(actor, MANDATE_JOURNAL.refuted, mandate);
    return mandate;
  }

  /**
   * Lets another organisation take part on the organiser's side, with the powers all its members
   * have. Errors: INVALID_INPUT on `email` (needed; `notAnOrganiser` for an address of somebody
   * else), CONFLICT `alreadyParty`, NOT_FOUND.
   */
  async admitOrganisation(actor: Actor, input: AdmitOrganisationInput): Promise<Mandate> {
    const event = await this.events.find(actor, input.eventId);
    const { name, language, email } = input;
    if (!email) throw DomainError.invalid([{ path: 'input.email', code: 'required' }]);
    const organisationId = await this.organisationOf(actor, { ...input, email });
    const { organisationIds } = await this.events.noticeFor(event.id);
    if (organisationIds.includes(organisationId)) throw DomainError.conflict('alreadyParty');
    await this.events.admit(actor, event.id, organisationId, 'organiser');
    await this.enrolment.organiser(actor.zoneId, { name, email, language, organisationId });
    const mandate = await this.repository.insert({
      ...this.given(actor, event.id, input),
      kind: 'organisation',
      organisationId,
      powers: withIncluded(input.powers),
      state: 'active',
    });
    this.note(actor, MANDATE_JOURNAL.organisationAdmitted, mandate);
    return mandate;
  }

  /** Notes a call to whoever answers on the day: number, hour, reached or not. */
  async callBack(actor: Actor, input: CallBackInput): Promise<Mandate> {
    const mandate = await this.repository.find(input.mandateId);
    const now = this.clock.now();
    const calledAt = input.calledAt ?? now;
    if (Date.parse(calledAt) > Date.parse(now)) {
      throw DomainError.invalid([{ path: 'input.calledAt', code: 'inTheFuture' }]);
    }
    await this.write(actor, mandate, {
      kind: 'callBack',
      text: input.note ?? null,
      number: input.number,
      reached: input.reached,
      happenedAt: calledAt,
    });
    this.note(actor, MANDATE_JOURNAL.calledBack, mandate, { reached: input.reached });
    return mandate;
  }

  notesOf(_actor: Actor, mandateIds: readonly string[]): Promise<MandateNote[]> {
    return this.repository.notesOf(mandateIds);
  }

  /** The organisation behind an address, a new one of this name when nobody has the address. */
  private async organisationOf(
    actor: Actor,
    { email, name, language, organisation }: AdmitOrganisationInput & { email: string },
  ): Promise<string> {
    const newcomer = { email, name, language, organisationId: null };
    if (await this.enrolment.isKnown(email)) {
      const known = await this.enrolment.organiser(actor.zoneId, newcomer);
      if (known?.organisationId) return known.organisationId;
      throw DomainError.invalid([{ path: 'input.email', code: 'notAnOrganiser' }]);
    }
    return (await this.enrolment.organisation(actor.zoneId, { name: organisation, language })).id;
  }

  /** The account of a confirmed spokesperson, when his powers need one. */
  private async account(
    actor: Actor,
    { holderName: name, holderEmail: email, holderLanguage: language }: Mandate,
    powers: readonly Power[],
  ): Promise<string | null> {
    if (!email || !powers.includes('read')) return null;
    const newcomer = { name, email, language, organisationId: null };
    const person = await this.enrolment.organiser(actor.zoneId, newcomer);
    if (person) return person.id;
    throw DomainError.invalid([{ path: 'input.powers', code: 'notAnOrganiser' }]);
  }

  private given(
    actor: Actor,
    eventId: string,
    holder: { name: string; email?: string | null; phone?: string | null; language: string },
  ) {
    const now = this.clock.now();
    return {
      id: randomUUID(),
      zoneId: actor.zoneId,
      version: 1,
      eventId,
      personId: null,
      holderName: holder.name.trim(),
      holderEmail: holder.email?.trim() ?? null,
      holderPhone: holder.phone ?? null,
      holderLanguage: holder.language,
      validFrom: now,
      validUntil: null,
      givenSide: 'police' as const,
      givenBy: actor.personId,
      givenByName: actor.name,
      givenAt: now,
      ...NOT_ENDED,
    };
  }

  private async write(
    actor: Actor,
    { id, eventId }: Mandate,
    note: { kind: MandateNoteKind; text: string | null } & Partial<MandateNote>,
  ): Promise<void> {
    const now = this.clock.now();
    await this.repository.insertNote({
      number: null,
      reached: null,
      happenedAt: now,
      ...note,
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId,
      mandateId: id,
      byId: actor.personId,
      byName: actor.name,
      recordedAt: now,
    });
  }

  private note(actor: Actor, kind: string, mandate: Mandate, more: object = {}): void {
    this.journal.record(actor, {
      kind,
      subjectType: 'mandate',
      subjectId: mandate.id,
      eventId: mandate.eventId,
      data: { kind: mandate.kind, powers: mandate.powers, version: mandate.version, ...more },
    });
  }
}
