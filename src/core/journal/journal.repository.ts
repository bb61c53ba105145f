import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { Table } from '../database/table.js';
import type { ChainHead, ChainedRow } from './journal-chain.rules.js';
import { JournalEntry } from './journal-entry.entity.js';

const entries = new Table(JournalEntry);
const CHAIN_COLUMNS = `zone_id as "zoneId", seq,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  actor_id as "actorId", actor_name as "actorName", position, event_id as "eventId",
  subject_type as "subjectType", subject_id as "subjectId", kind, data,
  request_id as "requestId", prev_hash as "prevHash", hash`;

@Injectable()
export class JournalRepository {
  constructor(private readonly db: Db) {}

  /** The next entries of a dossier, oldest first, after `afterSeq`. */
  ofEvent(eventId: string, afterSeq: number, limit: number): Promise<JournalEntry[]> {
    return this.db.query<JournalEntry>(
      `select ${entries.select('e')} from journal_entry e ` +
        'where e.event_id = $1 and e.seq > $2 order by e.seq limit $3',
      [eventId, afterSeq, limit],
    );
  }

  async entry(seq: number): Promise<JournalEntry | null> {
    const [row] = await this.db.query<JournalEntry>(
      `select ${entries.select('e')} from journal_entry e where e.seq = $1`,
      [seq],
    );
    return row ?? null;
  }

  /** A stretch of the chain as it was hashed, for verification. */
  chain(afterSeq: number, limit: number): Promise<ChainedRow[]> {
    return this.db.query<ChainedRow>(
      `select ${CHAIN_COLUMNS} from journal_entry where seq > $1 order by seq limit $2`,
      [afterSeq, limit],
    );
  }

  /** Entries that say they follow the one with this hash, wherever they stand. */
  following(hash: string): Promise<ChainedRow[]> {
    return this.db.query<ChainedRow>(
      `select ${CHAIN_COLUMNS} from journal_entry where prev_hash = $1 order by seq limit 10`,
      [hash],
    );
  }

  async head(): Promise<ChainHead | null> {
    const [head] = await this.db.query<ChainHead>('select seq, hash from journal_head');
    return head ?? null;
  }
}
