import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService } from '../events/index.js';
import { PeopleService } from '../people/index.js';
import type { IntelligenceGrant } from './intelligence-access.entity.js';
import { INTELLIGENCE_LIMITS } from './intelligence.data.js';
import type { GrantIntelligenceInput, RevokeIntelligenceInput } from './intelligence.inputs.js';
import { INTELLIGENCE_JOURNAL } from './intelligence.journal.js';
import { keepsNotes, managesNote } from './intelligence.policy.js';
import { IntelligenceRepository } from './intelligence.repository.js';
import { grantEndProblems, grantHolds } from './intelligence.rules.js';
import type { IntelligenceGrantee } from './intelligence.types.js';

/** Who needs to know, what for and until when. */
@Injectable()
export class IntelligenceGrantService {
  constructor(
    private readonly repository: IntelligenceRepository,
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Grants the reader gave, has, or may revoke; the latest first. */
  ofEvents(_actor: Actor, eventIds: readonly string[]): Promise<IntelligenceGrant[]> {
    return this.repository.grantsOf(eventIds);
  }

  /** Who may be told: people of police who may read notes, and the positions they hold. */
  async grantees(actor: Actor): Promise<IntelligenceGrantee[]> {
    const { people, positions } = await this.people.whoMay(actor, 'intelligence.read');
    return [
      ...positions.map(({ id, name }) => ({
        positionId: id,
        position: name,
        personId: null,
        name: null,
      })),
      ...people.map(({ id, name }) => ({
        personId: id,
        name,
        positionId: null,
        position: null,
      })),
    ];
  }

  /**
   * Lets somebody know. A whole dossier is given by who keeps the notes, one note by its author too.
   * Errors: NOT_FOUND, FORBIDDEN notYourNote, INVALID_INPUT (`personId` oneGrantee or
   * mayNotBeTold, `validUntil`), RULE_VIOLATED intelligenceErased, CONFLICT alreadyGranted,
   * LIMIT_EXCEEDED `intelligenceGrants`.
   */
  async grant(actor: Actor, input: GrantIntelligenceInput): Promise<IntelligenceGrant> {
    const event = await this.events.find(actor, input.eventId);
    const noteId = input.noteId ?? null;
    await this.assertMayShare(actor, event.id, noteId);
    const now = this.clock.now();
    await this.assertGrantee(actor, input, now);
    const scope = {
      eventId: event.id,
      noteId,
      personId: input.personId ?? null,
      positionId: input.positionId ?? null,
    };
    await this.assertNew(scope, now);
    const stored = await this.repository.insertGrant({
      ...scope,
      id: randomUUID(),
      zoneId: actor.zoneId,
      version: 1,
      purposeCode: input.purposeCode,
      purpose: input.purpose.trim(),
      validUntil: input.validUntil,
      grantedBy: actor.personId,
      grantedByName: actor.name,
      grantedAt: now,
      revokedAt: null,
      revokedByName: null,
      revokedReason: null,
    });
    this.note(actor, INTELLIGENCE_JOURNAL.granted, stored);
    return stored;
  }

  /**
   * Ends a grant at this moment. Errors: NOT_FOUND, FORBIDDEN notYourNote, STALE,
   * TRANSITION_NOT_ALLOWED alreadyOver.
   */
  async revoke(actor: Actor, input: RevokeIntelligenceInput): Promise<IntelligenceGrant> {
    const grant = await this.repository.grant(input.grantId);
    const note = grant.noteId ? await this.repository.find(grant.noteId) : null;
    const manages = note ? managesNote(actor, note) : keepsNotes(actor);
    if (!manages) throw DomainError.forbidden('notYourNote');
    const now = this.clock.now();
    if (!grantHolds(grant, now)) throw DomainError.transition('over', 'revoke', 'alreadyOver');
    const revoked = await this.repository.changeGrant(
      { id: grant.id, expectedVersion: input.expectedVersion },
      { revokedAt: now, revokedByName: actor.name, revokedReason: input.reason.trim() },
    );
    this.note(actor, INTELLIGENCE_JOURNAL.revoked, revoked);
    return revoked;
  }

  private async assertMayShare(actor: Actor, eventId: string, noteId: string | null) {
    if (noteId === null) {
      if (!keepsNotes(actor)) throw DomainError.forbidden('notYourNote');
      return;
    }
    const note = await this.repository.find(noteId);
    if (note.eventId !== eventId) throw DomainError.notFound();
    if (!managesNote(actor, note)) throw DomainError.forbidden('notYourNote');
    if (note.erasedAt !== null) throw DomainError.rule('intelligenceErased');
  }

  private async assertGrantee(actor: Actor, input: GrantIntelligenceInput, now: string) {
    const { personId, positionId, validUntil } = input;
    if (Boolean(personId) === Boolean(positionId)) {
      throw DomainError.invalid([{ path: 'input.personId', code: 'oneGrantee' }]);
    }
    const problems = grantEndProblems(validUntil, now).map(({ field, ...problem }) => ({
      path: `input.${field}`,
      ...problem,
    }));
    const known = await this.grantees(actor);
    const there = known.some((each) =>
      personId ? each.personId === personId : each.positionId === positionId,
    );
    const path = personId ? 'input.personId' : 'input.positionId';
    if (!there) problems.push({ path, code: 'mayNotBeTold' });
    if (problems.length > 0) throw DomainError.invalid(problems);
  }

  private async assertNew(
    scope: Pick<IntelligenceGrant, 'eventId' | 'noteId' | 'personId' | 'positionId'>,
    now: string,
  ) {
    const present = await this.repository.grantsOf([scope.eventId]);
    const most = INTELLIGENCE_LIMITS.grants;
    if (present.length >= most) throw DomainError.limit('intelligenceGrants', most);
    const same = present.some(
      (grant) =>
        grantHolds(grant, now) &&
        grant.noteId === scope.noteId &&
        grant.personId === scope.personId &&
        grant.positionId === scope.positionId,
    );
    if (same) throw DomainError.conflict('alreadyGranted');
  }

  private note(actor: Actor, kind: string, grant: IntelligenceGrant): void {
    const { id, noteId, purposeCode, validUntil } = grant;
    const subject = { subjectType: 'intelligenceGrant', subjectId: id, eventId: null };
    const data = { note: noteId, purpose: purposeCode, until: validUntil };
    this.journal.record(actor, { kind, ...subject, data });
  }
}
