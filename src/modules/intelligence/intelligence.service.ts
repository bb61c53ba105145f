import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService, instantToBrusselsDate } from '../events/index.js';
import type { IntelligenceNote, IntelligencePart } from './intelligence-note.entity.js';
import { INTELLIGENCE_LIMITS } from './intelligence.data.js';
import type {
  AddIntelligenceNoteInput,
  EraseIntelligenceNoteInput,
  IntelligenceNoteInput,
  ReviseIntelligenceNoteInput,
  SummariseIntelligenceInput,
} from './intelligence.inputs.js';
import { INTELLIGENCE_JOURNAL } from './intelligence.journal.js';
import { managesNote } from './intelligence.policy.js';
import { IntelligenceRepository } from './intelligence.repository.js';
import {
  type NoteProblem,
  markingProblems,
  noteProblems,
  stillKept,
} from './intelligence.rules.js';

/** Notes of what is known, their words and their end; who may know is the database's rule. */
@Injectable()
export class IntelligenceService {
  constructor(
    private readonly repository: IntelligenceRepository,
    private readonly events: EventService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The notes of dossiers the reader may know of, the latest information first. */
  ofEvents(_actor: Actor, eventIds: readonly string[]): Promise<IntelligenceNote[]> {
    return this.repository.ofEvents(eventIds);
  }

  /** The notes of which the authority has a summary. */
  summarised(_actor: Actor, eventIds: readonly string[]): Promise<IntelligenceNote[]> {
    return this.repository.summarised(eventIds);
  }

  /**
   * Writes a note down. Errors: NOT_FOUND, INVALID_INPUT (`note.text` classifiedText or
   * bearsMarking, `note.keepUntil` keptTooLong …), LIMIT_EXCEEDED `intelligenceNotes`.
   */
  async add(actor: Actor, { eventId, note }: AddIntelligenceNoteInput): Promise<IntelligenceNote> {
    const event = await this.events.find(actor, eventId);
    this.assertNote(note);
    const present = await this.repository.ofEvents([event.id]);
    const most = INTELLIGENCE_LIMITS.notes;
    if (present.length >= most) throw DomainError.limit('intelligenceNotes', most);
    const now = this.clock.now();
    const stored = await this.repository.insert({
      ...factsOf(note),
      id: randomUUID(),
      zoneId: actor.zoneId,
      version: 1,
      eventId: event.id,
      classification: note.classification ?? null,
      classificationReference: note.classificationReference?.trim() ?? null,
      summaryAt: null,
      erasedAt: null,
      erasedReason: null,
      authorId: actor.personId,
      authorName: actor.name,
      createdAt: now,
      updatedAt: now,
    });
    if (note.text) await this.write(actor, stored, 'text', note.text);
    this.note(actor, INTELLIGENCE_JOURNAL.written, stored);
    return stored;
  }

  /**
   * Puts other words and judgements in the place of those of a note; earlier ones are kept as long.
   * Errors: NOT_FOUND, FORBIDDEN, STALE, INVALID_INPUT (`note.classification` fixed: whether it is
   * classified never changes), RULE_VIOLATED intelligenceErased.
   */
  async revise(actor: Actor, input: ReviseIntelligenceNoteInput): Promise<IntelligenceNote> {
    const { note } = input;
    const seen = await this.managed(actor, input.noteId);
    this.assertNote(note);
    if ((note.classification ?? null) !== seen.classification) {
      refuse([{ field: 'note.classification', code: 'fixed' }]);
    }
    const revised = await this.repository.change(
      { id: seen.id, expectedVersion: input.expectedVersion },
      {
        ...factsOf(note),
        classificationReference: note.classificationReference?.trim() ?? null,
        updatedAt: this.clock.now(),
      },
    );
    if (note.text) await this.write(actor, revised, 'text', note.text);
    this.note(actor, INTELLIGENCE_JOURNAL.revised, revised);
    return revised;
  }

  /** Writes what the authority may know of a note. Errors: as `revise`, `summary` bearsMarking. */
  async summarise(actor: Actor, input: SummariseIntelligenceInput): Promise<IntelligenceNote> {
    const seen = await this.managed(actor, input.noteId);
    if (seen.classification) throw DomainError.rule('classifiedHasNoWords');
    refuse(markingProblems(input.summary, 'summary'));
    const now = this.clock.now();
    const changed = await this.repository.change(
      { id: seen.id, expectedVersion: input.expectedVersion },
      { summaryAt: now, updatedAt: now },
    );
    await this.write(actor, changed, 'summary', input.summary);
    this.note(actor, INTELLIGENCE_JOURNAL.summarised, changed);
    return changed;
  }

  /** Erases every word of a note at once; that there was one remains. Errors: as `revise`. */
  async erase(actor: Actor, input: EraseIntelligenceNoteInput): Promise<IntelligenceNote> {
    const seen = await this.managed(actor, input.noteId);
    const now = this.clock.now();
    const erased = await this.repository.change(
      { id: seen.id, expectedVersion: input.expectedVersion },
      { erasedAt: now, erasedReason: input.reason.trim(), updatedAt: now },
    );
    this.note(actor, INTELLIGENCE_JOURNAL.erased, erased);
    return erased;
  }

  /** A note whose words are there and that the actor keeps or wrote himself. */
  private async managed(actor: Actor, noteId: string): Promise<IntelligenceNote> {
    const note = await this.repository.find(noteId);
    if (!managesNote(actor, note)) throw DomainError.forbidden('notYourNote');
    if (!stillKept(note, this.today())) throw DomainError.rule('intelligenceErased');
    return note;
  }

  private assertNote(note: IntelligenceNoteInput): void {
    const problems = noteProblems(note, this.today());
    refuse(problems.map((problem) => ({ ...problem, field: `note.${problem.field}` })));
  }

  private today(): string {
    return instantToBrusselsDate(this.clock.now());
  }

  private async write(
    actor: Actor,
    { id, version }: IntelligenceNote,
    part: IntelligencePart,
    text: string,
  ): Promise<void> {
    await this.repository.insertText({
      id: randomUUID(),
      zoneId: actor.zoneId,
      noteId: id,
      part,
      edition: version,
      text: text.trim(),
      writtenBy: actor.personId,
      writtenByName: actor.name,
      writtenAt: this.clock.now(),
    });
  }

  private note(actor: Actor, kind: string, { id, version }: IntelligenceNote): void {
    const subject = { subjectType: 'intelligenceNote', subjectId: id, eventId: null };
    this.journal.record(actor, { kind, ...subject, data: { version } });
  }
}

function factsOf(note: IntelligenceNoteInput) {
  const { sourceKind, reliability, credibility, informationOn, keepUntil, personalData } = note;
  return { sourceKind, reliability, credibility, informationOn, keepUntil, personalData };
}

function refuse(problems: readonly NoteProblem[]): void {
  if (problems.length === 0) return;
  throw DomainError.invalid(
    problems.map(({ field, ...problem }) => ({ path: `input.${field}`, ...problem })),
  );
}
