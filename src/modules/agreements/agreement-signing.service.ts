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
import {
  type AgreementStanding,
  type Signatory,
  signatoriesOf,
  standingFor,
} from './agreement-parties.rules.js';
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
   * Signs for police or for one organisation; the last signature of all parties concludes and replaces
   * the protocol amended.
   * Errors: FORBIDDEN without a mandate to sign; STALE; CONFLICT `otherAgreement` for another hash
   * than that of the protocol, `agreementAltered` when the words no longer give it;
   * TRANSITION_NOT_ALLOWED `alreadySigned`, `notParty`, `signatureWithdrawn`; RULE_VIOLATED `agreementOutdated` with what changed;
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
    const facts = await this.factsFor(actor, seen, outdated);
    const name = facts.othersSigned ? 'conclude' : 'sign';
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

  /**
   * Says for the actor's organisation that it does not sign, or takes its signature back while others
   * are still asked; both sides read the reason. Errors: FORBIDDEN, STALE, NOT_FOUND,
   * TRANSITION_NOT_ALLOWED once concluded, for whoever is no party and after taking it back.
   */
  async decline(
    actor: Actor,
    step: { agreementId: string; expectedVersion: number; reason: string },
  ): Promise<AgreementPart> {
    const seen = await this.repository.find(actor.door, step.agreementId);
    await this.mandates.assertMay(actor, seen.eventId, 'sign');
    if (seen.version !== step.expectedVersion) throw DomainError.stale(seen.version);
    const facts = await this.factsFor(actor, seen, []);
    agreementWorkflow.move(seen.state, 'decline', facts);
    const { organisationId } = await this.mandates.signsBy(actor, seen.eventId);
    const match = { id: seen.id, expectedVersion: step.expectedVersion, state: seen.state };
    const agreement = await this.repository.change(match, {});
    const kind = facts.ownSigned ? 'withdrawn' : 'refused';
    await this.repository.insertRefusal({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: seen.eventId,
      agreementId: seen.id,
      organisationId: organisationId ?? '',
      kind,
      reason: step.reason.trim(),
      personId: actor.personId,
      personName: actor.name,
      at: this.clock.now(),
    });
    this.journal.record(actor, {
      kind: kind === 'refused' ? AGREEMENT_JOURNAL.refused : AGREEMENT_JOURNAL.signatureWithdrawn,
      subjectType: 'agreement',
      subjectId: seen.id,
      eventId: seen.eventId,
      data: { number: seen.number, contentHash: seen.contentHash },
    });
    return agreement;
  }

  /** What the workflow has to know of an actor and each protocol, with one statement of each kind. */
  async factsOf(
    actor: Actor,
    agreements: readonly AgreementPart[],
    outdated: readonly (readonly StaleSource[])[],
  ): Promise<AgreementFacts[]> {
    const side = sideOf(actor);
    const eventIds = [...new Set(agreements.map(({ eventId }) => eventId))];
    const powers = await this.mandates.powersIn(actor, eventIds);
    const own = await this.mandates.signsByIn(actor, eventIds);
    const standings = await this.standingsOf(agreements);
    return agreements.map(({ eventId }, index) => {
      const organisationId = own.get(eventId)?.organisationId ?? null;
      return {
        mayCompile: actor.permissions.has('agreements.compile'),
        maySign:
          side === 'police'
            ? actor.permissions.has('agreements.sign')
            : (powers.get(eventId) ?? []).includes('sign'),
        mayDecline: side === 'organiser',
        ...standingFor(standings[index] ?? NOBODY, { side, organisationId }),
        outdated: (outdated[index] ?? []).length > 0,
      };
    });
  }

  private async factsFor(
    actor: Actor,
    agreement: AgreementPart,
    outdated: readonly StaleSource[],
  ): Promise<AgreementFacts> {
    const [facts] = await this.factsOf(actor, [agreement], [outdated]);
    if (!facts) throw DomainError.notFound();
    return facts;
  }

  /** Everybody who has to sign protocols and what each did, in their order. */
  async signatoriesOf(_actor: Actor, agreements: readonly AgreementPart[]): Promise<Signatory[][]> {
    return (await this.standingsOf(agreements)).map(signatoriesOf);
  }

  private async standingsOf(agreements: readonly AgreementPart[]): Promise<AgreementStanding[]> {
    const ids = agreements.map(({ id }) => id);
    const parties = await this.repository.partiesOf(ids);
    const signatures = await this.repository.signaturesOf(ids);
    const refusals = await this.repository.refusalsOf(ids);
    return ids.map((id) => ({
      parties: parties.filter(({ agreementId }) => agreementId === id),
      signatures: signatures.filter(({ agreementId }) => agreementId === id),
      refusals: refusals.filter(({ agreementId }) => agreementId === id),
    }));
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
  ): Promise<
    Pick<AgreementSignature, 'capacity' | 'organisationName' | 'organisationId' | 'mandateId'>
  > {
    if (actor.door === 'police') {
      const zone = inLanguage(await this.people.zoneName(actor), language);
      const capacity = actor.roles.includes('eventCellHead') ? 'eventCellHead' : 'silver';
      return { capacity, organisationName: zone, organisationId: null, mandateId: null };
    }
    const { mandateId, organisationId } = await this.mandates.signsBy(actor, eventId);
    const [own] = organisationId
      ? await this.people.organisationsByIds(actor, [organisationId])
      : [];
    const capacity = mandateId ? 'mandate' : 'member';
    return { capacity, organisationName: own?.name ?? '', organisationId, mandateId };
  }
}

/** A protocol nobody was asked to sign. */
const NOBODY: AgreementStanding = { parties: [], signatures: [], refusals: [] };

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
