import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { AdviceAnswerService } from './advice-answer.service.js';
import type { Advice, AdviceResult, AdviceVisibility } from './advice.entity.js';
import type { AdviceDraft } from './advice-link.entity.js';
import { AdviceLinkRepository } from './advice-link.repository.js';
import { answerProblems } from './advice.policy.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** An answer as far as it is written. */
export interface AdviceDraftWords {
  readonly requestId: string;
  /** Of the draft; absent for the first one. */
  readonly expectedDraftVersion?: number | null;
  readonly result?: AdviceResult | null;
  readonly text?: string | null;
  readonly proposedConditions?: readonly string[] | null;
  readonly visibility?: AdviceVisibility | null;
}

/** Names an answer somebody else of the service wrote, as the reader saw it. */
export interface DraftStep {
  readonly requestId: string;
  readonly expectedVersion: number;
  readonly expectedDraftVersion: number;
}

/** In whose name a draft is kept; without a person for whoever comes by a link. */
export type Writer = Pick<AdviceDraft, 'writtenBy' | 'writtenByName'>;

/** Answers that have not left their service: written, checked by a second person, released. */
@Injectable()
export class AdviceDraftService {
  constructor(
    private readonly repository: AdviceLinkRepository,
    private readonly answers: AdviceAnswerService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Drafts of requests the ambient role may see; the desk sees none. */
  draftsOf(_actor: Actor, adviceIds: readonly string[]): Promise<AdviceDraft[]> {
    return this.repository.draftsOf(adviceIds);
  }

  /**
   * Keeps an answer that is not ready. Errors: NOT_FOUND, STALE when a colleague wrote meanwhile,
   * TRANSITION_NOT_ALLOWED `beingChecked` or `alreadyAnswered`.
   */
  async save(actor: Actor, words: AdviceDraftWords, writer = writerOf(actor)): Promise<Advice> {
    const request = await this.answers.open(words.requestId, 'saveAdviceDraft');
    const draft = await this.keep(actor, request, words, writer, 'draft');
    this.note(actor, PERMITS_JOURNAL.adviceDrafted, request, draft);
    return request;
  }

  /**
   * Puts a finished answer before a second person of the service. Errors as `save`; INVALID_INPUT
   * with what it lacks, RULE_VIOLATED noSecondPerson where the service answers at once.
   */
  async submit(actor: Actor, words: AdviceDraftWords): Promise<Advice> {
    const request = await this.answers.open(words.requestId, 'submitAdvice');
    if (!request.fourEyes) throw DomainError.rule('noSecondPerson');
    const problems = [
      ...(words.result ? answerProblems({ ...words, result: words.result }) : [needed('result')]),
      ...(words.visibility ? [] : [needed('visibility')]),
    ];
    if (problems.length > 0) throw DomainError.invalid(problems);
    const draft = await this.keep(actor, request, words, writerOf(actor), 'checking');
    this.note(actor, PERMITS_JOURNAL.adviceSubmitted, request, draft);
    return request;
  }

  /**
   * A second person releases what a colleague wrote, word for word. Errors: FORBIDDEN ownDraft,
   * STALE when the words or the request changed, TRANSITION_NOT_ALLOWED notSubmitted.
   */
  async release(actor: Actor, step: DraftStep): Promise<Advice> {
    const { request, draft } = await this.checked(actor, step, 'releaseAdvice');
    const { result, visibility } = draft;
    if (!result || !visibility)
      throw DomainError.transition(draft.state, 'releaseAdvice', 'notSubmitted');
    const answer = {
      ...step,
      result,
      visibility,
      text: draft.text,
      proposedConditions: draft.proposedConditions,
    };
    return this.answers.leave(actor, request, answer, {
      answeredBy: actor.personId,
      answeredByName: actor.name,
      answeredVia: 'account',
      draftedBy: draft.writtenBy,
      draftedByName: draft.writtenByName,
    });
  }

  /** Hands an answer back to its writer, with the reason. Errors as `release`. */
  async handBack(actor: Actor, step: DraftStep & { reason: string }): Promise<Advice> {
    const { request, draft } = await this.checked(actor, step, 'returnAdviceDraft');
    const returned = await this.repository.changeDraft(
      { id: draft.id, expectedVersion: step.expectedDraftVersion },
      { state: 'returned', returnReason: step.reason, returnedByName: actor.name },
    );
    this.note(actor, PERMITS_JOURNAL.adviceReturned, request, returned);
    return request;
  }

  private async checked(actor: Actor, step: DraftStep, name: string) {
    const request = await this.answers.open(step.requestId, name);
    const [draft] = await this.repository.draftsOf([request.id]);
    if (!draft || draft.state !== 'checking') {
      throw DomainError.transition(draft?.state ?? request.state, name, 'notSubmitted');
    }
    if (draft.version !== step.expectedDraftVersion) throw DomainError.stale(draft.version);
    if (request.version !== step.expectedVersion) throw DomainError.stale(request.version);
    if (draft.writtenBy === actor.personId) throw DomainError.forbidden('ownDraft');
    return { request, draft };
  }

  private async keep(
    actor: Actor,
    request: Advice,
    words: AdviceDraftWords,
    writer: Writer,
    state: 'draft' | 'checking',
  ): Promise<AdviceDraft> {
    const content = {
      state,
      result: words.result ?? null,
      text: words.text ?? null,
      proposedConditions: [...(words.proposedConditions ?? [])],
      visibility: words.visibility ?? null,
      ...writer,
      writtenAt: this.clock.now(),
      returnReason: null,
      returnedByName: null,
    };
    const [present] = await this.repository.draftsOf([request.id]);
    if (!present) {
      if (words.expectedDraftVersion) throw DomainError.stale(0);
      const place = { id: randomUUID(), zoneId: actor.zoneId, adviceId: request.id, version: 1 };
      return this.repository.insertDraft({ ...place, ...content });
    }
    if (present.state === 'checking') {
      throw DomainError.transition(present.state, 'saveAdviceDraft', 'beingChecked');
    }
    const expectedVersion = words.expectedDraftVersion ?? 0;
    return this.repository.changeDraft({ id: present.id, expectedVersion }, content);
  }

  private note(actor: Actor, kind: string, request: Advice, draft: AdviceDraft): void {
    const { id, eventId } = request;
    const data = { draftVersion: draft.version };
    this.journal.record(actor, { kind, subjectType: 'advice', subjectId: id, eventId, data });
  }
}

function writerOf(actor: Actor): Writer {
  return { writtenBy: actor.personId, writtenByName: actor.name };
}

const needed = (name: string) => ({ path: `input.${name}`, code: 'required' });
