import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { StaleSource } from '../../core/basis/basis.service.js';
import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { Journal } from '../../core/journal/journal.js';
import { MandateService } from '../mandates/index.js';
import { PeopleService } from '../people/index.js';
import { AgreementBasisService } from './agreement-basis.service.js';
import type { AgreementPart, AgreementSignature } from './agreement.entity.js';
import { AGREEMENT_JOURNAL } from './agreement.journal.js';
import { AgreementRepository } from './agreement.repository.js';
import { type AgreementFacts, agreementWorkflow } from './agreement.workflow.js';

/** A signature under exactly the content somebody read. */
export interface SignStep {
  readonly agreementId: string;
  readonly expectedVersion: number;
  readonly contentHash: string;
}

/** Signing, for both doors: the side is the actor's own, always. */
@Injectable()
export class AgreementSigningService {
  constructor(
    private readonly repository: AgreementRepository,
    private readonly basis: AgreementBasisService,
    private readonly mandates: MandateService,
    private readonly people: PeopleService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs for the actor's side; the second signature concludes and replaces the protocol amended.
   * Errors: FORBIDDEN without a mandate to sign; STALE; CONFLICT `otherAgreement` for another hash
   * than that of the protocol, `agreementAltered` when the words no longer give it;
   * TRANSITION_NOT_ALLOWED `alreadySigned`; RULE_VIOLATED `agreementOutdated` with what changed;
   * NOT_FOUND.
   */
  async sign(actor: Actor, step: SignStep): Promise<AgreementPart> {
    const seen = await this.repository.find(actor.door, step.agreementId);
    if (actor.door === 'portal') await this.mandates.assertMay(actor, seen.eventId, 'sign');
    if (seen.version !== step.expectedVersion) throw DomainError.stale(seen.version);
    assertContent(seen, step.contentHash);
    const [outdated = []] = await this.basis.outdatedOf(actor, [seen]);
    if (seen.state === 'open' && outdated.length > 0) {
      const [changes = []] = await this.basis.told(actor, [outdated]);
      const changed = [...new Set(changes.map(({ label, what }) => label ?? what))];
      throw DomainError.rule('agreementOutdated', { changed });
    }
    const signatures = await this.repository.signaturesOf([seen.id]);
    const facts = await this.facts(actor, seen, signatures, outdated);
    const name = facts.otherSigned ? 'conclude' : 'sign';
    const state = agreementWorkflow.move(seen.state, name, facts);
    if (state === 'signed' && seen.replacesId) await this.replace(actor, seen.replacesId);
    const match = { id: seen.id, expectedVersion: step.expectedVersion, state: seen.state };
    const agreement = await this.repository.change(match, { state });
    const { capacity, side } = await this.write(actor, seen);
    this.journal.record(actor, {
      kind: state === 'signed' ? AGREEMENT_JOURNAL.concluded : AGREEMENT_JOURNAL.signed,
      subjectType: 'agreement',
      subjectId: seen.id,
      eventId: seen.eventId,
      data: { number: seen.number, contentHash: seen.contentHash, side, capacity },
    });
    return agreement;
  }

  /** What the workflow has to know of an actor and a protocol. */
  async facts(
    actor: Actor,
    agreement: AgreementPart,
    signatures: readonly AgreementSignature[],
    outdated: readonly StaleSource[],
  ): Promise<AgreementFacts> {
    const { eventId } = agreement;
    const side = sideOf(actor);
    const powers = (await this.mandates.powersIn(actor, [eventId])).get(eventId) ?? [];
    return {
      mayCompile: actor.permissions.has('agreements.compile'),
      maySign:
        side === 'police' ? actor.permissions.has('agreements.sign') : powers.includes('sign'),
      ownSigned: signatures.some((each) => each.side === side),
      otherSigned: signatures.some((each) => each.side !== side),
      outdated: outdated.length > 0,
    };
  }

  /** The protocol an amendment stands in for; its words stay as they were signed. */
  private async replace(actor: Actor, id: string): Promise<void> {
    const before = await this.repository.find(actor.door, id);
    const match = { id, expectedVersion: before.version, state: 'signed' };
    await this.repository.change(match, { state: 'replaced' });
  }

  private async write(actor: Actor, agreement: AgreementPart): Promise<AgreementSignature> {
    return this.repository.insertSignature({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: agreement.eventId,
      agreementId: agreement.id,
      side: sideOf(actor),
      contentHash: agreement.contentHash,
      personId: actor.personId,
      personName: actor.name,
      ...(await this.capacityOf(actor, agreement)),
      signedAt: this.clock.now(),
    });
  }

  private async capacityOf(
    actor: Actor,
    { eventId, language }: AgreementPart,
  ): Promise<Pick<AgreementSignature, 'capacity' | 'organisationName' | 'mandateId'>> {
    if (actor.door === 'police') {
      const zone = inLanguage(await this.people.zoneName(actor), language);
      const capacity = actor.roles.includes('eventCellHead') ? 'eventCellHead' : 'silver';
      return { capacity, organisationName: zone, mandateId: null };
    }
    const { mandateId, organisationId } = await this.mandates.signsBy(actor, eventId);
    const [own] = organisationId
      ? await this.people.organisationsByIds(actor, [organisationId])
      : [];
    const capacity = mandateId ? 'mandate' : 'member';
    return { capacity, organisationName: own?.name ?? '', mandateId };
  }
}

function sideOf({ door }: Actor): 'organiser' | 'police' {
  return door === 'police' ? 'police' : 'organiser';
}

/** Exactly what was read, and still what its hash says. */
function assertContent({ content, contentHash }: AgreementPart, read: string): void {
  if (read !== contentHash) throw DomainError.conflict('otherAgreement');
  if (sha256Hex(canonicalJson(content)) !== contentHash) {
    throw DomainError.conflict('agreementAltered');
  }
}
