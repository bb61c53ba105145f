import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { StandardQuestionSet, ZoneQuestionSet } from './question-set.entity.js';

const standards = new Table(StandardQuestionSet);
const own = new Table(ZoneQuestionSet);

/** SQL of question sets. */
@Injectable()
export class QuestionSetRepository {
  constructor(private readonly rows: Rows) {}

  standards(): Promise<StandardQuestionSet[]> {
    return this.rows.list(standards, 'true', [], 'code');
  }

  /** The zone's own editions, the newest first. */
  own(): Promise<ZoneQuestionSet[]> {
    return this.rows.list(own, 'true', [], 'code, edition desc');
  }

  insert(set: ZoneQuestionSet): Promise<ZoneQuestionSet> {
    return this.rows.insert(own, set);
  }

  change(
    match: { id: string; expectedVersion: number; state: 'draft' },
    patch: Partial<ZoneQuestionSet>,
  ): Promise<ZoneQuestionSet> {
    return this.rows.changeIfVersion(own, match, patch);
  }
}
