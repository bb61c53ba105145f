import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import {
  BasisService,
  type BasisSource,
  type StaleSource,
} from '../../core/basis/basis.service.js';
import { Clock } from '../../core/clock.js';
import { EventService, type PublicEvent } from '../events/index.js';
import { MandateService, lives } from '../mandates/index.js';
import {
  ConditionService,
  ConditionState,
  conditionLabel,
  factsOf,
} from '../negotiations/index.js';
import type { AgreementPart } from './agreement.entity.js';
import { AgreementRepository } from './agreement.repository.js';

const PRODUCT = 'agreement';

/** One thing that is no longer what a protocol was compiled from. */
export interface AgreementChange {
  /** event, condition, mandate or expectation. */
  readonly what: string;
  /** Of a condition, such as C04. */
  readonly label: string | null;
  readonly change: StaleSource['change'];
}

/** What a protocol rests on; every part of it is something the organiser may read. */
@Injectable()
export class AgreementBasisService {
  constructor(
    private readonly basis: BasisService,
    private readonly repository: AgreementRepository,
    private readonly events: EventService,
    private readonly conditions: ConditionService,
    private readonly mandates: MandateService,
    private readonly clock: Clock,
  ) {}

  /** Keeps what a protocol was compiled from. */
  async record(actor: Actor, { id, eventId }: AgreementPart): Promise<void> {
    const [sources = []] = await this.sourcesOf(actor, [eventId]);
    await this.basis.record(actor, { type: PRODUCT, id, eventId }, sources);
  }

  /** What changed under protocols since they were compiled, in their order. */
  async outdatedOf(actor: Actor, agreements: readonly AgreementPart[]): Promise<StaleSource[][]> {
    const eventIds = [...new Set(agreements.map(({ eventId }) => eventId))];
    const sources = await this.sourcesOf(actor, eventIds);
    const present = new Map(eventIds.map((id, index) => [id, sources[index] ?? []]));
    return this.basis.stalenessOf(
      agreements.map(({ id, eventId }) => ({
        product: { type: PRODUCT, id, eventId },
        present: present.get(eventId) ?? [],
      })),
    );
  }

  /** The same as people name it: conditions by their label. */
  async told(
    actor: Actor,
    outdated: readonly (readonly StaleSource[])[],
  ): Promise<AgreementChange[][]> {
    const ids = outdated.flat().filter(({ sourceType }) => sourceType === 'condition');
    const conditions = await this.conditions.byIds(
      actor,
      ids.map(({ sourceId }) => sourceId),
    );
    const labels = new Map(conditions.map(({ id, number }) => [id, conditionLabel(number)]));
    return outdated.map((sources) =>
      sources.map(({ sourceType, sourceId, change }) => ({
        what: sourceType,
        label: labels.get(sourceId) ?? null,
        change,
      })),
    );
  }

  private async sourcesOf(actor: Actor, eventIds: readonly string[]): Promise<BasisSource[][]> {
    const events = await this.events.byIds(actor, eventIds);
    const standing = await this.conditions.standingOf(actor, eventIds);
    const mandates = await this.mandates.ofEvents(actor, eventIds);
    const told = await this.repository.expectationsOf(actor.door, eventIds);
    const now = this.clock.now();
    return eventIds.map((eventId) => [
      ...events.filter(({ id }) => id === eventId).map(eventSource),
      ...standing
        .filter(({ condition, state }) => condition.eventId === eventId && stands(state))
        .map((each) => ({
          type: 'condition',
          id: each.condition.id,
          facts: { ...factsOf(each), owner: each.condition.owner },
        })),
      ...mandates
        .filter((each) => each.eventId === eventId && isNamed(each.powers) && lives(each, now))
        .map(({ id, holderName, holderPhone, powers, organisationId }) => ({
          type: 'mandate',
          id,
          facts: { name: holderName, phone: holderPhone, powers, organisationId },
        })),
      ...told
        .filter((each) => each.eventId === eventId && each.state === 'released')
        .map(({ id, contentHash }) => ({ type: 'expectation', id, facts: { contentHash } })),
    ]);
  }
}

/** Whether a condition stands in a protocol: agreed, or imposed and named as such. */
export function stands(state: ConditionState): boolean {
  return state === ConditionState.agreed || state === ConditionState.imposed;
}

/** Whether a protocol names the holder of these powers. */
export function isNamed(powers: readonly string[]): boolean {
  return powers.includes('negotiate') || powers.includes('dayResponsible');
}

function eventSource(event: PublicEvent): BasisSource {
  const { id, title, gatheringAt, startAt, endAt, dispersalAt, expectedNumber } = event;
  const { footprintVersion } = event;
  return {
    type: 'event',
    id,
    facts: { title, gatheringAt, startAt, endAt, dispersalAt, expectedNumber, footprintVersion },
  };
}
