import { Injectable } from '@nestjs/common';
import { dayInBrussels } from '../../core/reference/reference.rules.js';
import { PeopleRepository } from '../people/index.js';
import { DecisionReader } from '../permits/index.js';
import type { PolicyTermFacts } from './policy-content.types.js';
import type { IssuedPolicy, PolicySignatureFacts } from './policy-note.document.js';
import type { PolicyNote } from './policy-note.entity.js';
import { type NamedNote, PolicyRepository } from './policy.repository.js';

/** An approved number with everything its document says. */
export interface PolicyIssue {
  readonly note: PolicyNote;
  readonly issued: IssuedPolicy;
  readonly terms: readonly PolicyTermFacts[];
}

/** Collects what the document of an approved number says, also after it was replaced. */
@Injectable()
export class PolicyIssueService {
  constructor(
    private readonly repository: PolicyRepository,
    private readonly people: PeopleRepository,
    private readonly decisions: DecisionReader,
  ) {}

  /** By the id of the living record. Throws when the number was never approved. */
  async of(noteId: string, number: number): Promise<PolicyIssue> {
    const living = await this.repository.find(noteId);
    const all = await this.repository.allOf([living.eventId]);
    const note = all.find(
      (each) =>
        each.authorityId === living.authorityId && each.number === number && each.approvedAt,
    );
    if (!note?.approvedAt)
      throw new Error(`Policy note ${noteId} number ${number} is not approved`);
    const day = dayInBrussels(new Date(note.approvedAt).toISOString());
    const named = await this.repository.named(note.id);
    return {
      note,
      issued: {
        ...named,
        reference: `${named.event.reference}/PN`,
        number,
        contentHash: note.contentHash ?? '',
        content: note.content,
        citations: await this.decisions.citations(note.content.legalGrounds, day),
        signatures: await this.signatures(note, noteId, named),
      },
      terms: await this.repository.terms(day),
    };
  }

  private async signatures(
    note: PolicyNote,
    noteId: string,
    { authority }: NamedNote,
  ): Promise<PolicySignatureFacts[]> {
    const approvals = (await this.repository.approvalsOf([note.eventId])).filter(
      (each) => each.noteId === noteId && each.number === note.number && each.round === note.round,
    );
    const people = await this.people.peopleByIds(approvals.map(({ personId }) => personId));
    return approvals.map(({ step, personId, at }) => ({
      step,
      name: people.find(({ id }) => id === personId)?.name ?? '',
      position: step === 'approve' ? authority : null,
      at: new Date(at).toISOString(),
    }));
  }
}
