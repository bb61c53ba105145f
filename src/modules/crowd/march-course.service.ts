import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { onArgument } from '../../core/rule-input-error.js';
import { EventService, SETTLED_STATES } from '../events/index.js';
import { StreetKind } from './crowd.enums.js';
import { CROWD_JOURNAL } from './crowd.journal.js';
import type { MarchCourse } from './march-course.entity.js';
import type { SaveMarchCourseInput } from './march-course.inputs.js';
import { MarchCourseRepository } from './march-course.repository.js';
import { checkCourse } from './march-course.rules.js';

/** The streets a march goes through, as police measured or estimated them. */
@Injectable()
export class MarchCourseService {
  constructor(
    private readonly repository: MarchCourseRepository,
    private readonly events: EventService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The course of an event; null while nobody entered one. */
  async ofEvent(_actor: Actor, eventId: string): Promise<MarchCourse | null> {
    return (await this.repository.ofEvents([eventId]))[0] ?? null;
  }

  /**
   * Makes the course exactly what is given. Errors: NOT_FOUND, INVALID_INPUT naming the field (a
   * width for each stage of the present route), STALE, TRANSITION_NOT_ALLOWED once the event is over.
   */
  async save(actor: Actor, input: SaveMarchCourseInput): Promise<MarchCourse> {
    const event = await this.events.find(actor, input.eventId);
    if (SETTLED_STATES.includes(event.state)) {
      throw DomainError.transition(event.state, 'saveMarchCourse', 'settled');
    }
    onArgument('input', () => checkCourse(input, event.waypoints?.length ?? 0));
    const present = await this.ofEvent(actor, event.id);
    const content = { ...contentOf(input), updatedByName: actor.name, updatedAt: this.clock.now() };
    const saved = present
      ? await this.repository.change(
          { id: present.id, expectedVersion: input.expectedVersion },
          content,
        )
      : await this.first(actor, input, content);
    this.journal.record(actor, {
      kind: CROWD_JOURNAL.courseSaved,
      subjectType: 'marchCourse',
      subjectId: saved.id,
      eventId: event.id,
      data: { version: saved.version, stages: saved.stages.length, exits: saved.exits.length },
    });
    return saved;
  }

  private first(
    actor: Actor,
    { eventId, expectedVersion }: SaveMarchCourseInput,
    content: Omit<MarchCourse, 'id' | 'zoneId' | 'eventId' | 'version'>,
  ): Promise<MarchCourse> {
    if (expectedVersion !== 0) throw DomainError.stale(0);
    const { zoneId } = actor;
    return this.repository.insert({ id: randomUUID(), zoneId, eventId, version: 1, ...content });
  }
}

/** What is stored of an input: every field, and nothing but the fields. */
function contentOf({ stages, exits, releaseMin, squareM2 }: SaveMarchCourseInput) {
  return {
    stages: stages.map(({ widthM, widthSource, kind, flowShare, note }) => ({
      widthM,
      widthSource,
      kind: kind ?? StreetKind.level,
      flowShare: flowShare ?? null,
      note: note?.trim() || null,
    })),
    exits: exits.map(({ name, fromMin, widthM, perMin, lengthM }) => ({
      name,
      fromMin,
      widthM: widthM ?? null,
      perMin: perMin ?? null,
      lengthM: lengthM ?? null,
    })),
    releaseMin: releaseMin ?? null,
    squareM2: squareM2 ?? null,
  };
}
