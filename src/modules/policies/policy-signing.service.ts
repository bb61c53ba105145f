import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, heldPosition } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { DecisionReader } from '../permits/index.js';
import type { PolicySignature } from './policy-approval.entity.js';
import { PolicyBasisService } from './policy-basis.service.js';
import { policyContentHash } from './policy-hash.rules.js';
import type { PolicyNote } from './policy-note.entity.js';
import { AGREEING_POSITION, preparedWith } from './policy-note.policy.js';
import { policyWorkflow } from './policy-note.workflow.js';
import { PolicyStandingService } from './policy-standing.service.js';
import { POLICY_JOURNAL } from './policy.journal.js';
import { PolicyRepository } from './policy.repository.js';
import { UNSIGNED } from './policy.service.js';

/** One step somebody asks for. */
export interface PolicyStep {
  readonly noteId: string;
  readonly expectedVersion: number;
}

/** A step that is a signature names what was read. */
export interface PolicySigning extends PolicyStep {
  readonly contentHash: string;
}

interface Move extends PolicyStep {
  readonly transition: string;
  readonly kind: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The signatures under a policy note: hand in, check, agree, approve, send back, reopen. */
@Injectable()
export class PolicySigningService {
  constructor(
    private readonly repository: PolicyRepository,
    private readonly standing: PolicyStandingService,
    private readonly basis: PolicyBasisService,
    private readonly decisions: DecisionReader,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Hands in: freezes the content under its hash and remembers what it was built on. */
  async submit(actor: Actor, step: PolicyStep): Promise<PolicyNote> {
    const before = await this.repository.find(step.noteId);
    const contentHash = policyContentHash(before);
    const data = { contentHash };
    const move = { ...step, transition: 'submit', kind: POLICY_JOURNAL.submitted, data };
    const after = await this.move(actor, before, move, {
      ...UNSIGNED,
      contentHash,
      round: before.round + 1,
      submittedBy: actor.personId,
      submittedAt: this.clock.now(),
      preparedBy: preparedWith(before, actor.personId),
      returnReason: null,
    });
    await this.basis.record(actor, after);
    return after;
  }

  /** The lawyer's signature. TRANSITION_NOT_ALLOWED with the reason, STALE, CONFLICT, RULE_VIOLATED. */
  check(actor: Actor, step: PolicySigning): Promise<PolicyNote> {
    const patch = { checkedBy: actor.personId, checkedAt: this.clock.now() };
    return this.sign(actor, step, 'check', POLICY_JOURNAL.checked, null, patch);
  }

  /** Gold's agreement to another tolerance than the approved one. Errors as `check`. */
  agree(actor: Actor, step: PolicySigning): Promise<PolicyNote> {
    const patch = { agreedBy: actor.personId, agreedAt: this.clock.now() };
    const position = heldPosition(actor, AGREEING_POSITION)?.code ?? null;
    return this.sign(actor, step, 'agree', POLICY_JOURNAL.agreed, position, patch);
  }

  /** The authority's signature; from now on it is in force. Errors as `check`. */
  async approve(actor: Actor, step: PolicySigning): Promise<PolicyNote> {
    const { authorityId } = await this.repository.find(step.noteId);
    const position = (await this.decisions.signsFor(actor)).get(authorityId) ?? null;
    const after = await this.sign(actor, step, 'approve', POLICY_JOURNAL.approved, position, {
      approvedBy: actor.personId,
      approvedAt: this.clock.now(),
      approvedPosition: position,
    });
    await this.basis.record(actor, after);
    return after;
  }

  /** Sends it back to its writers, with the reason. */
  async returnForRework(actor: Actor, step: PolicyStep & { reason: string }): Promise<PolicyNote> {
    const before = await this.repository.find(step.noteId);
    const data = { from: before.state, reason: step.reason };
    const move = { ...step, transition: 'returnForRework', kind: POLICY_JOURNAL.returned, data };
    return this.move(actor, before, move, { ...UNSIGNED, returnReason: step.reason });
  }

  /**
   * Opens it for work again. An approved one gets the next number, for which a reason is needed
   * (INVALID_INPUT); what was approved is kept beside it and holds until the next approval.
   */
  async reopen(actor: Actor, step: PolicyStep & { reason?: string | null }): Promise<PolicyNote> {
    const before = await this.repository.find(step.noteId);
    const data = { from: before.state, reason: step.reason ?? null };
    const move = { ...step, transition: 'reopen', kind: POLICY_JOURNAL.reopened, data };
    if (before.state !== 'approved') return this.move(actor, before, move, { ...UNSIGNED });
    if (!step.reason) throw DomainError.invalid([{ path: 'input.reason', code: 'required' }]);
    const after = await this.move(actor, before, move, {
      ...UNSIGNED,
      number: before.number + 1,
      round: 0,
      changeReason: step.reason,
      authorId: actor.personId,
      preparedBy: preparedWith(before, actor.personId),
    });
    await this.repository.insert({ ...before, id: randomUUID(), version: 1, state: 'superseded' });
    return after;
  }

  private async sign(
    actor: Actor,
    step: PolicySigning,
    signature: PolicySignature,
    kind: string,
    positionCode: string | null,
    patch: Partial<PolicyNote>,
  ): Promise<PolicyNote> {
    const before = await this.repository.find(step.noteId);
    const move = {
      ...step,
      transition: signature,
      kind,
      data: { contentHash: before.contentHash },
    };
    const after = await this.move(actor, before, move, patch, positionCode);
    assertContent(before, step.contentHash);
    await this.repository.insertApproval({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: after.eventId,
      noteId: after.id,
      number: after.number,
      round: after.round,
      step: signature,
      personId: actor.personId,
      positionCode,
      contentHash: step.contentHash,
      at: this.clock.now(),
    });
    return after;
  }

  private async move(
    actor: Actor,
    before: PolicyNote,
    { transition, expectedVersion, kind, data }: Move,
    patch: Partial<PolicyNote>,
    position: string | null = null,
  ): Promise<PolicyNote> {
    const { facts } = await this.standing.of(actor, before);
    const state = policyWorkflow.move(before.state, transition, facts);
    const after = await this.repository.change(
      { id: before.id, expectedVersion, state: before.state },
      { ...patch, state, updatedAt: this.clock.now() },
    );
    this.journal.record(actor, {
      kind,
      subjectType: 'policyNote',
      subjectId: after.id,
      eventId: after.eventId,
      position,
      data: { number: after.number, round: after.round, version: after.version, ...data },
    });
    return after;
  }
}

/** Nobody signs other words than those he read, nor words that were altered past the application. */
function assertContent(note: PolicyNote, seenHash: string): void {
  if (seenHash !== note.contentHash) {
    throw DomainError.conflict('otherContent', { contentHash: note.contentHash });
  }
  if (policyContentHash(note) === note.contentHash) return;
  throw DomainError.rule('policyAltered', { number: note.number });
}
