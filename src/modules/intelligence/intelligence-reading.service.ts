import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { instantToBrusselsDate } from '../events/index.js';
import type { IntelligenceReading } from './intelligence-access.entity.js';
import type { IntelligenceNote, IntelligencePart } from './intelligence-note.entity.js';
import type { ReadIntelligenceNoteInput } from './intelligence.inputs.js';
import { INTELLIGENCE_JOURNAL } from './intelligence.journal.js';
import { IntelligenceRepository } from './intelligence.repository.js';
import { stillKept } from './intelligence.rules.js';
import { OpenedIntelligence } from './intelligence.types.js';

/** Opens the words of notes. Source: Directive (EU) 2016/680, article 25 (logs of consultation). */
@Injectable()
export class IntelligenceReadingService {
  constructor(
    private readonly repository: IntelligenceRepository,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Who read notes, the latest first: all for who keeps or wrote one, else the reader's own. */
  readingsOf(_actor: Actor, noteIds: readonly string[]): Promise<IntelligenceReading[]> {
    return this.repository.readingsOf(noteIds);
  }

  /**
   * Writes down who reads what and what for, and opens the words in the same transaction: without
   * the one the database gives nobody the other. Errors: NOT_FOUND (absent, of another zone, or not
   * to be known), RULE_VIOLATED intelligenceErased.
   */
  async open(actor: Actor, input: ReadIntelligenceNoteInput): Promise<OpenedIntelligence> {
    const note = await this.repository.find(input.noteId);
    if (!isThere(actor, note, input.part)) throw DomainError.notFound();
    if (!stillKept(note, instantToBrusselsDate(this.clock.now()))) {
      throw DomainError.rule('intelligenceErased');
    }
    const reading = await this.repository.insertReading({
      id: randomUUID(),
      zoneId: actor.zoneId,
      noteId: note.id,
      part: input.part,
      edition: note.version,
      personId: actor.personId,
      personName: actor.name,
      purposeCode: input.purposeCode,
      purpose: input.purpose.trim(),
    });
    this.journal.record(actor, {
      kind: INTELLIGENCE_JOURNAL.read,
      subjectType: 'intelligenceNote',
      subjectId: note.id,
      eventId: null,
      data: { part: input.part, purpose: input.purposeCode, reading: reading.id },
    });
    const words = await this.repository.openText(note.id, input.part);
    if (!words && !note.classification) throw DomainError.notFound();
    return opened(reading, note, words?.text ?? null);
  }
}

/** Whether there is such a part for this reader: the authority's people read summaries only. */
function isThere(actor: Actor, note: IntelligenceNote, part: IntelligencePart): boolean {
  const knows = actor.permissions.has('intelligence.read');
  if (part === 'text') return knows;
  return note.summaryAt !== null && (knows || actor.permissions.has('intelligence.readSummary'));
}

function opened(
  reading: IntelligenceReading,
  note: IntelligenceNote,
  text: string | null,
): OpenedIntelligence {
  const whole = reading.part === 'text';
  return Object.assign(new OpenedIntelligence(), {
    readingId: reading.id,
    noteId: note.id,
    readAt: reading.readAt,
    text,
    reliability: whole ? note.reliability : null,
    credibility: whole ? note.credibility : null,
    authorName: whole ? note.authorName : null,
    classificationReference: whole ? note.classificationReference : null,
  });
}
