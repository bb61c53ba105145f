import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { ClassConfirmationRecord, ClassModel } from './class-model.entity.js';

const models = new Table(ClassModel);
const confirmations = new Table(ClassConfirmationRecord);

/** SQL of class models and of the classes confirmed by them. */
@Injectable()
export class ClassModelRepository {
  constructor(private readonly rows: Rows) {}

  /** Every model of the zone, the present one first. */
  all(): Promise<ClassModel[]> {
    return this.rows.list(models, 'true', [], 'number desc');
  }

  async current(): Promise<ClassModel> {
    const [present] = await this.rows.list(models, 'true', [], 'number desc limit 1');
    return present ?? this.rows.one(models, 'false', []);
  }

  byNumbers(numbers: readonly number[]): Promise<ClassModel[]> {
    return this.rows.list(models, 'number = any($1)', [numbers], 'number');
  }

  insert(model: ClassModel): Promise<ClassModel> {
    return this.rows.insert(models, model);
  }

  insertConfirmation(record: ClassConfirmationRecord): Promise<ClassConfirmationRecord> {
    return this.rows.insert(confirmations, record);
  }

  /** The latest confirmation of each of these dossiers. */
  latestOf(eventIds: readonly string[]): Promise<ClassConfirmationRecord[]> {
    return this.rows.list(
      confirmations,
      'event_id = any($1) and not exists (select from class_confirmation later ' +
        'where later.event_id = class_confirmation.event_id ' +
        'and later.assessment_version > class_confirmation.assessment_version)',
      [eventIds],
      'event_id',
    );
  }
}
