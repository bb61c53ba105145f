import { Injectable } from '@nestjs/common';
import { Db } from '../../core/database/db.js';

/**
 * One line of what the ambient role sees of a dossier. It changes when that does and stays the same
 * through everything that happens behind it.
 */
const MARK_SQL = `
select concat_ws('|', e.version, e.state,
  (select concat_ws(',', count(*), sum(c.version)) from condition c where c.event_id = e.id),
  (select concat_ws(',', count(*), count(m.read_at)) from dialogue_message m where m.event_id = e.id),
  (select concat_ws(',', count(*), sum(g.version)) from meeting g where g.event_id = e.id),
  (select concat_ws(',', count(*), sum(n.version)) from meeting_minutes n where n.event_id = e.id),
  (select concat_ws(',', count(*), sum(a.version)) from meeting_action a where a.event_id = e.id),
  (select count(*) from minutes_comment k where k.event_id = e.id),
  (select count(*) from dialogue_translation t where t.event_id = e.id),
  (select concat_ws(',', count(*), sum(m.version)) from mandate m where m.event_id = e.id),
  (select concat_ws(',', count(*), sum(a.version)) from agreement a where a.event_id = e.id),
  (select max(x.number) from expectation x where x.event_id = e.id),
  (select concat_ws(',', count(*), max(d.created_at)) from stored_document d
    where d.event_id = e.id and d.subject_type <> 'dialogueFile')) as mark
from public_event e where e.id = $1`;

/** SQL of the organiser's live feed. */
@Injectable()
export class PortalFeedRepository {
  constructor(private readonly db: Db) {}

  /** What the ambient role sees of a dossier, in one line; null when it sees no such dossier. */
  async mark(dossierId: string): Promise<string | null> {
    const [row] = await this.db.query<{ mark: string }>(MARK_SQL, [dossierId]);
    return row?.mark ?? null;
  }
}
