import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import { Journal } from '../../core/journal/journal.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { EventService, SETTLED_STATES, instantToBrusselsDate } from '../events/index.js';
import { AGREEMENT_JOURNAL } from './agreement.journal.js';
import { AgreementRepository } from './agreement.repository.js';
import type {
  Expectation,
  ExpectationBlock,
  ExpectationItem,
  ExpectationPart,
  ToldExpectation,
} from './expectation.entity.js';
import { type ExpectationFacts, expectationWorkflow } from './expectation.workflow.js';

/** Words a planner wants an organiser to read. */
export interface ExpectationDraft {
  readonly eventId: string;
  /** Of the draft that is revised; null begins one. */
  readonly expectedVersion?: number | null;
  readonly items: readonly { readonly part: ExpectationPart; readonly text: Localized }[];
}

/** Mutual expectations: what police say beforehand of what they will and will not do. */
@Injectable()
export class ExpectationService {
  constructor(
    private readonly repository: AgreementRepository,
    private readonly events: EventService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  blocks(_actor: Actor): Promise<ExpectationBlock[]> {
    return this.repository.expectationBlocks(instantToBrusselsDate(this.clock.now()));
  }

  /** Of dossiers, the newest first; the portal sees what is released and nothing else. */
  ofEvents(actor: Actor, eventIds: readonly string[]): Promise<ToldExpectation[]> {
    return this.repository.expectationsOf(actor.door, eventIds);
  }

  /** What the organiser of a dossier is told now; null while nothing was released. */
  async released(actor: Actor, eventId: string): Promise<ToldExpectation | null> {
    const all = await this.ofEvents(actor, [eventId]);
    return all.find(({ state }) => state === 'released') ?? null;
  }

  /**
   * Begins or revises the draft. Errors: INVALID_INPUT on `items.0.text` without Dutch or French;
   * STALE when there is another draft than the one that was seen; TRANSITION_NOT_ALLOWED once the
   * dossier is settled; NOT_FOUND.
   */
  async draft(actor: Actor, input: ExpectationDraft): Promise<Expectation> {
    const event = await this.events.find(actor, input.eventId);
    if (SETTLED_STATES.includes(event.state)) {
      throw DomainError.transition(event.state, 'draftExpectations', 'settled');
    }
    const items = this.accepted(input.items);
    const all = (await this.repository.expectationsOf('police', [event.id])) as Expectation[];
    const open = all.find(({ state }) => state === 'draft');
    if ((open?.version ?? null) !== (input.expectedVersion ?? null)) {
      throw DomainError.stale(open?.version ?? 0);
    }
    const words = {
      items,
      contentHash: sha256Hex(canonicalJson(items)),
      draftedBy: actor.personId,
      draftedByName: actor.name,
      draftedAt: this.clock.now(),
    };
    const draft = open
      ? await this.repository.changeExpectation(
          { id: open.id, expectedVersion: open.version, state: 'draft' },
          words,
        )
      : await this.repository.insertExpectation({
          id: randomUUID(),
          zoneId: actor.zoneId,
          eventId: event.id,
          version: 1,
          number: (all[0]?.number ?? 0) + 1,
          state: 'draft',
          releasedBy: null,
          releasedByName: null,
          releasedAt: null,
          ...words,
        });
    this.note(actor, AGREEMENT_JOURNAL.expectationsDrafted, draft);
    return draft;
  }

  /**
   * Lets the organiser read it, in place of what he read until now. Errors: TRANSITION_NOT_ALLOWED
   * `ownWork` for whoever drafted it, STALE, NOT_FOUND.
   */
  async release(
    actor: Actor,
    step: { expectationId: string; expectedVersion: number },
  ): Promise<Expectation> {
    const seen = await this.repository.expectation(step.expectationId);
    const state = expectationWorkflow.move(seen.state, 'release', factsOf(actor, seen));
    if (seen.version !== step.expectedVersion) throw DomainError.stale(seen.version);
    const before = await this.released(actor, seen.eventId);
    if (before) {
      await this.repository.changeExpectation(
        { id: before.id, expectedVersion: before.version, state: before.state },
        { state: 'replaced' },
      );
    }
    const released = await this.repository.changeExpectation(
      { id: seen.id, expectedVersion: step.expectedVersion, state: seen.state },
      {
        state,
        releasedBy: actor.personId,
        releasedByName: actor.name,
        releasedAt: this.clock.now(),
      },
    );
    this.note(actor, AGREEMENT_JOURNAL.expectationsReleased, released);
    return released;
  }

  /** What the actor may do with it now. */
  stepsOf(actor: Actor, expectation: Expectation): AvailableTransition[] {
    return expectationWorkflow.available(expectation.state, factsOf(actor, expectation));
  }

  private accepted(items: ExpectationDraft['items']): ExpectationItem[] {
    const problems = items.flatMap(({ text }, index) =>
      (['nl', 'fr'] as const)
        .filter((language) => !text[language]?.trim())
        .map((language) => ({ path: `input.items.${index}.text.${language}`, code: 'required' })),
    );
    if (problems.length > 0) throw DomainError.invalid(problems);
    return items.map(({ part, text }) => ({
      part,
      text: Object.fromEntries(
        Object.entries(text).flatMap(([language, words]) =>
          typeof words === 'string' && words.trim() ? [[language, words.trim()]] : [],
        ),
      ),
    }));
  }

  private note(actor: Actor, kind: string, { id, eventId, number, contentHash }: Expectation) {
    const data = { number, contentHash };
    this.journal.record(actor, { kind, subjectType: 'expectation', subjectId: id, eventId, data });
  }
}

function factsOf(actor: Actor, expectation: Expectation): ExpectationFacts {
  return {
    mayDraft: actor.permissions.has('expectations.draft'),
    mayRelease: actor.permissions.has('expectations.release'),
    isDrafter: expectation.draftedBy === actor.personId,
  };
}
