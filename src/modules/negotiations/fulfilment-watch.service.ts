import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Journal } from '../../core/journal/journal.js';
import { Recurring } from '../../core/journal/recurring.js';
import { requestId } from '../../core/request-context.js';
import { conditionLabel } from './condition-standing.rules.js';
import type { Condition } from './condition.entity.js';
import { CONDITION_JOURNAL } from './condition.journal.js';
import { NEGOTIABLE } from './condition.policy.js';
import { FulfilmentCause } from './fulfilment.enums.js';
import { FulfilmentRepository } from './fulfilment.repository.js';
import { FulfilmentService } from './fulfilment.service.js';
import { FulfilmentTaskService } from './fulfilment-task.service.js';

/** Sees which promises nobody showed in time, and tells a person; verifies nothing. */
@Injectable()
export class FulfilmentWatchService implements OnModuleInit {
  constructor(
    private readonly repository: FulfilmentRepository,
    private readonly fulfilment: FulfilmentService,
    private readonly tasks: FulfilmentTaskService,
    private readonly recurring: Recurring,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.recurring.every(() => this.watch());
  }

  /** Once for each day a promise was due and each wording of it: a task, and one mail a dossier. */
  async watch(): Promise<void> {
    const open = await this.repository.unfulfilled(NEGOTIABLE, this.clock.now());
    const standings = await this.fulfilment.standingsOf(null, open);
    const told = await this.repository.tasksOf(open.map(({ id }) => id));
    const late: Condition[] = [];
    for (const [index, condition] of open.entries()) {
      const standing = standings[index];
      if (!standing?.overdue || !standing.due) continue;
      const { number, due } = standing;
      const known = told.some(
        (task) =>
          task.conditionId === condition.id && task.number === number && task.dueAt === due.dueAt,
      );
      if (known) continue;
      const cause = FulfilmentCause.overdue;
      const raised = await this.tasks.raise(condition, { cause, number, dueAt: due.dueAt });
      if (raised) late.push(condition);
    }
    this.note(late);
  }

  /** One entry, and so one mail, for all that is late in a dossier. */
  private note(late: readonly Condition[]): void {
    for (const eventId of new Set(late.map((each) => each.eventId))) {
      const conditions = late
        .filter((each) => each.eventId === eventId)
        .map(({ id, number, owner }) => ({ id, number: conditionLabel(number), owner }));
      this.journal.recordBySystem(
        {
          kind: CONDITION_JOURNAL.evidenceOverdue,
          subjectType: 'event',
          subjectId: eventId,
          eventId,
          data: { conditions },
        },
        requestId(),
      );
    }
  }
}
