import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { instantToBrusselsDate } from '../events/index.js';
import { MandateService } from '../mandates/index.js';
import { DIALOGUE_JOURNAL } from './dialogue.journal.js';
import { sideOf } from './dialogue.rules.js';
import type { Meeting, MeetingAction } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';
import { MEETING_LIMITS } from './meeting.rules.js';
import type { ActionContent } from './minutes-content.types.js';

type GivenAction = Omit<ActionContent, 'id' | 'item' | 'ownerName'> & {
  readonly id?: string | null;
  readonly item?: number | null;
  readonly ownerName?: string | null;
};

/** What was promised at meetings: with its owner and its day, until it is done. */
@Injectable()
export class MeetingActionService {
  constructor(
    private readonly repository: MeetingRepository,
    private readonly mandates: MandateService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** What waits for the desk: own promises, and those of others that are late. */
  open(_actor: Actor): Promise<MeetingAction[]> {
    const today = instantToBrusselsDate(this.clock.now());
    return this.repository.openActions(today, MEETING_LIMITS.inbox);
  }

  /**
   * Says that an action is done. The organiser does his own, the desk any. Errors: NOT_FOUND, STALE,
   * FORBIDDEN `notYourAction`, TRANSITION_NOT_ALLOWED `alreadyDone`.
   */
  async finish(
    actor: Actor,
    step: { actionId: string; expectedVersion: number; note?: string | null },
  ): Promise<MeetingAction> {
    const action = await this.repository.action(step.actionId);
    await this.mandates.assertMay(actor, action.eventId, 'negotiate');
    const own = sideOf(actor) === 'police' || action.owner === 'organiser';
    if (!own) throw DomainError.forbidden('notYourAction');
    if (action.state !== 'open') {
      throw DomainError.transition(action.state, 'finishAction', 'alreadyDone');
    }
    const done = await this.repository.changeAction(
      { id: action.id, expectedVersion: step.expectedVersion, state: 'open' },
      { state: 'done', doneAt: this.clock.now(), doneNote: step.note ?? null },
    );
    const { id, eventId, meetingId, owner } = done;
    this.journal.record(actor, {
      kind: DIALOGUE_JOURNAL.actionDone,
      subjectType: 'meetingAction',
      subjectId: id,
      eventId,
      data: { meetingId, owner },
    });
    return done;
  }

  /** Actions as the minutes hold them: those of earlier versions keep their id. */
  async named(meeting: Meeting, given: readonly GivenAction[]): Promise<ActionContent[]> {
    const versions = await this.repository.minutesOf([meeting.id]);
    const known = new Set(versions.flatMap(({ content }) => content.actions.map(({ id }) => id)));
    return given.map(({ id, item, text, owner, ownerName, dueOn }) => {
      if (id && !known.has(id)) throw DomainError.notFound();
      return {
        id: id ?? randomUUID(),
        item: item ?? null,
        text,
        owner,
        ownerName: ownerName ?? null,
        dueOn,
      };
    });
  }

  /** Brings the list of actions into line with minutes that were sent; what is done stays done. */
  async follow(meeting: Meeting, list: readonly ActionContent[]): Promise<void> {
    const present = await this.repository.actionsOf([meeting.id]);
    const fresh = list.filter(({ id }) => !present.some((each) => each.id === id));
    await this.repository.insertActions(fresh.map((action) => opened(meeting, action)));
    for (const { id, version, state } of present.filter((each) => each.state === 'open')) {
      const now = list.find((each) => each.id === id);
      const match = { id, expectedVersion: version, state };
      if (!now) await this.repository.changeAction(match, { state: 'dropped' });
      else {
        const { text, owner, ownerName, dueOn } = now;
        await this.repository.changeAction(match, { text, owner, ownerName, dueOn });
      }
    }
  }
}

function opened({ zoneId, eventId, id: meetingId }: Meeting, action: ActionContent): MeetingAction {
  const { id, text, owner, ownerName, dueOn } = action;
  return {
    id,
    zoneId,
    version: 1,
    eventId,
    meetingId,
    text,
    owner,
    ownerName,
    dueOn,
    state: 'open',
    doneAt: null,
    doneNote: null,
  };
}
