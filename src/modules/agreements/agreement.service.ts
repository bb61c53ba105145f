import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { EventService, type PublicEvent, SETTLED_STATES } from '../events/index.js';
import {
  ConditionBasisService,
  ConditionService,
  conditionLabel,
  wordsAgainst,
} from '../negotiations/index.js';
import { AgreementBasisService, type AgreementChange } from './agreement-basis.service.js';
import type { AgreementContent } from './agreement-content.rules.js';
import { AgreementContentService, type CompileFacts } from './agreement-content.service.js';
import { changedSections } from './agreement-difference.rules.js';
import type { AgreementDifferenceType } from './agreement.types.js';
import type { Agreement, AgreementPart, AgreementSignature } from './agreement.entity.js';
import { AGREEMENT_JOURNAL } from './agreement.journal.js';
import { AgreementRepository } from './agreement.repository.js';
import { AgreementSigningService } from './agreement-signing.service.js';
import { agreementWorkflow } from './agreement.workflow.js';

/** The protocol of agreement: compiled from what stands, replaced, never edited. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly repository: AgreementRepository,
    private readonly contents: AgreementContentService,
    private readonly basis: AgreementBasisService,
    private readonly signing: AgreementSigningService,
    private readonly events: EventService,
    private readonly conditions: ConditionService,
    private readonly conditionBasis: ConditionBasisService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** A protocol the actor may see; NOT_FOUND otherwise. */
  find(actor: Actor, id: string): Promise<AgreementPart> {
    return this.repository.find(actor.door, id);
  }

  /** Protocols of dossiers, the newest first. */
  ofEvents(actor: Actor, eventIds: readonly string[]): Promise<AgreementPart[]> {
    return this.repository.ofEvents(actor.door, eventIds);
  }

  signaturesOf(_actor: Actor, agreementIds: readonly string[]): Promise<AgreementSignature[]> {
    return this.repository.signaturesOf(agreementIds);
  }

  /** What changed under protocols since they were compiled. */
  async changesOf(
    actor: Actor,
    agreements: readonly AgreementPart[],
  ): Promise<AgreementChange[][]> {
    return this.basis.told(actor, await this.basis.outdatedOf(actor, agreements));
  }

  /**
   * Compiles a protocol from what both sides agreed, or the amendment of the signed one; an open one
   * is dropped for it. Errors: RULE_VIOLATED `nothingAgreed` and `conditionsOutdated` with the
   * conditions; CONFLICT `agreementUnchanged` when the signed one says the same; INVALID_INPUT on
   * `evaluationOn` before the event; STALE when there is another open one than was seen;
   * TRANSITION_NOT_ALLOWED once the dossier is settled; NOT_FOUND.
   */
  async compile(
    actor: Actor,
    input: CompileFacts & { eventId: string; openVersion?: number | null },
  ): Promise<Agreement> {
    const event = await this.events.find(actor, input.eventId);
    await this.assertReady(actor, event, input);
    const before = await this.ofEvents(actor, [event.id]);
    const open = before.find(({ state }) => state === 'open');
    if ((open?.version ?? null) !== (input.openVersion ?? null)) {
      throw DomainError.stale(open?.version ?? 0);
    }
    const signed = before.find(({ state }) => state === 'signed');
    const content = await this.contents.build(actor, event, input, {
      number: (before[0]?.number ?? 0) + 1,
      replaces: signed ? { number: signed.number, contentHash: signed.contentHash } : null,
    });
    if (signed && canonicalJson(signed.content.sections) === canonicalJson(content.sections)) {
      throw DomainError.conflict('agreementUnchanged');
    }
    if (open) await this.drop(open);
    const agreement = await this.insert(actor, event.id, content, signed?.id ?? null);
    await this.contents.keepParties(actor, agreement);
    await this.basis.record(actor, agreement);
    this.journal.record(actor, {
      kind: AGREEMENT_JOURNAL.compiled,
      subjectType: 'agreement',
      subjectId: agreement.id,
      eventId: event.id,
      data: { number: agreement.number, contentHash: agreement.contentHash },
    });
    return agreement;
  }

  private insert(
    actor: Actor,
    eventId: string,
    content: AgreementContent,
    replacesId: string | null,
  ): Promise<Agreement> {
    return this.repository.insert({
      id: randomUUID(),
      zoneId: actor.zoneId,
      version: 1,
      eventId,
      number: content.number,
      state: 'open',
      language: content.language,
      content,
      contentHash: sha256Hex(canonicalJson(content)),
      replacesId,
      compiledBy: actor.personId,
      compiledByName: actor.name,
      compiledAt: this.clock.now(),
    });
  }

  /** Sections of a protocol against the one it amends, word by word; none when it amends none. */
  differencesOf(
    { language }: Actor,
    agreement: AgreementPart,
    all: readonly AgreementPart[],
  ): AgreementDifferenceType[] {
    const before = all.find(({ id }) => id === agreement.replacesId);
    if (!before) return [];
    const wording = (text: string) => ({ text: { [language]: text }, parameters: {} });
    return changedSections(before.content, agreement.content, language).map((each) => ({
      number: each.section.number,
      title: each.section.title,
      words: wordsAgainst(wording(each.before), wording(each.after), language)?.changes ?? [],
    }));
  }

  /** What the actor may do with each protocol now. */
  async stepsOf(
    actor: Actor,
    agreements: readonly AgreementPart[],
  ): Promise<AvailableTransition[][]> {
    const outdated = await this.basis.outdatedOf(actor, agreements);
    const facts = await this.signing.factsOf(actor, agreements, outdated);
    return agreements.flatMap(({ state }, index) => {
      const own = facts[index];
      return own ? [agreementWorkflow.available(state, own)] : [];
    });
  }

  private drop({ id, version }: AgreementPart): Promise<AgreementPart> {
    const match = { id, expectedVersion: version, state: 'open' };
    return this.repository.change(match, { state: 'dropped' });
  }

  /** A protocol needs something agreed, in words that still fit the facts, and a day to look back. */
  private async assertReady(
    actor: Actor,
    event: PublicEvent,
    { evaluationOn }: CompileFacts,
  ): Promise<void> {
    if (SETTLED_STATES.includes(event.state)) {
      throw DomainError.transition(event.state, 'compileAgreement', 'settled');
    }
    if (event.startAt && evaluationOn < event.startAt.slice(0, 10)) {
      throw DomainError.invalid([{ path: 'input.evaluationOn', code: 'beforeEvent' }]);
    }
    const agreed = await this.conditions.agreedConditions(actor, [event.id]);
    if (agreed.length === 0) throw DomainError.rule('nothingAgreed');
    const conditions = agreed.map(({ condition }) => condition);
    const outdated = await this.conditionBasis.outdatedOf(actor, conditions);
    const labels = conditions
      .filter((_each, index) => (outdated[index] ?? []).length > 0)
      .map(({ number }) => conditionLabel(number));
    if (labels.length > 0) throw DomainError.rule('conditionsOutdated', { conditions: labels });
  }
}
