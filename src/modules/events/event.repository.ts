import { Injectable } from '@nestjs/common';
import { Db } from '../../core/database/db.js';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import type { Page } from '../../core/graphql/page.js';
import { EventAssessment } from './event-assessment.entity.js';
import { EventCommune, EventParty } from './event-commune.entity.js';
import type { EventFilterInput } from './event-list.inputs.js';
import { FurtherAuthority } from './further-authority.entity.js';
import { PublicEvent } from './public-event.entity.js';

const events = new Table(PublicEvent);
const communes = new Table(EventCommune);
const further = new Table(FurtherAuthority);
const parties = new Table(EventParty);
const assessments = new Table(EventAssessment);

/** All SQL of dossiers. Row-level security decides what the ambient role sees. */
@Injectable()
export class EventRepository {
  constructor(
    private readonly db: Db,
    private readonly rows: Rows,
  ) {}

  find(id: string): Promise<PublicEvent> {
    return this.rows.byId(events, id);
  }

  byIds(ids: readonly string[]): Promise<PublicEvent[]> {
    return this.rows.list(events, 'id = any($1)', [ids]);
  }

  byReference(reference: string): Promise<PublicEvent> {
    return this.rows.one(events, 'reference = $1', [reference]);
  }

  page(
    filter: EventFilterInput,
    page: { limit: number; offset: number },
  ): Promise<Page<PublicEvent>> {
    return this.rows.page(events, conditions(filter), 'start_at nulls last, id', page);
  }

  /** Dossiers that run at the same time as the given stretch, itself left out. */
  atSameTime(id: string, from: string, to: string, limit: number): Promise<PublicEvent[]> {
    return this.rows.list(
      events,
      `id <> $1 and coalesce(gathering_at, start_at) < $3 and coalesce(dispersal_at, end_at) > $2 ` +
        "and state not in ('draft', 'withdrawn')",
      [id, from, to],
      `start_at, id limit ${Math.trunc(limit)}`,
    );
  }

  /** Dossiers under way on a day in Brussels, itself left out. */
  onDay(day: string, exceptId: string): Promise<PublicEvent[]> {
    return this.rows.list(
      events,
      "id <> $2 and coalesce(gathering_at, start_at) < ($1::date + 1)::timestamp at time zone 'Europe/Brussels' " +
        "and coalesce(dispersal_at, end_at) > $1::date::timestamp at time zone 'Europe/Brussels' " +
        "and state not in ('draft', 'withdrawn')",
      [day, exceptId],
      'start_at, id',
    );
  }

  insert(event: PublicEvent): Promise<PublicEvent> {
    return this.rows.insert(events, event);
  }

  change(
    match: { id: string; expectedVersion: number; state?: string },
    patch: Partial<PublicEvent>,
  ): Promise<PublicEvent> {
    return this.rows.changeIfVersion(events, match, patch);
  }

  communesOf(eventIds: readonly string[]): Promise<EventCommune[]> {
    return this.rows.list(communes, 'event_id = any($1)', [eventIds], 'event_id, id');
  }

  async replaceCommunes(eventId: string, list: readonly EventCommune[]): Promise<void> {
    await this.db.query('delete from event_commune where event_id = $1', [eventId]);
    await this.rows.insertMany(communes, list);
  }

  furtherOf(eventIds: readonly string[]): Promise<FurtherAuthority[]> {
    return this.rows.list(further, 'event_id = any($1)', [eventIds], 'event_id, id');
  }

  async replaceFurther(eventId: string, list: readonly FurtherAuthority[]): Promise<void> {
    await this.db.query('delete from further_authority where event_id = $1', [eventId]);
    await this.rows.insertMany(further, list);
  }

  partiesOf(eventId: string): Promise<EventParty[]> {
    return this.rows.list(parties, 'event_id = $1 and until_at is null', [eventId]);
  }

  insertParty(party: EventParty): Promise<EventParty> {
    return this.rows.insert(parties, party);
  }

  assessmentsOf(eventIds: readonly string[]): Promise<EventAssessment[]> {
    return this.rows.list(assessments, 'event_id = any($1)', [eventIds]);
  }

  insertAssessment(assessment: EventAssessment): Promise<EventAssessment> {
    return this.rows.insert(assessments, assessment);
  }

  changeAssessment(
    match: { id: string; expectedVersion: number },
    patch: Partial<EventAssessment>,
  ): Promise<EventAssessment> {
    return this.rows.changeIfVersion(assessments, match, patch);
  }
}

function conditions(filter: EventFilterInput): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts = ['true'];
  const add = (sql: (place: string) => string, value: unknown) =>
    parts.push(sql(`$${values.push(value)}`));
  if (filter.states?.length) add((p) => `state = any(${p})`, filter.states);
  if (filter.kinds?.length) add((p) => `kind = any(${p})`, filter.kinds);
  if (filter.from) add((p) => `coalesce(dispersal_at, end_at) > ${p}`, filter.from);
  if (filter.to) add((p) => `start_at < ${p}`, filter.to);
  if (filter.classes?.length) {
    add(
      (p) =>
        `exists (select from event_assessment a where a.event_id = public_event.id and a.event_class = any(${p}))`,
      filter.classes,
    );
  }
  if (filter.communes?.length) {
    add(
      (p) =>
        'exists (select from event_commune t join commune c on c.id = t.commune_id ' +
        `where t.event_id = public_event.id and c.code = any(${p}))`,
      filter.communes,
    );
  }
  if (filter.text) {
    const pattern = `%${filter.text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    add(
      (p) =>
        `(reference ilike ${p} or title ->> 'nl' ilike ${p} or title ->> 'fr' ilike ${p} or title ->> 'en' ilike ${p})`,
      pattern,
    );
  }
  return { where: parts.join(' and '), values };
}
