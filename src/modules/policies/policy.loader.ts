import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { StaleSource } from '../../core/basis/basis.service.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import type { StoredDocument } from '../../core/documents/stored-document.entity.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey } from '../../core/graphql/loaders.js';
import type { PolicyApproval } from './policy-approval.entity.js';
import { PolicyBasisService } from './policy-basis.service.js';
import type { PolicyNote } from './policy-note.entity.js';
import { type PolicyStanding, PolicyStandingService } from './policy-standing.service.js';
import type { PolicyTerm } from './policy-term.entity.js';
import { PolicyService } from './policy.service.js';

const CURRENT = {};
const NUMBERS = {};
const APPROVALS = {};
const STALENESS = {};
const STANDING = {};
const DOCUMENTS = {};
const TERMS = {};
const ALL = 'all';

/** Notes and what belongs to them, one statement per operation. */
@Injectable()
export class PolicyLoader {
  constructor(
    private readonly policies: PolicyService,
    private readonly standings: PolicyStandingService,
    private readonly basis: PolicyBasisService,
    private readonly documents: DocumentStore,
  ) {}

  /** The notes of an event that are not history. */
  currentOf(context: GraphqlContext, eventId: string): Promise<PolicyNote[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(CURRENT, async (ids) =>
        groupByKey(ids, await this.policies.currentOf(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  /** Every number of the note of one authority, the latest first. */
  async numbersOf(context: GraphqlContext, note: PolicyNote): Promise<PolicyNote[]> {
    const actor = context.actor as Actor;
    const all = await context.loaders
      .get(NUMBERS, async (ids) =>
        groupByKey(ids, await this.policies.numbersOf(actor, ids), (row) => row.eventId),
      )
      .load(note.eventId);
    return all.filter(({ authorityId }) => authorityId === note.authorityId);
  }

  standing(context: GraphqlContext, note: PolicyNote): Promise<PolicyStanding> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(STANDING, (rows: readonly PolicyNote[]) => this.standings.ofAll(actor, rows))
      .load(note);
  }

  /** What has changed since a note was handed in. */
  staleness(context: GraphqlContext, note: PolicyNote): Promise<StaleSource[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(STALENESS, (rows: readonly PolicyNote[]) => this.basis.stalenessOf(actor, rows))
      .load(note);
  }

  /** Signatures under this number; those of an archived one stand under the living record. */
  async approvals(context: GraphqlContext, note: PolicyNote): Promise<PolicyApproval[]> {
    const actor = context.actor as Actor;
    const approvals = await context.loaders
      .get(APPROVALS, async (ids) =>
        groupByKey(ids, await this.policies.approvalsOf(actor, ids), (row) => row.eventId),
      )
      .load(note.eventId);
    const living = (await this.numbersOf(context, note)).map(({ id }) => id);
    return approvals.filter(
      ({ noteId, number, round }) =>
        living.includes(noteId) && number === note.number && round === note.round,
    );
  }

  documentsOf(context: GraphqlContext, note: PolicyNote): Promise<StoredDocument[]> {
    return context.loaders
      .get(DOCUMENTS, async (ids) =>
        groupByKey(ids, await this.documents.ofSubjects(ids), (row) => row.subjectId),
      )
      .load(note.id);
  }

  /** The words valid today. */
  terms(context: GraphqlContext): Promise<PolicyTerm[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(TERMS, async (keys) => {
        const terms = await this.policies.terms(actor);
        return keys.map(() => terms);
      })
      .load(ALL);
  }
}
