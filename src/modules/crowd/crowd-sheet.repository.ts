import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { CrowdCount } from './crowd-count.entity.js';
import { CrowdSheet, CrowdSheetVersion } from './crowd-sheet.entity.js';

const sheets = new Table(CrowdSheet);
const versions = new Table(CrowdSheetVersion);
const counts = new Table(CrowdCount);

/** SQL of capacity sheets and head counts; row-level security keeps each door to its side. */
@Injectable()
export class CrowdSheetRepository {
  constructor(private readonly rows: Rows) {}

  /** Sheets of dossiers, the police's first. */
  sheetsOf(eventIds: readonly string[]): Promise<CrowdSheet[]> {
    return this.rows.list(sheets, 'event_id = any($1)', [eventIds], 'event_id, side desc');
  }

  /** Versions of sheets, the newest first. */
  versionsOf(sheetIds: readonly string[]): Promise<CrowdSheetVersion[]> {
    return this.rows.list(versions, 'sheet_id = any($1)', [sheetIds], 'sheet_id, number desc');
  }

  version(id: string): Promise<CrowdSheetVersion> {
    return this.rows.one(versions, 'id = $1', [id]);
  }

  /** Begins a sheet unless that side has one; whether it did. */
  begin(sheet: CrowdSheet): Promise<boolean> {
    return this.rows.insertOnce(sheets, sheet);
  }

  /** One version further; NOT_FOUND or STALE otherwise. */
  advance(match: { id: string; expectedVersion: number }): Promise<CrowdSheet> {
    return this.rows.changeIfVersion(sheets, match, {});
  }

  keep(version: CrowdSheetVersion): Promise<CrowdSheetVersion> {
    return this.rows.insert(versions, version);
  }

  /** Until the transaction ends nobody else adds a count to this dossier. */
  async takeTurn(eventId: string): Promise<void> {
    await this.rows.db.query('select pg_advisory_xact_lock(hashtextextended($1, 1220))', [eventId]);
  }

  /** Head counts of dossiers in the order they were written down. */
  countsOf(eventIds: readonly string[]): Promise<CrowdCount[]> {
    return this.rows.list(counts, 'event_id = any($1)', [eventIds], 'event_id, number');
  }

  count(id: string): Promise<CrowdCount> {
    return this.rows.one(counts, 'id = $1', [id]);
  }

  insertCount(count: CrowdCount): Promise<CrowdCount> {
    return this.rows.insert(counts, count);
  }
}
