import type { March, Versioned } from './march.js';

const MINUTES = `id version number state contentHash commentUntil
  difference { changes { op text } } comments { agrees text byName } documents { id language fileName }`;
const step = (name: string, input: string, answer: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) ${answer} }`;
const MEETING = `{ id version minutes { ${MINUTES} } }`;

/** What both sides do with meetings. */
export const MEETING_STEPS = {
  PLAN: step('planMeeting', 'PlanMeetingInput', MEETING),
  CHANGE: step('changeMeeting', 'ChangeMeetingInput', MEETING),
  CANCEL: step('cancelMeeting', 'CancelMeetingInput', MEETING),
  PART: step('addPolicePart', 'PolicePartInput', MEETING),
  SAVE: step('saveMinutes', 'SaveMinutesInput', MEETING),
  SEND: step('sendMinutes', 'MinutesStepInput', MEETING),
  APPROVE: step('approveMinutes', 'ApproveMinutesInput', MEETING),
  FINISH: step('finishMeetingAction', 'FinishActionInput', '{ id state }'),
  COMMENT: step('commentMinutes', 'PortalMinutesCommentInput', '{ id }'),
  FINISH_OWN: step('finishMeetingAction', 'PortalFinishActionInput', '{ id state }'),
} as const;

/** A version of minutes as either side reads it. */
export interface Minutes extends Versioned {
  readonly number: number;
  readonly state: string;
  readonly contentHash: string | null;
  readonly difference: { changes: { op: string; text: string }[] } | null;
  readonly documents: { id: string; language: string; fileName: string }[];
}

interface MeetingRow extends Versioned {
  readonly minutes: Minutes[];
}

const PORTAL = `query ($id: ID!) { dossier(id: $id) { meetings {
  id number kind state startsAt place onlineAddress chair agenda cancelReason
  minutes { id number state open contentHash approvalRemark distribution
    attendance { name organisation status } actions { text owner ownerName }
    items { title positions { who text } outcome conclusion conditions }
    comments { text author } documents { id language fileName } difference { changes { op text } } } } } }`;
const DESK = `query ($id: ID!) { event(id: $id) { meetings { id version
  policeParts { text } chair minutes { ${MINUTES}
    content { attendance { name function } items { conclusion } actions { ownerName } } } } } }`;

/** Meetings of one dossier, through the doors of both sides. */
export class MeetingCase {
  constructor(private readonly march: March) {}

  when(startsAt: string, endsAt: string) {
    return { startsAt, endsAt };
  }

  where() {
    return { place: 'Grote zaal', chair: 'Hoofd evenementencel', agenda: ['Route', 'Stewards'] };
  }

  planned() {
    return {
      eventId: this.march.id,
      kind: 'coordination',
      withOrganiser: true,
      ...this.when('2027-01-12T10:00', '2027-01-12T11:00'),
      ...this.where(),
    };
  }

  async plan(more: object = {}): Promise<Versioned> {
    const input = { ...this.planned(), ...more };
    const { planMeeting } = await this.march.planner.run<{ planMeeting: Versioned }>(
      MEETING_STEPS.PLAN,
      { input },
    );
    return planMeeting;
  }

  item(more: object = {}) {
    return {
      title: 'Stewards',
      positions: [{ who: 'Organisator', text: 'Wij vinden er 180.' }],
      outcome: 'agreed',
      ...more,
    };
  }

  action(more: object = {}) {
    return { text: 'Lijst van de stewards', owner: 'organiser', dueOn: '2027-02-01', ...more };
  }

  words(conditionIds: string[], conclusion = 'Er komen 200 stewards.') {
    return {
      attendance: [
        { name: 'Lien', organisation: 'Zorgzaam', status: 'present', side: 'organiser' },
      ],
      items: [this.item({ conclusion, conditionIds })],
      actions: [
        this.action(),
        this.action({ text: 'Plan van de route', owner: 'police', ownerName: 'Evenementencel' }),
      ],
      distribution: ['Organisator', 'Evenementencel'],
    };
  }

  /** Writes the draft; answers it. */
  async save(meetingId: string, expectedVersion: number, words: object): Promise<Minutes> {
    const input = { meetingId, expectedVersion, ...words };
    const { saveMinutes } = await this.march.planner.run<{ saveMinutes: MeetingRow }>(
      MEETING_STEPS.SAVE,
      { input },
    );
    return saveMinutes.minutes.find(({ state }) => state === 'draft') as Minutes;
  }

  /** Sends a draft; answers what left. */
  async send({ id, version }: Versioned): Promise<Minutes> {
    const input = { minutesId: id, expectedVersion: version };
    const { sendMinutes } = await this.march.planner.run<{ sendMinutes: MeetingRow }>(
      MEETING_STEPS.SEND,
      { input },
    );
    return sendMinutes.minutes.find((each) => each.id === id) as Minutes;
  }

  async atDesk(id: string): Promise<MeetingRow> {
    const { event } = await this.march.planner.run<{ event: { meetings: MeetingRow[] } }>(DESK, {
      id: this.march.id,
    });
    return event.meetings.find((each) => each.id === id) as MeetingRow;
  }

  async atPortal(): Promise<MeetingRow[]> {
    const { dossier } = await this.march.organiser.run<{ dossier: { meetings: MeetingRow[] } }>(
      PORTAL,
      { id: this.march.id },
    );
    return dossier.meetings;
  }
}
