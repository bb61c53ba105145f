import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { Journal } from '../../core/journal/journal.js';
import { ReferenceRepository } from '../../core/reference/reference.repository.js';
import { dayInBrussels, textProblems, writtenIn } from '../../core/reference/reference.rules.js';
import { type Accepted, ReferenceService } from '../../core/reference/reference.service.js';
import type { CourtLesson } from './decision-reference.entity.js';
import type { CourtLessonFactsInput } from './decision-reference.inputs.js';
import { lessons } from './decision.repository.js';

/** Longest text in one language, by field. Guards of this installation. */
const LONGEST = { court: 200, subject: 300, lesson: 1_000 } as const;

/** Judgments the reasoning desk warns with. */
@Injectable()
export class CourtLessonService extends ReferenceService<CourtLesson, CourtLessonFactsInput> {
  protected override readonly table = lessons;
  protected override readonly subjectType = 'courtLesson';

  constructor(
    repository: ReferenceRepository,
    journal: Journal,
    private readonly now: Clock,
  ) {
    super(repository, journal, now);
  }

  protected override async accept(
    _actor: Actor,
    facts: CourtLessonFactsInput,
  ): Promise<Accepted<CourtLesson>> {
    const { caseNumber, decidedOn, outcome, triggers } = facts;
    const late = decidedOn > dayInBrussels(this.now.now());
    return {
      facts: {
        caseNumber: caseNumber?.trim() || null,
        decidedOn,
        court: writtenIn(facts.court),
        outcome,
        triggers: [...triggers],
        subject: writtenIn(facts.subject),
        lesson: writtenIn(facts.lesson),
      },
      problems: [
        ...(late ? [{ path: 'decidedOn', code: 'inTheFuture' }] : []),
        ...(['court', 'subject', 'lesson'] as const).flatMap((field) =>
          textProblems(facts[field], field, LONGEST[field]),
        ),
      ],
    };
  }
}
