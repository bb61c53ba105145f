import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import {
  EventKind,
  EventService,
  FurtherAuthorityService,
  type PublicEvent,
  SETTLED_STATES,
  instantToBrusselsDate,
} from '../events/index.js';
import { DecisionService } from '../permits/index.js';
import { type CompetentAuthority, PlacesService } from '../places/index.js';
import type { PolicyApproval } from './policy-approval.entity.js';
import { type PolicyFrame, contentProblems } from './policy-content.rules.js';
import type { PolicyContent } from './policy-content.types.js';
import type { PolicyNote } from './policy-note.entity.js';
import { assertEditable, preparedWith } from './policy-note.policy.js';
import type { PolicyTerm } from './policy-term.entity.js';
import { startContent } from './policy-terms.rules.js';
import { POLICY_JOURNAL } from './policy.journal.js';
import { PolicyRepository } from './policy.repository.js';

/** Frames of notes: the reference data of today, and whether each event is a march. */
export type Framing = (event: Pick<PublicEvent, 'kind'>) => PolicyFrame;

/** Use cases of preparing a policy note, and reading it; signing is in PolicySigningService. */
@Injectable()
export class PolicyService {
  constructor(
    private readonly repository: PolicyRepository,
    private readonly events: EventService,
    private readonly further: FurtherAuthorityService,
    private readonly places: PlacesService,
    private readonly decisions: DecisionService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** A note the actor may see, also a superseded one; NOT_FOUND otherwise. */
  find(_actor: Actor, id: string): Promise<PolicyNote> {
    return this.repository.find(id);
  }

  currentOf(_actor: Actor, eventIds: readonly string[]): Promise<PolicyNote[]> {
    return this.repository.currentOf(eventIds);
  }

  /** Every number of these events, the latest first. */
  numbersOf(_actor: Actor, eventIds: readonly string[]): Promise<PolicyNote[]> {
    return this.repository.allOf(eventIds);
  }

  approvalsOf(_actor: Actor, eventIds: readonly string[]): Promise<PolicyApproval[]> {
    return this.repository.approvalsOf(eventIds);
  }

  /** The words valid today: behaviours, reactions, postures, phases, means, lines, priorities. */
  terms(_actor: Actor): Promise<PolicyTerm[]> {
    return this.repository.terms(instantToBrusselsDate(this.clock.now()));
  }

  /** What notes are checked against today. */
  async framing(actor: Actor): Promise<Framing> {
    const terms = await this.terms(actor);
    const grounds = await this.decisions.legalGrounds(actor);
    const legalGrounds = grounds.filter(({ kind }) => kind === 'base').map(({ code }) => code);
    return ({ kind }) => ({ terms, legalGrounds, isMarch: kind === EventKind.march });
  }

  /** The authorities that decide on an event, in the order of their communes. */
  async deciding(actor: Actor, eventId: string): Promise<CompetentAuthority[]> {
    const ids = await this.further.decidingIds(actor, eventId);
    const found = await this.places.authoritiesByIds(actor, ids);
    return ids.flatMap((id) => found.find((each) => each.id === id) ?? []);
  }

  /**
   * Begins the note of one deciding authority with the usual rows. Errors: INVALID_INPUT for an
   * authority that does not decide here, CONFLICT when it has a note, NOT_FOUND,
   * TRANSITION_NOT_ALLOWED `settled`.
   */
  async start(
    actor: Actor,
    { eventId, authorityCode }: { eventId: string; authorityCode: string },
  ): Promise<PolicyNote> {
    const event = await this.events.find(actor, eventId);
    if (SETTLED_STATES.includes(event.state)) {
      throw DomainError.transition(event.state, 'startPolicyNote', 'settled');
    }
    const deciding = await this.deciding(actor, eventId);
    const authority = deciding.find(({ code }) => code === authorityCode);
    if (!authority) throw DomainError.invalid([{ path: 'input.authorityCode', code: 'isIn' }]);
    const present = await this.repository.currentOf([eventId]);
    const same = present.find(({ authorityId }) => authorityId === authority.id);
    if (same) throw DomainError.conflict('policyNoteExists', { id: same.id });
    const note = await this.repository.insert(await this.blank(actor, event, authority.id));
    this.note(actor, POLICY_JOURNAL.started, note);
    return note;
  }

  /**
   * Makes the content exactly what is given. The whole note at once: of two writers at the same time
   * the second gets STALE and loses nothing silently. Errors: INVALID_INPUT naming each field,
   * TRANSITION_NOT_ALLOWED, STALE, NOT_FOUND.
   */
  async save(
    actor: Actor,
    input: { noteId: string; expectedVersion: number; content: PolicyContent },
  ): Promise<PolicyNote> {
    const before = await this.repository.find(input.noteId);
    const event = await this.events.find(actor, before.eventId);
    assertEditable(before, SETTLED_STATES.includes(event.state));
    const frame = (await this.framing(actor))(event);
    const problems = contentProblems(input.content, frame);
    if (problems.length > 0) {
      throw DomainError.invalid(
        problems.map(({ path, ...problem }) => ({ path: `input.content.${path}`, ...problem })),
      );
    }
    const after = await this.repository.change(
      { id: before.id, expectedVersion: input.expectedVersion, state: before.state },
      {
        content: input.content,
        preparedBy: preparedWith(before, actor.personId),
        updatedAt: this.clock.now(),
      },
    );
    this.note(actor, POLICY_JOURNAL.saved, after);
    return after;
  }

  private async blank(actor: Actor, event: PublicEvent, authorityId: string): Promise<PolicyNote> {
    const { terms, isMarch } = (await this.framing(actor))(event);
    const grounds = await this.decisions.legalGrounds(actor);
    const always = grounds.filter((each) => each.kind === 'base' && each.always);
    const now = this.clock.now();
    return {
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: event.id,
      authorityId,
      version: 1,
      number: 1,
      round: 0,
      state: 'draft',
      content: startContent(terms, { isMarch, legalGrounds: always.map(({ code }) => code) }),
      changeReason: null,
      authorId: actor.personId,
      preparedBy: [actor.personId],
      ...UNSIGNED,
      returnReason: null,
      createdAt: now,
      updatedAt: now,
    };
  }

  private note(actor: Actor, kind: string, { id, eventId, number, version }: PolicyNote): void {
    const data = { number, version };
    this.journal.record(actor, { kind, subjectType: 'policyNote', subjectId: id, eventId, data });
  }
}

/** Everything before the first signature, as a draft has it. */
export const UNSIGNED = {
  submittedBy: null,
  submittedAt: null,
  checkedBy: null,
  checkedAt: null,
  agreedBy: null,
  agreedAt: null,
  approvedBy: null,
  approvedAt: null,
  approvedPosition: null,
  contentHash: null,
} as const satisfies Partial<PolicyNote>;
