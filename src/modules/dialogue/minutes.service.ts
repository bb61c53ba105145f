import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { instantToBrusselsDate } from '../events/index.js';
import { MandateService } from '../mandates/index.js';
import { ConditionService, conditionLabel } from '../negotiations/index.js';
import { COMMENT_PERIODS } from './comment-period.data.js';
import { DIALOGUE_JOURNAL } from './dialogue.journal.js';
import { MeetingActionService } from './meeting-action.service.js';
import type { Meeting, MeetingMinutes, NamedMinutes } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';
import { minutesAtDesk } from './police-names.rules.js';
import { PoliceNamesService } from './police-names.service.js';
import { MEETING_LIMITS, approvalProblem, commentEnd } from './meeting.rules.js';
import type {
  ActionContent,
  AttendeeContent,
  ItemContent,
  MinutesContent,
  PositionContent,
} from './minutes-content.types.js';

/** What somebody writes of a meeting. */
export interface MinutesWords {
  readonly meetingId: string;
  /** Of the draft; 0 when there is none. */
  readonly expectedVersion: number;
  readonly attendance: readonly AttendeeContent[];
  readonly items: readonly {
    readonly title: string;
    readonly positions: readonly PositionContent[];
    readonly outcome: ItemContent['outcome'];
    readonly conclusion?: string | null;
    readonly conditionIds?: readonly string[] | null;
  }[];
  readonly actions: readonly (Omit<ActionContent, 'id' | 'item' | 'ownerName'> & {
    readonly id?: string | null;
    readonly item?: number | null;
    readonly ownerName?: string | null;
  })[];
  readonly nextAt?: string | null;
  readonly distribution: readonly string[];
}

interface Step {
  readonly minutesId: string;
  readonly expectedVersion: number;
}

