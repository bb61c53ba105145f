import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import type { StoredDocument } from '../../core/documents/stored-document.entity.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey } from '../../core/graphql/loaders.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import type { AgreementChange } from './agreement-basis.service.js';
import type { AgreementPart, AgreementSignature } from './agreement.entity.js';
import type { Signatory } from './agreement-parties.rules.js';
import { AgreementSigningService } from './agreement-signing.service.js';
import { AgreementService } from './agreement.service.js';
import type { ToldExpectation } from './expectation.entity.js';
import { ExpectationService } from './expectation.service.js';

const OF_EVENT = {};
const SIGNATURES = {};
const SIGNATORIES = {};
const CHANGES = {};
const STEPS = {};
const DOCUMENTS = {};
const EXPECTATIONS = {};

/** Protocols, expectations and what belongs to them, one statement of each kind per operation. */
@Injectable()
export class AgreementLoader {
  constructor(
    private readonly agreements: AgreementService,
    private readonly signing: AgreementSigningService,
    private readonly expectations: ExpectationService,
    private readonly documents: DocumentStore,
  ) {}

  /** Protocols of a dossier, the newest first. */
  ofEvent(context: GraphqlContext, eventId: string): Promise<AgreementPart[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(OF_EVENT, async (ids) =>
        groupByKey(ids, await this.agreements.ofEvents(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  signatures(context: GraphqlContext, agreementId: string): Promise<AgreementSignature[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(SIGNATURES, async (ids) =>
        groupByKey(ids, await this.agreements.signaturesOf(actor, ids), (row) => row.agreementId),
      )
      .load(agreementId);
  }

  /** Everybody who has to sign and what each did, police first. */
  signatories(context: GraphqlContext, agreement: AgreementPart): Promise<Signatory[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(SIGNATORIES, (rows: readonly AgreementPart[]) =>
        this.signing.signatoriesOf(actor, rows),
      )
      .load(agreement);
  }

  changes(context: GraphqlContext, agreement: AgreementPart): Promise<AgreementChange[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(CHANGES, (rows: readonly AgreementPart[]) => this.agreements.changesOf(actor, rows))
      .load(agreement);
  }

  steps(context: GraphqlContext, agreement: AgreementPart): Promise<AvailableTransition[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(STEPS, (rows: readonly AgreementPart[]) => this.agreements.stepsOf(actor, rows))
      .load(agreement);
  }

  documentsOf(context: GraphqlContext, agreementId: string): Promise<StoredDocument[]> {
    return context.loaders
      .get(DOCUMENTS, async (ids) =>
        groupByKey(ids, await this.documents.ofSubjects(ids), (row) => row.subjectId),
      )
      .load(agreementId);
  }

  /** What the organiser of a dossier is or was told, the newest first. */
  expectationsOf(context: GraphqlContext, eventId: string): Promise<ToldExpectation[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(EXPECTATIONS, async (ids) =>
        groupByKey(ids, await this.expectations.ofEvents(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }
}
