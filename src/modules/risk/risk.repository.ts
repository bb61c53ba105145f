import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { ControlMeasure, Hazard } from './hazard.entity.js';
import { RiskApproval } from './risk-approval.entity.js';
import { RiskAssessment } from './risk-assessment.entity.js';
import { RiskPaper } from './risk-paper.entity.js';
import type { Register } from './risk-register.rules.js';

const assessments = new Table(RiskAssessment);
const hazards = new Table(Hazard);
const measures = new Table(ControlMeasure);
const approvals = new Table(RiskApproval);
const papers = new Table(RiskPaper);

const HAZARD_COLUMNS = [
  'rank',
  'code',
  'title',
  'impactDomain',
  'beforeLikelihood',
  'beforeImpact',
  'afterLikelihood',
  'afterImpact',
] as const satisfies readonly (keyof Hazard)[];
const MEASURE_COLUMNS = [
  'hazardId',
  'rank',
  'code',
  'kind',
  'conditionId',
  'partner',
  'owner',
  'dueOn',
  'text',
] as const satisfies readonly (keyof ControlMeasure)[];

/** All SQL of risk assessments; only the police role has any privilege here. */
@Injectable()
export class RiskRepository {
  constructor(private readonly rows: Rows) {}

  find(id: string): Promise<RiskAssessment> {
    return this.rows.byId(assessments, id);
  }

  /**
   * The assessment, held for the rest of the transaction: what is read after it cannot change while
   * it is handed in, and nothing is written while somebody hands it in.
   */
  async hold(id: string): Promise<RiskAssessment> {
    await this.rows.db.query('select 1 from risk_assessment where id = $1 for update', [id]);
    return this.find(id);
  }

  byIds(ids: readonly string[]): Promise<RiskAssessment[]> {
    return this.rows.list(assessments, 'id = any($1)', [ids]);
  }

  currentOf(eventIds: readonly string[]): Promise<RiskAssessment[]> {
    return this.rows.list(assessments, "event_id = any($1) and state <> 'superseded'", [eventIds]);
  }

  allOf(eventIds: readonly string[]): Promise<RiskAssessment[]> {
    return this.rows.list(assessments, 'event_id = any($1)', [eventIds], 'event_id, number desc');
  }

  insert(assessment: RiskAssessment): Promise<RiskAssessment> {
    return this.rows.insert(assessments, assessment);
  }

  change(
    match: { id: string; expectedVersion: number; state: string },
    patch: Partial<RiskAssessment>,
  ): Promise<RiskAssessment> {
    return this.rows.changeIfVersion(assessments, match, patch);
  }

  hazardsOf(assessmentIds: readonly string[]): Promise<Hazard[]> {
    return this.rows.list(
      hazards,
      'assessment_id = any($1)',
      [assessmentIds],
      'assessment_id, rank, id',
    );
  }

  hazardsByIds(ids: readonly string[]): Promise<Hazard[]> {
    return this.rows.list(hazards, 'id = any($1)', [ids]);
  }

  measuresOf(assessmentIds: readonly string[]): Promise<ControlMeasure[]> {
    return this.rows.list(
      measures,
      'assessment_id = any($1)',
      [assessmentIds],
      'assessment_id, hazard_id, rank, id',
    );
  }

  measuresByIds(ids: readonly string[]): Promise<ControlMeasure[]> {
    return this.rows.list(measures, 'id = any($1)', [ids]);
  }

  /** Measures of current assessments that rest on these conditions. */
  measuresOfConditions(conditionIds: readonly string[]): Promise<ControlMeasure[]> {
    return this.rows.list(
      measures,
      'condition_id = any($1) and assessment_id in ' +
        "(select a.id from risk_assessment a where a.state <> 'superseded')",
      [conditionIds],
      'condition_id, code, id',
    );
  }

  /** Makes the register of an assessment exactly this; rows that stay keep their id. */
  async replaceRegister(assessmentId: string, register: Register): Promise<void> {
    const kept = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
    await this.rows.db.query(
      'delete from control_measure where assessment_id = $1 and id <> all($2)',
      [assessmentId, kept(register.measures)],
    );
    await this.upsert(hazards, register.hazards, HAZARD_COLUMNS);
    await this.upsert(measures, register.measures, MEASURE_COLUMNS);
    await this.rows.db.query('delete from hazard where assessment_id = $1 and id <> all($2)', [
      assessmentId,
      kept(register.hazards),
    ]);
  }

  async insertRegister(register: Register): Promise<void> {
    await this.rows.insertMany(hazards, register.hazards);
    await this.rows.insertMany(measures, register.measures);
  }

  approvalsOf(eventIds: readonly string[]): Promise<RiskApproval[]> {
    return this.rows.list(approvals, 'event_id = any($1)', [eventIds], 'number, round, step');
  }

  insertApproval(approval: RiskApproval): Promise<RiskApproval> {
    return this.rows.insert(approvals, approval);
  }

  /** What was put on paper of these events, the latest number first. */
  papersOf(eventIds: readonly string[]): Promise<RiskPaper[]> {
    return this.rows.list(papers, 'event_id = any($1)', [eventIds], 'event_id, number desc');
  }

  paper(id: string): Promise<RiskPaper> {
    return this.rows.one(papers, 'id = $1', [id]);
  }

  async insertPaper(paper: RiskPaper): Promise<void> {
    await this.rows.insertMany(papers, [paper]);
  }

  private async upsert<Row extends object>(
    table: Table<Row>,
    rows: readonly Row[],
    properties: readonly (keyof Row & string)[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const { text, values } = table.insertMany(rows);
    const set = properties.map((name) => `${table.column(name)} = excluded.${table.column(name)}`);
    await this.rows.db.query(`${text} on conflict (id) do update set ${set.join(', ')}`, values);
  }
}
