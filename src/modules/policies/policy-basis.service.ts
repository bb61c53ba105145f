import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import {
  BasisService,
  type BasisSource,
  type Product,
  type StaleSource,
} from '../../core/basis/basis.service.js';
import {
  type EventAssessment,
  EventInsightService,
  EventService,
  type PublicEvent,
} from '../events/index.js';
import { ConditionService, factsOf, isInForce } from '../negotiations/index.js';
import { RiskService } from '../risk/index.js';
import type { PolicyNote } from './policy-note.entity.js';

/** States in which a note stands on a recorded basis. */
const SIGNED_STATES = ['submitted', 'checked', 'approved'];

/** What a policy note was built on: dossier, police figures, risk assessment, agreed conditions. */
@Injectable()
export class PolicyBasisService {
  constructor(
    private readonly basis: BasisService,
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly risks: RiskService,
    private readonly conditions: ConditionService,
  ) {}

  /** Whether somebody stands by a note: it was handed in and is not history. */
  static isSigned({ state }: Pick<PolicyNote, 'state'>): boolean {
    return SIGNED_STATES.includes(state);
  }

  /** Remembers the present facts as those this note stands on. */
  async record(actor: Actor, note: PolicyNote): Promise<void> {
    const [sources] = await this.sourcesOf(actor, [note]);
    await this.basis.record(actor, productOf(note), sources ?? []);
  }

  /** What has changed since, of notes in their order; nothing for a draft and for history. */
  async stalenessOf(actor: Actor, notes: readonly PolicyNote[]): Promise<StaleSource[][]> {
    const signed = notes.filter((each) => PolicyBasisService.isSigned(each));
    const sources = await this.sourcesOf(actor, signed);
    const found = await this.basis.stalenessOf(
      signed.map((each, index) => ({ product: productOf(each), present: sources[index] ?? [] })),
    );
    const byId = new Map(signed.map(({ id }, index) => [id, found[index]]));
    return notes.map(({ id }) => byId.get(id) ?? []);
  }

  private async sourcesOf(actor: Actor, notes: readonly PolicyNote[]): Promise<BasisSource[][]> {
    if (notes.length === 0) return [];
    const eventIds = [...new Set(notes.map(({ eventId }) => eventId))];
    const events = await this.events.byIds(actor, eventIds);
    const figures = await this.insight.assessments(actor, eventIds);
    const risks = await this.risks.sourcesOf(actor, eventIds);
    const standing = await this.conditions.standingOf(actor, eventIds);
    return notes.map(({ eventId }) => [
      ...events.filter(({ id }) => id === eventId).map(eventSource),
      ...figures.filter((each) => each.eventId === eventId).map(figuresSource),
      ...risks
        .filter((each) => each.eventId === eventId)
        .map(({ type, id, facts }) => ({ type, id, facts })),
      ...standing
        .filter(({ condition }) => condition.eventId === eventId)
        .filter(isInForce)
        .map((each) => ({ type: 'condition', id: each.condition.id, facts: factsOf(each) })),
    ]);
  }
}

function eventSource(event: PublicEvent): BasisSource {
  return {
    type: 'event',
    id: event.id,
    facts: {
      gatheringAt: event.gatheringAt,
      startAt: event.startAt,
      endAt: event.endAt,
      dispersalAt: event.dispersalAt,
      expectedNumber: event.expectedNumber,
      footprintVersion: event.footprintVersion,
    },
  };
}

function figuresSource({
  id,
  policeNumber,
  threatLevel,
  eventClass,
}: EventAssessment): BasisSource {
  return { type: 'eventAssessment', id, facts: { policeNumber, threatLevel, eventClass } };
}

function productOf(note: PolicyNote): Product {
  return { type: 'policyNote', id: note.id, eventId: note.eventId };
}
