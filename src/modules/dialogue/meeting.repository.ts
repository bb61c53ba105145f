import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import {
  LedMeeting,
  Meeting,
  MeetingAction,
  MeetingMinutes,
  MeetingPolicePart,
  MinutesComment,
  NamedMinutes,
} from './meeting.entity.js';

const meetings = new Table(Meeting);
const led = new Table(LedMeeting);
const minutes = new Table(MeetingMinutes);
const named = new Table(NamedMinutes);
const policeParts = new Table(MeetingPolicePart);
const comments = new Table(MinutesComment);
const actions = new Table(MeetingAction);

type Match = { readonly id: string; readonly expectedVersion: number; readonly state?: string };

/** SQL of meetings, their minutes and what was promised there. */
@Injectable()
export class MeetingRepository {
  constructor(private readonly rows: Rows) {}

  find(id: string): Promise<Meeting> {
    return this.rows.byId(meetings, id);
  }

  byIds(ids: readonly string[]): Promise<Meeting[]> {
    return this.rows.list(meetings, 'id = any($1)', [ids]);
  }

  ofEvents(eventIds: readonly string[]): Promise<Meeting[]> {
    return this.rows.list(meetings, 'event_id = any($1)', [eventIds], 'event_id, number');
  }

  /** With who leads them; the portal has no right to that column. */
  ledBy(ids: readonly string[]): Promise<LedMeeting[]> {
    return this.rows.list(led, 'id = any($1)', [ids]);
  }

  insert(meeting: LedMeeting): Promise<LedMeeting> {
    return this.rows.insert(led, meeting);
  }

  change(match: Match, patch: Partial<LedMeeting>): Promise<LedMeeting> {
    return this.rows.changeIfVersion(led, match, patch);
  }

  minutes(id: string): Promise<MeetingMinutes> {
    return this.rows.byId(minutes, id);
  }

  minutesOf(meetingIds: readonly string[]): Promise<MeetingMinutes[]> {
    return this.rows.list(minutes, 'meeting_id = any($1)', [meetingIds], 'meeting_id, number');
  }

  /** With the names of police; the portal has no right to that column. */
  namedMinutes(ids: readonly string[]): Promise<NamedMinutes[]> {
    return this.rows.list(named, 'id = any($1)', [ids]);
  }

  insertMinutes(version: NamedMinutes): Promise<NamedMinutes> {
    return this.rows.insert(named, version);
  }

  changeMinutes(match: Match, patch: Partial<NamedMinutes>): Promise<NamedMinutes> {
    return this.rows.changeIfVersion(named, match, patch);
  }

  policePartsOf(meetingIds: readonly string[]): Promise<MeetingPolicePart[]> {
    return this.rows.list(policeParts, 'meeting_id = any($1)', [meetingIds], 'at, id');
  }

  insertPolicePart(part: MeetingPolicePart): Promise<MeetingPolicePart> {
    return this.rows.insert(policeParts, part);
  }

  commentsOf(minutesIds: readonly string[]): Promise<MinutesComment[]> {
    return this.rows.list(comments, 'minutes_id = any($1)', [minutesIds], 'at, id');
  }

  insertComment(comment: MinutesComment): Promise<MinutesComment> {
    return this.rows.insert(comments, comment);
  }

  action(id: string): Promise<MeetingAction> {
    return this.rows.byId(actions, id);
  }

  actionsOf(meetingIds: readonly string[]): Promise<MeetingAction[]> {
    return this.rows.list(actions, 'meeting_id = any($1)', [meetingIds], 'due_on, id');
  }

  actionsOfEvents(eventIds: readonly string[]): Promise<MeetingAction[]> {
    return this.rows.list(actions, 'event_id = any($1)', [eventIds], 'due_on, id');
  }

  /** What police promised and has not done, and what others have not done in time. */
  openActions(today: string, limit: number): Promise<MeetingAction[]> {
    const open = "state = 'open' and (owner = 'police' or due_on < $1)";
    return this.rows.list(actions, open, [today], `due_on, id limit ${Math.trunc(limit)}`);
  }

  insertActions(list: readonly MeetingAction[]): Promise<void> {
    return this.rows.insertMany(actions, list);
  }

  changeAction(match: Match, patch: Partial<MeetingAction>): Promise<MeetingAction> {
    return this.rows.changeIfVersion(actions, match, patch);
  }
}
