import { Injectable } from '@nestjs/common';
import { Db } from '../../core/database/db.js';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { AdviceFile, AdviceMessage, type AdviceSide } from './advice-exchange.entity.js';

const messages = new Table(AdviceMessage);
const files = new Table(AdviceFile);

/** SQL of messages and files inside requests for advice. */
@Injectable()
export class AdviceExchangeRepository {
  constructor(
    private readonly db: Db,
    private readonly rows: Rows,
  ) {}

  messagesOf(adviceIds: readonly string[]): Promise<AdviceMessage[]> {
    return this.rows.list(messages, 'advice_id = any($1)', [adviceIds], 'advice_id, position');
  }

  insertMessage(message: AdviceMessage): Promise<AdviceMessage> {
    return this.rows.insert(messages, message);
  }

  /** Marks what the other side wrote as read; answers how many messages that were. */
  async markRead(
    adviceId: string,
    from: AdviceSide,
    by: { name: string; at: string },
  ): Promise<number> {
    const read = await this.db.query(
      'update advice_message set read_at = $3, read_by_name = $4 ' +
        'where advice_id = $1 and side = $2 and read_at is null returning id',
      [adviceId, from, by.at, by.name],
    );
    return read.length;
  }

  /** Questions of services in open requests that nobody at the desk answered, the oldest first. */
  openQuestions(limit: number): Promise<AdviceMessage[]> {
    return this.rows.list(
      messages,
      "side = 'service' and question and not exists (select from advice_message r " +
        "where r.advice_id = advice_message.advice_id and r.side = 'desk' " +
        'and r.position > advice_message.position) ' +
        "and advice_id in (select a.id from advice a where a.state = 'asked')",
      [],
      `sent_at, id limit ${Math.trunc(limit)}`,
    );
  }

  filesOf(adviceIds: readonly string[]): Promise<AdviceFile[]> {
    const present = 'advice_id = any($1) and removed_at is null';
    return this.rows.list(files, present, [adviceIds], 'added_at, id');
  }

  file(id: string): Promise<AdviceFile> {
    return this.rows.one(files, 'id = $1 and removed_at is null', [id]);
  }

  /** The file whose bytes are a document; null when the ambient role may not see it. */
  async fileOf(documentId: string): Promise<AdviceFile | null> {
    const present = 'document_id = $1 and removed_at is null';
    const [file] = await this.rows.list(files, present, [documentId]);
    return file ?? null;
  }

  insertFile(file: AdviceFile): Promise<AdviceFile> {
    return this.rows.insert(files, file);
  }

  removeFile(
    match: { id: string; expectedVersion: number },
    removedAt: string,
  ): Promise<AdviceFile> {
    return this.rows.changeIfVersion(files, match, { removedAt });
  }
}
