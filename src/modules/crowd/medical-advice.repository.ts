import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { CareFigures, MedicalAdvice, MedicalQuestionnaireRow } from './medical-advice.entity.js';

const advices = new Table(MedicalAdvice);
const figures = new Table(CareFigures);
const questionnaires = new Table(MedicalQuestionnaireRow);

/** All SQL of the medical side of events; only the police role has any privilege here. */
@Injectable()
export class MedicalAdviceRepository {
  constructor(private readonly rows: Rows) {}

  /** The latest first. */
  advicesOf(eventIds: readonly string[]): Promise<MedicalAdvice[]> {
    return this.rows.list(advices, 'event_id = any($1)', [eventIds], 'event_id, number desc');
  }

  /** The latest first. */
  figuresOf(eventIds: readonly string[]): Promise<CareFigures[]> {
    return this.rows.list(figures, 'event_id = any($1)', [eventIds], 'event_id, number desc');
  }

  questionnairesOf(eventIds: readonly string[]): Promise<MedicalQuestionnaireRow[]> {
    return this.rows.list(questionnaires, 'event_id = any($1)', [eventIds]);
  }

  /** Whether it was kept; not when somebody kept this number first. */
  insertAdvice(advice: MedicalAdvice): Promise<boolean> {
    return this.rows.insertOnce(advices, advice);
  }

  insertFigures(care: CareFigures): Promise<boolean> {
    return this.rows.insertOnce(figures, care);
  }

  insertQuestionnaire(row: MedicalQuestionnaireRow): Promise<boolean> {
    return this.rows.insertOnce(questionnaires, row);
  }

  changeQuestionnaire(
    match: { id: string; expectedVersion: number },
    patch: Partial<MedicalQuestionnaireRow>,
  ): Promise<MedicalQuestionnaireRow> {
    return this.rows.changeIfVersion(questionnaires, match, patch);
  }
}
