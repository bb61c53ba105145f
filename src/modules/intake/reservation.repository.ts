import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { DateReservation } from './reservation.entity.js';

const reservations = new Table(DateReservation);

/** SQL of early reservations. */
@Injectable()
export class ReservationRepository {
  constructor(private readonly rows: Rows) {}

  insert(reservation: DateReservation): Promise<DateReservation> {
    return this.rows.insert(reservations, reservation);
  }

  find(id: string): Promise<DateReservation> {
    return this.rows.byId(reservations, id);
  }

  /** Reservations that hold and touch a stretch of time. */
  held(from: string, to: string): Promise<DateReservation[]> {
    const touching = "state = 'held' and start_at < $2 and end_at > $1";
    return this.rows.list(reservations, touching, [from, to], 'start_at, id limit 500');
  }

  heldBy(organisationId: string): Promise<DateReservation[]> {
    return this.rows.list(reservations, "state = 'held' and organisation_id = $1", [
      organisationId,
    ]);
  }

  ofEvents(eventIds: readonly string[]): Promise<DateReservation[]> {
    return this.rows.list(reservations, 'event_id = any($1)', [eventIds]);
  }

  due(now: string): Promise<DateReservation[]> {
    return this.rows.list(
      reservations,
      "state = 'held' and expires_at <= $1",
      [now],
      'expires_at, id limit 200 for update skip locked',
    );
  }

  close(
    { id, version }: DateReservation,
    state: DateReservation['state'],
    closedAt: string,
  ): Promise<DateReservation> {
    const match = { id, expectedVersion: version, state: 'held' };
    return this.rows.changeIfVersion(reservations, match, { state, closedAt });
  }
}
