import type { Rows } from '../core/database/rows.js';
import { Table } from '../core/database/table.js';
import {
  type EventChannel,
  type EventKind,
  EventAssessment,
  EventCommune,
  EventParty,
  FurtherAuthority,
  type EventState,
  type Footprint,
  PublicEvent,
  measuredWaypoints,
} from '../modules/events/index.js';
import { type DemoEvent, demoId } from './demo-data.js';

const LOADED_AT = '2026-11-02T08:00:00Z';

/** Loads the facts of the demonstration events, as if they had been applied for. */
export class DemoEventLoader {
  constructor(
    private readonly rows: Rows,
    private readonly zoneId: string,
  ) {}

  async load(event: DemoEvent): Promise<void> {
    const id = demoId(`event:${event.id}`);
    const organisationId = event.organiser ? organiserId(event) : null;
    await this.rows.insert(new Table(PublicEvent), {
      id,
      zoneId: this.zoneId,
      version: 1,
      reference: `DEMO-${event.id}`,
      state: stateOf(event),
      title: event.title,
      kind: event.kind as EventKind,
      channel: event.channel as EventChannel,
      organisationId,
      language: event.organiserLanguages[0] ?? 'nl',
      ...timesOf(event),
      expectedNumber: event.attendance.organiser,
      stewardCount: event.stewards?.count ?? null,
      footprint: event.footprint as Footprint,
      footprintVersion: 1,
      waypoints: measuredWaypoints(event.waypoints),
      createdAt: LOADED_AT,
      updatedAt: LOADED_AT,
    });
    if (organisationId) await this.loadParty(id, organisationId);
    await this.loadCommunes(id, event);
    await this.loadFurther(id, event);
    await this.loadAssessment(id, event);
  }

  private async loadParty(eventId: string, organisationId: string): Promise<void> {
    await this.rows.insert(new Table(EventParty), {
      id: demoId(`party:${eventId}`),
      zoneId: this.zoneId,
      eventId,
      organisationId,
      side: 'organiser',
      sinceAt: LOADED_AT,
      untilAt: null,
    });
  }

  private async loadCommunes(eventId: string, event: DemoEvent): Promise<void> {
    await this.rows.insertMany(
      new Table(EventCommune),
      event.communes.map((code) => ({
        id: demoId(`touched:${eventId}:${code}`),
        zoneId: this.zoneId,
        eventId,
        communeId: demoId(`commune:${code}`),
        authorityId: demoId(`authority:mayor-${code}`),
        decides: event.competentAuthorities.includes(`mayor-${code}`),
      })),
    );
  }

  /** Authorities of no commune: the dossier is of national interest. */
  private async loadFurther(eventId: string, event: DemoEvent): Promise<void> {
    const codes = event.competentAuthorities.filter((code) => !code.startsWith('mayor-'));
    await this.rows.insertMany(
      new Table(FurtherAuthority),
      codes.map((code) => ({
        id: demoId(`further:${eventId}:${code}`),
        zoneId: this.zoneId,
        eventId,
        authorityId: demoId(`authority:${code}`),
        reason: 'Koninklijk besluit van 22 mei 2019: nationale fase, dreigingsniveau 3.',
      })),
    );
  }

  private async loadAssessment(eventId: string, event: DemoEvent): Promise<void> {
    await this.rows.insert(new Table(EventAssessment), {
      id: demoId(`assessment:${eventId}`),
      zoneId: this.zoneId,
      eventId,
      version: 1,
      policeNumber: event.attendance.police,
      policeBasis: event.attendance.policeBasis,
      riskGroupMax: event.attendance.riskGroupMax ?? null,
      threatLevel: event.threatLevel?.level ?? null,
    });
  }
}

/** The code of the organisation that organises a demonstration event. */
export function organiserCode(event: DemoEvent): string {
  return `organiser-${event.id.toLowerCase()}`;
}

function organiserId(event: DemoEvent): string {
  return demoId(`organisation:${organiserCode(event)}`);
}

/** Events with an applicant wait in the inbox; the others were heard of. */
function stateOf(event: DemoEvent): EventState {
  return event.organiser ? 'submitted' : 'signal';
}

function timesOf({ dates }: DemoEvent) {
  return {
    gatheringAt: dates['gathering'] ?? null,
    startAt: dates['start'] ?? null,
    endAt: dates['end'] ?? null,
    dispersalAt: dates['dispersal'] ?? null,
  };
}
