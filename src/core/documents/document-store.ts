import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import type { Actor } from '../access/actor.js';
import { Clock } from '../clock.js';
import { CONFIG } from '../config.token.js';
import { Rows } from '../database/rows.js';
import { Table } from '../database/table.js';
import { StoredDocument } from './stored-document.entity.js';

const documents = new Table(StoredDocument);

/** What a module says of a document it made. */
export type NewDocument = Pick<
  StoredDocument,
  | 'eventId'
  | 'subjectType'
  | 'subjectId'
  | 'kind'
  | 'language'
  | 'audience'
  | 'fileName'
  | 'mediaType'
>;

/** Keeps documents under their SHA-256 in `home/files`, their description in the database. */
@Injectable()
export class DocumentStore {
  private readonly folder: string;

  constructor(
    private readonly rows: Rows,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.folder = join(config.home, 'files');
  }

  /** Stores the bytes and describes them in the ambient transaction. */
  async keep(
    actor: Pick<Actor, 'zoneId'>,
    about: NewDocument,
    bytes: Buffer,
  ): Promise<StoredDocument> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.write(sha256, bytes);
    return this.rows.insert(documents, {
      ...about,
      id: randomUUID(),
      zoneId: actor.zoneId,
      sha256,
      sizeBytes: bytes.length,
      createdAt: this.clock.now(),
    });
  }

  /** Documents of some records, as far as the ambient role sees them. */
  ofSubjects(ids: readonly string[]): Promise<StoredDocument[]> {
    return this.rows.list(documents, 'subject_id = any($1)', [ids], 'created_at, id');
  }

  find(id: string): Promise<StoredDocument> {
    return this.rows.one(documents, 'id = $1', [id]);
  }

  read(document: StoredDocument): Promise<Buffer> {
    return readFile(this.path(document.sha256));
  }

  private async write(sha256: string, bytes: Buffer): Promise<void> {
    const path = this.path(sha256);
    if (await stat(path).catch(() => null)) return;
    await mkdir(join(this.folder, sha256.slice(0, 2)), { recursive: true });
    const temporary = `${path}.${randomUUID()}`;
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  }

  private path(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}
