import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { EventSignal, Tolerance } from './event-signal.entity.js';

const signals = new Table(EventSignal);
const tolerances = new Table(Tolerance);

/** SQL of what was heard and what was let be. */
@Injectable()
export class EventSignalRepository {
  constructor(private readonly rows: Rows) {}

  signalsOf(eventIds: readonly string[]): Promise<EventSignal[]> {
    return this.rows.list(signals, 'event_id = any($1)', [eventIds], 'heard_at, id');
  }

  insertSignal(signal: EventSignal): Promise<EventSignal> {
    return this.rows.insert(signals, signal);
  }

  tolerancesOf(eventIds: readonly string[]): Promise<Tolerance[]> {
    return this.rows.list(tolerances, 'event_id = any($1)', [eventIds], 'recorded_at, id');
  }

  insertTolerance(tolerance: Tolerance): Promise<Tolerance> {
    return this.rows.insert(tolerances, tolerance);
  }
}
