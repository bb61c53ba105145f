import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { ClassModelProposal } from './class-model-proposal.entity.js';
import { EventOutcome } from './event-outcome.entity.js';

const outcomes = new Table(EventOutcome);
const proposals = new Table(ClassModelProposal);

/** Comparisons look at so many past events at most, the last ones. */
export const MOST_OUTCOMES = 500;
const MOST_PROPOSALS = 50;

/** SQL of outcomes and of proposed class models. */
@Injectable()
export class CalibrationRepository {
  constructor(private readonly rows: Rows) {}

  outcomesOf(eventIds: readonly string[]): Promise<EventOutcome[]> {
    return this.rows.list(outcomes, 'event_id = any($1)', [eventIds], 'event_id');
  }

  /** The last ones first. */
  latestOutcomes(): Promise<EventOutcome[]> {
    return this.rows.list(outcomes, 'true', [], `started_at desc, id limit ${MOST_OUTCOMES}`);
  }

  insertOutcome(outcome: EventOutcome): Promise<EventOutcome> {
    return this.rows.insert(outcomes, outcome);
  }

  changeOutcome(
    match: { id: string; expectedVersion: number },
    patch: Partial<EventOutcome>,
  ): Promise<EventOutcome> {
    return this.rows.changeIfVersion(outcomes, match, patch);
  }

  /** The open one first, then the last decided. */
  proposals(): Promise<ClassModelProposal[]> {
    return this.rows.list(
      proposals,
      'true',
      [],
      `decided_at desc nulls first, proposed_at desc, id limit ${MOST_PROPOSALS}`,
    );
  }

  openProposals(): Promise<ClassModelProposal[]> {
    return this.rows.list(proposals, "state = 'open'");
  }

  proposal(id: string): Promise<ClassModelProposal> {
    return this.rows.byId(proposals, id);
  }

  insertProposal(proposal: ClassModelProposal): Promise<ClassModelProposal> {
    return this.rows.insert(proposals, proposal);
  }

  changeProposal(
    match: { id: string; expectedVersion: number; state: string },
    patch: Partial<ClassModelProposal>,
  ): Promise<ClassModelProposal> {
    return this.rows.changeIfVersion(proposals, match, patch);
  }
}
