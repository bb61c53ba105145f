import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { Attachment } from './attachment.entity.js';

const attachments = new Table(Attachment);

/** SQL of attachments. */
@Injectable()
export class AttachmentRepository {
  constructor(private readonly rows: Rows) {}

  /** What hangs on dossiers now, the oldest first. */
  ofEvents(eventIds: readonly string[]): Promise<Attachment[]> {
    const present = 'event_id = any($1) and removed_at is null';
    return this.rows.list(attachments, present, [eventIds], 'added_at, id');
  }

  /** By id, also those taken off their dossier since. */
  byIds(ids: readonly string[]): Promise<Attachment[]> {
    return this.rows.list(attachments, 'id = any($1)', [ids], 'added_at, id');
  }

  find(id: string): Promise<Attachment> {
    return this.rows.one(attachments, 'id = $1 and removed_at is null', [id]);
  }

  insert(attachment: Attachment): Promise<Attachment> {
    return this.rows.insert(attachments, attachment);
  }

  remove(match: { id: string; expectedVersion: number }, removedAt: string): Promise<Attachment> {
    return this.rows.changeIfVersion(attachments, match, { removedAt });
  }
}