/** Minutes of meetings: drafted, sent, commented on, amended, approved. What left never changes. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly repository: MeetingRepository,
    private readonly conditions: ConditionService,
    private readonly actions: MeetingActionService,
    private readonly mandates: MandateService,
    private readonly names: PoliceNamesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the draft, the first one or the amendment of what was sent. Errors: NOT_FOUND, STALE,
   * TRANSITION_NOT_ALLOWED `meetingCancelled`.
   */
  async save(actor: Actor, words: MinutesWords): Promise<Meeting> {
    const meeting = await this.repository.find(words.meetingId);
    if (meeting.state !== 'planned') {
      throw DomainError.transition(meeting.state, 'saveMinutes', 'meetingCancelled');
    }
    const versions = await this.repository.minutesOf([meeting.id]);
    const written = await this.contentOf(actor, meeting, words);
    const { content, names } = await this.names.split(actor, meeting, written);
    const draft = versions.find(({ state }) => state === 'draft');
    if ((draft?.version ?? 0) !== words.expectedVersion) {
      throw DomainError.stale(draft?.version ?? 0);
    }
    const stored = draft
      ? await this.repository.changeMinutes(
          { id: draft.id, expectedVersion: words.expectedVersion, state: 'draft' },
          { content, policeNames: names },
        )
      : await this.repository.insertMinutes(
          firstDraft(actor, meeting, versions.length + 1, { content, policeNames: names }),
        );
    this.note(actor, DIALOGUE_JOURNAL.minutesSaved, stored);
    return meeting;
  }

  /**
   * Sends the draft; the period for comments begins where the organiser takes part. Errors:
   * NOT_FOUND, STALE, TRANSITION_NOT_ALLOWED `alreadySent`, RULE_VIOLATED `minutesEmpty`.
   */
  async send(actor: Actor, step: Step): Promise<Meeting> {
    const draft = await this.repository.minutes(step.minutesId);
    if (draft.state !== 'draft') {
      throw DomainError.transition(draft.state, 'sendMinutes', 'alreadySent');
    }
    if (draft.content.items.length === 0) throw DomainError.rule('minutesEmpty');
    const meeting = await this.repository.find(draft.meetingId);
    const content: MinutesContent = { ...draft.content, meeting: factsOf(meeting) };
    const sentAt = this.clock.now();
    const period = periodOn(instantToBrusselsDate(sentAt));
    const sent = await this.repository.changeMinutes(
      { id: draft.id, expectedVersion: step.expectedVersion, state: 'draft' },
      {
        content,
        contentHash: sha256Hex(canonicalJson(content)),
        state: draft.number === 1 ? 'sent' : 'amended',
        sentAt,
        commentUntil: meeting.withOrganiser && period ? commentEnd(sentAt, period.hours) : null,
      },
    );
    await this.actions.follow(meeting, minutesAtDesk(content, sent.policeNames).actions);
    this.note(actor, DIALOGUE_JOURNAL.minutesSent, sent);
    return meeting;
  }

  /**
   * Approves the version sent last; it keeps its content hash. Errors: NOT_FOUND, STALE,
   * TRANSITION_NOT_ALLOWED, RULE_VIOLATED `commentsOpen` while the period runs and nobody agreed,
   * `objectionsUnanswered` without a remark on them.
   */
  async approve(actor: Actor, step: Step & { remark?: string | null }): Promise<Meeting> {
    const minutes = await this.repository.minutes(step.minutesId);
    const versions = await this.repository.minutesOf([minutes.meetingId]);
    if (minutes.state === 'draft' || minutes.state === 'approved') {
      throw DomainError.transition(minutes.state, 'approveMinutes', 'wrongState');
    }
    const last = versions.filter(({ state }) => state !== 'draft').at(-1);
    if (last?.id !== minutes.id) {
      throw DomainError.transition(minutes.state, 'approveMinutes', 'amendedSince');
    }
    const comments = await this.repository.commentsOf([minutes.id]);
    const now = this.clock.now();
    const remark = step.remark ? await this.remark(actor, minutes, step.remark) : null;
    const problem = approvalProblem(minutes, comments, { remark, now });
    if (problem) throw DomainError.rule(problem);
    const approved = await this.repository.changeMinutes(
      { id: minutes.id, expectedVersion: step.expectedVersion, state: minutes.state },
      { state: 'approved', approvedAt: now, approvalRemark: remark },
    );
    this.note(actor, DIALOGUE_JOURNAL.minutesApproved, approved);
    return this.repository.find(minutes.meetingId);
  }

  /**
   * What the organiser says of minutes he was sent. Errors: NOT_FOUND, TRANSITION_NOT_ALLOWED
   * `commentsClosed` once approved, amended or out of time; LIMIT_EXCEEDED.
   */
  async comment(
    actor: Actor,
    words: { minutesId: string; item?: number | null; agrees: boolean; text?: string | null },
  ): Promise<Meeting> {
    const minutes = await this.repository.minutes(words.minutesId);
    await this.mandates.assertMay(actor, minutes.eventId, 'negotiate');
    const versions = await this.repository.minutesOf([minutes.meetingId]);
    const last = versions.filter(({ state }) => state !== 'draft').at(-1);
    const { commentUntil, state } = minutes;
    const now = this.clock.now();
    const late = !commentUntil || Date.parse(now) >= Date.parse(commentUntil);
    if (late || state === 'approved' || last?.id !== minutes.id) {
      throw DomainError.transition(state, 'commentMinutes', 'commentsClosed');
    }
    if (!words.agrees && !words.text) {
      throw DomainError.invalid([{ path: 'input.text', code: 'required' }]);
    }
    const present = await this.repository.commentsOf([minutes.id]);
    const { comments } = MEETING_LIMITS;
    if (present.length >= comments) throw DomainError.limit('minutesComments', comments);
    await this.repository.insertComment({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: minutes.eventId,
      meetingId: minutes.meetingId,
      minutesId: minutes.id,
      item: words.item ?? null,
      agrees: words.agrees,
      text: words.text ?? null,
      byId: actor.personId,
      byName: actor.name,
      at: now,
    });
    this.note(actor, DIALOGUE_JOURNAL.minutesCommented, minutes);
    return this.repository.find(minutes.meetingId);
  }

  /** An answer to objections without the name of whoever led the meeting. */
  private async remark(
    actor: Actor,
    { eventId, meetingId }: MeetingMinutes,
    text: string,
  ): Promise<string> {
    const [led] = await this.repository.ledBy([meetingId]);
    const [shared = text] = led ? await this.names.texts(actor, eventId, led, [text]) : [];
    return shared;
  }

  private async contentOf(
    actor: Actor,
    meeting: Meeting,
    words: MinutesWords,
  ): Promise<MinutesContent> {
    const ids = [...new Set(words.items.flatMap(({ conditionIds }) => conditionIds ?? []))];
    const found = await this.conditions.byIds(actor, ids);
    const own = new Map(
      found
        .filter(({ eventId }) => eventId === meeting.eventId)
        .map(({ id, number }) => [id, conditionLabel(number)]),
    );
    if (own.size !== ids.length) throw DomainError.notFound();
    const touched = (list: readonly string[]) =>
      list
        .map((id) => ({ id, number: own.get(id) ?? '' }))
        .sort((a, b) => a.number.localeCompare(b.number));
    return {
      meeting: factsOf(meeting),
      attendance: words.attendance.map(({ name, organisation, status, side, function: role }) => ({
        name,
        organisation,
        status,
        side,
        function: side === 'police' ? (role ?? 'officer') : null,
      })),
      items: words.items.map(({ title, positions, outcome, conclusion, conditionIds }) => ({
        title,
        positions: positions.map(({ who, text }) => ({ who, text })),
        outcome,
        conclusion: conclusion ?? null,
        conditions: touched(conditionIds ?? []),
      })),
      actions: await this.actions.named(meeting, words.actions),
      nextAt: words.nextAt ?? null,
      distribution: [...words.distribution],
    };
  }

  private note(actor: Actor, kind: string, minutes: MeetingMinutes): void {
    const { id, eventId, meetingId, number } = minutes;
    const subject = { subjectType: 'minutes', subjectId: id, eventId };
    this.journal.record(actor, { kind, ...subject, data: { meetingId, number } });
  }
}

function factsOf(meeting: Meeting): MinutesContent['meeting'] {
  const { number, kind, startsAt, endsAt, place, onlineAddress, chairFunction } = meeting;
  return { number, kind, startsAt, endsAt, place, onlineAddress, chairFunction };
}

function firstDraft(
  { zoneId }: Actor,
  { id: meetingId, eventId }: Meeting,
  number: number,
  words: Pick<NamedMinutes, 'content' | 'policeNames'>,
): NamedMinutes {
  return {
    id: randomUUID(),
    zoneId,
    version: 1,
    eventId,
    meetingId,
    number,
    state: 'draft',
    ...words,
    contentHash: null,
    sentAt: null,
    commentUntil: null,
    approvedAt: null,
    approvalRemark: null,
  };
}

function periodOn(day: string) {
  return COMMENT_PERIODS.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  );
}
