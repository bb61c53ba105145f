import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { PublicEvent } from './public-event.entity.js';

/** What is known of one dossier, by path; a fact nobody gave is absent. */
export type EventFactValues = Readonly<Record<string, unknown>>;

/** Answers what a later module knows of these dossiers, by the id of the dossier. */
export type EventFactSource = (
  actor: Actor,
  events: readonly PublicEvent[],
) => Promise<ReadonlyMap<string, EventFactValues>>;

/** Facts of dossiers that later modules add to their own, such as the answers of an application. */
@Injectable()
export class EventFactSources {
  private readonly sources: EventFactSource[] = [];

  add(source: EventFactSource): void {
    this.sources.push(source);
  }

  /** The facts of each dossier, in their order. */
  async of(actor: Actor, events: readonly PublicEvent[]): Promise<EventFactValues[]> {
    const added: ReadonlyMap<string, EventFactValues>[] = [];
    for (const source of this.sources) added.push(await source(actor, events));
    return events.map((event) =>
      Object.assign(ownFacts(event), ...added.map((known) => known.get(event.id))),
    );
  }
}

function ownFacts({ kind, expectedNumber, footprint }: PublicEvent): Record<string, unknown> {
  const features = footprint?.features ?? [];
  return {
    kind,
    expectedNumber,
    'footprint.route':
      features.length === 0
        ? null
        : features.some(({ geometry }) => /LineString$/.test(geometry.type)),
  };
}
