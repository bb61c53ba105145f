import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import { PolicyApproval } from './policy-approval.entity.js';
import { PolicyNote } from './policy-note.entity.js';
import { PolicyTerm } from './policy-term.entity.js';

const notes = new Table(PolicyNote);
const approvals = new Table(PolicyApproval);
const terms = new Table(PolicyTerm);

const HOLDS = '(valid_from is null or valid_from <= $1) and (valid_to is null or valid_to >= $1)';

/** What a note is called: its dossier and its authority. */
export interface NamedNote {
  readonly event: { readonly reference: string; readonly title: Localized };
  readonly authority: Localized;
}

/** All SQL of policy notes; only the police role has any privilege here. */
@Injectable()
export class PolicyRepository {
  constructor(private readonly rows: Rows) {}

  find(id: string): Promise<PolicyNote> {
    return this.rows.byId(notes, id);
  }

  /** The notes of these events that are not history. */
  currentOf(eventIds: readonly string[]): Promise<PolicyNote[]> {
    return this.rows.list(
      notes,
      "event_id = any($1) and state <> 'superseded'",
      [eventIds],
      'event_id, created_at, id',
    );
  }

  /** Every number of these events, the latest first. */
  allOf(eventIds: readonly string[]): Promise<PolicyNote[]> {
    return this.rows.list(
      notes,
      'event_id = any($1)',
      [eventIds],
      'event_id, number desc, created_at, id',
    );
  }

  insert(note: PolicyNote): Promise<PolicyNote> {
    return this.rows.insert(notes, note);
  }

  change(
    match: { id: string; expectedVersion: number; state: string },
    patch: Partial<PolicyNote>,
  ): Promise<PolicyNote> {
    return this.rows.changeIfVersion(notes, match, patch);
  }

  approvalsOf(eventIds: readonly string[]): Promise<PolicyApproval[]> {
    const steps = "array_position(array['check', 'agree', 'approve'], step)";
    return this.rows.list(approvals, 'event_id = any($1)', [eventIds], `number, round, ${steps}`);
  }

  insertApproval(approval: PolicyApproval): Promise<PolicyApproval> {
    return this.rows.insert(approvals, approval);
  }

  async named(id: string): Promise<NamedNote> {
    const [row] = await this.rows.db.query<{
      reference: string;
      title: Localized;
      authority: Localized;
    }>(
      `select e.reference, e.title, a.title as authority from policy_note n
       join public_event e on e.zone_id = n.zone_id and e.id = n.event_id
       join competent_authority a on a.zone_id = n.zone_id and a.id = n.authority_id
       where n.id = $1`,
      [id],
    );
    return {
      event: { reference: row?.reference ?? '', title: row?.title ?? {} },
      authority: row?.authority ?? {},
    };
  }

  /** The words that hold on a day, by kind in their order. */
  terms(day: string): Promise<PolicyTerm[]> {
    return this.rows.list(terms, HOLDS, [day], 'kind, position');
  }
}
