import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { MandateNote } from './mandate-note.entity.js';
import { Mandate } from './mandate.entity.js';
import { POWERS, type Power } from './mandate.rules.js';

const mandates = new Table(Mandate);
const notes = new Table(MandateNote);

/** All SQL of mandates. What a mandate allows is asked of the database, which also enforces it. */
@Injectable()
export class MandateRepository {
  constructor(private readonly rows: Rows) {}

  find(id: string): Promise<Mandate> {
    return this.rows.byId(mandates, id);
  }

  ofEvents(eventIds: readonly string[]): Promise<Mandate[]> {
    return this.rows.list(mandates, 'event_id = any($1)', [eventIds], 'event_id, given_at, id');
  }

  insert(mandate: Mandate): Promise<Mandate> {
    return this.rows.insert(mandates, mandate);
  }

  change(
    match: { id: string; expectedVersion: number; state?: string },
    patch: Partial<Mandate>,
  ): Promise<Mandate> {
    return this.rows.changeIfVersion(mandates, match, patch);
  }

  notesOf(mandateIds: readonly string[]): Promise<MandateNote[]> {
    return this.rows.list(
      notes,
      'mandate_id = any($1)',
      [mandateIds],
      'mandate_id, recorded_at, id',
    );
  }

  insertNote(note: MandateNote): Promise<MandateNote> {
    return this.rows.insert(notes, note);
  }

  /** What the ambient person may do in dossiers of the organiser's side: id and powers. */
  powersIn(eventIds: readonly string[]): Promise<{ eventId: string; powers: Power[] }[]> {
    return this.rows.db.query<{ eventId: string; powers: Power[] }>(
      `select e.id as "eventId", array(select p.power from unnest($2::text[]) with ordinality as p (power, n)
         where may_act(e.id, p.power) order by p.n) as powers
       from unnest($1::uuid[]) as e (id)`,
      [eventIds, POWERS],
    );
  }

  /** Ends the sessions of whoever is let in by mandates only, when none is left. */
  async leavePortal(personId: string): Promise<void> {
    await this.rows.db.query('select leave_portal($1)', [personId]);
  }

  /** Ends the part an organisation has in a dossier. */
  async endParty(eventId: string, organisationId: string, at: string): Promise<void> {
    await this.rows.db.query(
      "update event_party set until_at = $3 where event_id = $1 and organisation_id = $2 and side = 'organiser' and until_at is null",
      [eventId, organisationId, at],
    );
  }
}
