import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../clock.js';
import type { Table } from '../database/table.js';
import { DomainError, type FieldProblem } from '../errors.js';
import { Journal } from '../journal/journal.js';
import type { ReferenceRow } from './reference-row.js';
import type {
  AddReferenceInput,
  EndReferenceInput,
  ReferencePeriodInput,
  ReviseReferenceInput,
} from './reference.inputs.js';
import { REFERENCE_JOURNAL } from './reference.journal.js';
import { ReferenceRepository } from './reference.repository.js';
import { dayBefore, dayInBrussels, periodProblems, stillHolding } from './reference.rules.js';

/** What a kind of reference data makes of the facts somebody wrote. */
export interface Accepted<Row> {
  readonly facts: Partial<Row>;
  /** Paths from the facts on. */
  readonly problems: readonly FieldProblem[];
}

/**
 * Keeps one kind of a zone's reference data. Nothing is deleted and no edition is rewritten: a
 * change is a new edition from its first day on, an end is a last day.
 */
@Injectable()
export abstract class ReferenceService<Row extends ReferenceRow, Facts> {
  protected abstract readonly table: Table<Row>;
  /** What the journal calls a row. */
  protected abstract readonly subjectType: string;

  constructor(
    protected readonly repository: ReferenceRepository,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Facts as they are stored, with everything wrong with them; `before` null for a new code. */
  protected abstract accept(
    actor: Actor,
    facts: Facts,
    before: Row | null,
    code: string,
  ): Promise<Accepted<Row>>;

  /** A row the program itself leans on: it may change its words, never go. */
  protected isNeeded(_row: Row): boolean {
    return false;
  }

  /** Every edition, by code, the earliest first. */
  all(_actor: Actor): Promise<Row[]> {
    return this.repository.all(this.table);
  }

  /** Begins a code. Errors: INVALID_INPUT with every refused field; CONFLICT: the code is taken. */
  async add(actor: Actor, input: AddReferenceInput & { facts: Facts }): Promise<Row> {
    const accepted = await this.accept(actor, input.facts, null, input.code);
    refuse(periodProblems(input, null), accepted.problems);
    const added = await this.insert(actor, input, input.code, 1, accepted.facts);
    this.note(actor, REFERENCE_JOURNAL.added, added);
    return added;
  }

  /**
   * A new edition of a code; those before it end the day before its first. Errors: INVALID_INPUT,
   * NOT_FOUND, STALE, RULE_VIOLATED editionReplaced for any but the newest edition.
   */
  async revise(actor: Actor, input: ReviseReferenceInput & { facts: Facts }): Promise<Row> {
    const { before, editions } = await this.newest(input);
    const accepted = await this.accept(actor, input.facts, before, before.code);
    refuse(periodProblems(input, this.today()), accepted.problems);
    if (input.validTo) this.assertMayEnd(before);
    const until = dayBefore(input.validFrom);
    const match = { id: before.id, expectedVersion: input.expectedVersion };
    const present = before.validTo === null || before.validTo >= input.validFrom;
    await this.repository.change(this.table, match, lastDay(present ? until : before.validTo));
    for (const { id, version } of stillHolding(editions.slice(0, -1), input.validFrom)) {
      await this.repository.change(this.table, { id, expectedVersion: version }, lastDay(until));
    }
    const edition = before.edition + 1;
    const revised = await this.insert(actor, input, before.code, edition, accepted.facts);
    this.note(actor, REFERENCE_JOURNAL.revised, revised);
    return revised;
  }

  /** Gives the newest edition a last day. Errors: as for `revise`, RULE_VIOLATED rowNeeded. */
  async end(actor: Actor, input: EndReferenceInput): Promise<Row> {
    const { before } = await this.newest(input);
    this.assertMayEnd(before);
    const { id, expectedVersion, validTo } = input;
    refuse(validTo < dayBefore(this.today()) ? [{ path: 'validTo', code: 'inThePast' }] : [], []);
    const match = { id, expectedVersion };
    const ended = await this.repository.change(this.table, match, lastDay(validTo));
    this.note(actor, REFERENCE_JOURNAL.ended, ended, { reason: input.reason.trim() });
    return ended;
  }

  private async newest(input: { id: string; expectedVersion: number }) {
    const before = await this.repository.find(this.table, input.id);
    if (before.version !== input.expectedVersion) throw DomainError.stale(before.version);
    const editions = await this.repository.editionsOf(this.table, before.code);
    if (editions.at(-1)?.id !== before.id) throw DomainError.rule('editionReplaced');
    return { before, editions };
  }

  private assertMayEnd(row: Row): void {
    if (this.isNeeded(row)) throw DomainError.rule('rowNeeded');
  }

  private insert(
    actor: Actor,
    { validFrom, validTo, source }: ReferencePeriodInput,
    code: string,
    edition: number,
    facts: Partial<Row>,
  ): Promise<Row> {
    const row: Partial<ReferenceRow> = {
      id: randomUUID(),
      zoneId: actor.zoneId,
      version: 1,
      code,
      edition,
      source: source.trim(),
      validFrom,
      validTo: validTo ?? null,
    };
    return this.repository.insert(this.table, { ...facts, ...row } as Partial<Row>);
  }

  private note(actor: Actor, kind: string, row: Row, more: object = {}): void {
    const { code, edition, version, validFrom, validTo } = row;
    this.journal.record(actor, {
      kind,
      subjectType: this.subjectType,
      subjectId: row.id,
      eventId: null,
      data: { code, edition, version, validFrom, validTo, ...more },
    });
  }

  private today(): string {
    return dayInBrussels(this.clock.now());
  }
}

function lastDay<Row extends ReferenceRow>(validTo: string | null): Partial<Row> {
  return { validTo } as Partial<Row>;
}

/** Throws INVALID_INPUT with every refused field, those of the facts beneath them. */
function refuse(own: readonly FieldProblem[], ofFacts: readonly FieldProblem[]): void {
  const problems = [
    ...own.map((problem) => ({ ...problem, path: `input.${problem.path}` })),
    ...ofFacts.map((problem) => ({ ...problem, path: `input.facts.${problem.path}` })),
  ];
  if (problems.length > 0) throw DomainError.invalid(problems);
}
