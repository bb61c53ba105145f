import { Injectable } from '@nestjs/common';
import type { Door } from '../../core/access/actor.js';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import {
  Agreement,
  AgreementPart,
  AgreementParty,
  AgreementRefusal,
  AgreementSectionPlan,
  AgreementSignature,
} from './agreement.entity.js';
import { Expectation, ExpectationBlock, ToldExpectation } from './expectation.entity.js';

const agreements = new Table(Agreement);
const parts = new Table(AgreementPart);
const signatures = new Table(AgreementSignature);
const partyRows = new Table(AgreementParty);
const refusals = new Table(AgreementRefusal);
export const plans = new Table(AgreementSectionPlan);
const expectations = new Table(Expectation);
const told = new Table(ToldExpectation);
export const blocks = new Table(ExpectationBlock);
const HOLDS = '(valid_from is null or valid_from <= $1) and (valid_to is null or valid_to >= $1)';

/** All SQL of agreements and expectations. Each door reads the columns that are its own. */
@Injectable()
export class AgreementRepository {
  constructor(private readonly rows: Rows) {}

  /** Sections of the protocol that hold on a day of Brussels, by number. */
  sections(day: string): Promise<AgreementSectionPlan[]> {
    return this.rows.list(plans, HOLDS, [day], 'number, code');
  }

  find(door: Door, id: string): Promise<AgreementPart> {
    return this.rows.byId<AgreementPart>(door === 'police' ? agreements : parts, id);
  }

  /** Protocols of dossiers, the newest first. */
  ofEvents(door: Door, eventIds: readonly string[]): Promise<AgreementPart[]> {
    const table: Table<AgreementPart> = door === 'police' ? agreements : parts;
    return this.rows.list(table, 'event_id = any($1)', [eventIds], 'event_id, number desc');
  }

  insert(agreement: Agreement): Promise<Agreement> {
    return this.rows.insert(agreements, agreement);
  }

  change(
    match: { id: string; expectedVersion: number; state: string },
    patch: Partial<Pick<AgreementPart, 'state'>>,
  ): Promise<AgreementPart> {
    return this.rows.changeIfVersion<AgreementPart>(parts, match, patch);
  }

  /** Signatures under protocols, the first one first. */
  signaturesOf(agreementIds: readonly string[]): Promise<AgreementSignature[]> {
    const where = 'agreement_id = any($1)';
    return this.rows.list(signatures, where, [agreementIds], 'agreement_id, signed_at, side');
  }

  /** Organisations that have to sign protocols. */
  partiesOf(agreementIds: readonly string[]): Promise<AgreementParty[]> {
    const where = 'agreement_id = any($1)';
    return this.rows.list(partyRows, where, [agreementIds], 'agreement_id, organisation_name');
  }

  insertParties(list: readonly AgreementParty[]): Promise<void> {
    return this.rows.insertMany(partyRows, list);
  }

  /** Who will not sign, or took it back, the first one first. */
  refusalsOf(agreementIds: readonly string[]): Promise<AgreementRefusal[]> {
    return this.rows.list(refusals, 'agreement_id = any($1)', [agreementIds], 'agreement_id, at');
  }

  insertRefusal(refusal: AgreementRefusal): Promise<AgreementRefusal> {
    return this.rows.insert(refusals, refusal);
  }

  insertSignature(signature: AgreementSignature): Promise<AgreementSignature> {
    return this.rows.insert(signatures, signature);
  }

  /** Words to begin with that hold on a day of Brussels. */
  expectationBlocks(day: string): Promise<ExpectationBlock[]> {
    return this.rows.list(blocks, HOLDS, [day], 'position, code');
  }

  expectation(id: string): Promise<Expectation> {
    return this.rows.byId(expectations, id);
  }

  /** What dossiers' organisers are or were told, the newest first; from outside what is released. */
  expectationsOf(door: Door, eventIds: readonly string[]): Promise<ToldExpectation[]> {
    const table: Table<ToldExpectation> = door === 'police' ? expectations : told;
    return this.rows.list(table, 'event_id = any($1)', [eventIds], 'event_id, number desc');
  }

  insertExpectation(expectation: Expectation): Promise<Expectation> {
    return this.rows.insert(expectations, expectation);
  }

  changeExpectation(
    match: { id: string; expectedVersion: number; state: string },
    patch: Partial<Expectation>,
  ): Promise<Expectation> {
    return this.rows.changeIfVersion(expectations, match, patch);
  }
}
