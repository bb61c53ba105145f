import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import {
  CourtStep,
  DecisionCourtStep,
  DecisionNotification,
  NotifiedDecision,
} from './decision-standing.entity.js';

const notifications = new Table(DecisionNotification);
const notified = new Table(NotifiedDecision);
const courtSteps = new Table(DecisionCourtStep);
const courtExtracts = new Table(CourtStep);
const OF_DECISIONS = 'decision_id = any($1)';
/** A court is asked before it answers, also on one day. */
const IN_ORDER = "happened_on, step <> 'lodged', step <> 'suspended', id";

/** SQL of what becomes of decisions after signature. */
@Injectable()
export class DecisionStandingRepository {
  constructor(private readonly rows: Rows) {}

  insertNotification(row: DecisionNotification): Promise<DecisionNotification> {
    return this.rows.insert(notifications, row);
  }

  insertCourtStep(row: DecisionCourtStep): Promise<DecisionCourtStep> {
    return this.rows.insert(courtSteps, row);
  }

  notificationsOf(decisionIds: readonly string[]): Promise<DecisionNotification[]> {
    return this.rows.list(notifications, OF_DECISIONS, [decisionIds], 'notified_at, id');
  }

  courtStepsOf(decisionIds: readonly string[]): Promise<DecisionCourtStep[]> {
    return this.rows.list(courtSteps, OF_DECISIONS, [decisionIds], IN_ORDER);
  }

  /** In the columns the portal role may read. */
  notifiedOf(decisionIds: readonly string[]): Promise<NotifiedDecision[]> {
    return this.rows.list(notified, OF_DECISIONS, [decisionIds], 'notified_at, id');
  }

  courtExtractsOf(decisionIds: readonly string[]): Promise<CourtStep[]> {
    return this.rows.list(courtExtracts, OF_DECISIONS, [decisionIds], IN_ORDER);
  }
}
