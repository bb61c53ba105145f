import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { AdviceAnswerService, type AdviceAnswer } from './advice-answer.service.js';
import { AdviceDraftService, type AdviceDraftWords } from './advice-draft.service.js';
import type { Advice } from './advice.entity.js';
import type { RevokeAdviceLinkInput, SendAdviceLinkInput } from './advice-follow-up.inputs.js';
import type { AdviceLink } from './advice-link.entity.js';
import { AdviceLinkRepository } from './advice-link.repository.js';
import { ADVICE_TERM } from './advice.policy.js';
import { AdviceRepository } from './advice.repository.js';
import { PartnerServiceService } from './partner-service.service.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

const DAY_MS = 86_400_000;

/** Links by which a service without account answers one request, and what is done by them. */
@Injectable()
export class AdviceLinkService {
  constructor(
    private readonly repository: AdviceLinkRepository,
    private readonly advice: AdviceRepository,
    private readonly services: PartnerServiceService,
    private readonly answers: AdviceAnswerService,
    private readonly drafts: AdviceDraftService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  linksOf(_actor: Actor, adviceIds: readonly string[]): Promise<AdviceLink[]> {
    return this.repository.linksOf(adviceIds);
  }

  /**
   * Has a link sent to a service without account; one before it ends. The secret is made when the
   * mail leaves. Errors: STALE, TRANSITION_NOT_ALLOWED once settled, INVALID_INPUT without an
   * address, RULE_VIOLATED fourEyesNeedsAccounts.
   */
  async send(actor: Actor, input: SendAdviceLinkInput): Promise<Advice> {
    const request = await this.answers.open(input.adviceId, 'sendAdviceLink');
    if (request.version !== input.expectedVersion) throw DomainError.stale(request.version);
    if (request.fourEyes) throw DomainError.rule('fourEyesNeedsAccounts');
    const service = await this.services.serviceOf(actor, request.organisationId);
    const email = input.email ?? service?.linkEmail;
    if (!email) throw DomainError.invalid([{ path: 'input.email', code: 'required' }]);
    await this.endFormer(actor, request.id);
    const days = service?.linkDays ?? ADVICE_TERM.linkDays;
    const link = await this.repository.insertLink({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: request.eventId,
      adviceId: request.id,
      organisationId: request.organisationId,
      version: 1,
      email,
      tokenHash: null,
      createdByName: actor.name,
      createdAt: this.clock.now(),
      sentAt: null,
      expiresAt: new Date(Date.parse(this.clock.now()) + days * DAY_MS).toISOString(),
      revokedAt: null,
      revokedByName: null,
      closedAt: null,
    });
    this.note(actor, PERMITS_JOURNAL.adviceLinkMade, link, { expiresAt: link.expiresAt });
    return request;
  }

  /** Ends a link at once. Errors: STALE, NOT_FOUND, TRANSITION_NOT_ALLOWED linkEnded. */
  async revoke(actor: Actor, input: RevokeAdviceLinkInput): Promise<AdviceLink> {
    const link = await this.repository.link(input.linkId);
    if (link.revokedAt || link.closedAt) {
      throw DomainError.transition('ended', 'revokeAdviceLink', 'linkEnded');
    }
    const revoked = await this.end(actor, { ...link, version: input.expectedVersion });
    this.note(actor, PERMITS_JOURNAL.adviceLinkRevoked, revoked, { version: revoked.version });
    return revoked;
  }

  /** The one request a link opens; for any other the same refusal as for a link that ended. */
  async linked(_actor: Actor, id: string): Promise<Advice> {
    const [request] = await this.advice.byIds([id]);
    if (!request || request.state !== 'asked') throw DomainError.unauthenticated();
    return request;
  }

  /** Keeps what somebody wrote by a link. Errors as `AdviceDraftService.save`. */
  async saveLinked(actor: Actor, words: AdviceDraftWords & { name: string }): Promise<Advice> {
    await this.linked(actor, words.requestId);
    return this.drafts.save(actor, words, { writtenBy: null, writtenByName: words.name });
  }

  /** The answer somebody gives by a link, in the name he states; the link ends with it. */
  async giveLinked(actor: Actor, answer: AdviceAnswer & { name: string }): Promise<Advice> {
    const request = await this.linked(actor, answer.requestId);
    if (request.fourEyes) throw DomainError.rule('fourEyesNeedsAccounts');
    return this.answers.leave(actor, request, answer, {
      answeredBy: null,
      answeredByName: answer.name,
      answeredVia: 'link',
      draftedBy: null,
      draftedByName: null,
    });
  }

  private async endFormer(actor: Actor, adviceId: string): Promise<void> {
    const links = await this.repository.linksOf([adviceId]);
    for (const link of links.filter(({ revokedAt, closedAt }) => !revokedAt && !closedAt)) {
      await this.end(actor, link);
    }
  }

  private end(actor: Actor, { id, version }: AdviceLink): Promise<AdviceLink> {
    const patch = { revokedAt: this.clock.now(), revokedByName: actor.name };
    return this.repository.changeLink({ id, expectedVersion: version }, patch);
  }

  private note(actor: Actor, kind: string, link: AdviceLink, data: Record<string, unknown>): void {
    const { id, eventId, adviceId } = link;
    this.journal.record(actor, {
      kind,
      subjectType: 'adviceLink',
      subjectId: id,
      eventId,
      data: { adviceId, ...data },
    });
  }
}
