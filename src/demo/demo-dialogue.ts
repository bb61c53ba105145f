import { canonicalJson, sha256Hex } from '../core/canonical-json.js';
import type { Rows } from '../core/database/rows.js';
import { Table } from '../core/database/table.js';
import {
  ContactEntry,
  DeskSignature,
  DialogueMessage,
  DialogueReading,
  LedMeeting,
  type MinutesContent,
  NamedMinutes,
} from '../modules/dialogue/index.js';
import { type DemoEvent, demoId } from './demo-data.js';

/** The event whose sides have spoken already; everything in it is read and settled. */
const SPOKEN = 'E02';
const PLANNER = { id: demoId('person:planner'), name: 'An Voorbeeld' };
const ORGANISER = { id: demoId('person:secondOrganiser'), name: 'Amina Exemple-Rivier' };
const ASKED_AT = '2026-11-05T09:10:00Z';
const REPLIED_AT = '2026-11-05T15:40:00Z';
const READ_AT = '2026-11-06T08:05:00Z';
const MET = { startsAt: '2026-11-12T09:00:00Z', endsAt: '2026-11-12T10:00:00Z' };
const SENT_AT = '2026-11-12T14:00:00Z';
const COMMENT_UNTIL = '2026-11-14T14:00:00Z';
const APPROVED_AT = '2026-11-16T09:00:00Z';

const QUESTION = {
  id: demoId('message:E02-1'),
  text: 'Pouvez-vous nous dire combien de tables vous installez sur la place ?',
  sentAt: ASKED_AT,
};
const REPLY = {
  id: demoId('message:E02-2'),
  text: 'Quatre tables et une petite estrade, le long de la façade.',
  sentAt: REPLIED_AT,
};
const FACTS = {
  number: 1,
  kind: 'siteVisit' as const,
  ...MET,
  place: 'Place de la Monnaie',
  onlineAddress: null,
  chairFunction: 'planner' as const,
};
const CONTENT: MinutesContent = {
  meeting: FACTS,
  attendance: [
    {
      name: '',
      organisation: 'Cellule événements',
      status: 'present',
      side: 'police',
      function: 'planner',
    },
    {
      name: ORGANISER.name,
      organisation: 'Comité Rivieren Zonder Grenzen',
      status: 'present',
      side: 'organiser',
      function: null,
    },
  ],
  items: [
    {
      title: 'Installation et déchargement',
      positions: [{ who: 'Comité', text: 'quatre tables et une petite estrade' }],
      outcome: 'agreed',
      conclusion: 'La camionnette décharge avant neuf heures et quitte la place.',
      conditions: [],
    },
  ],
  actions: [],
  nextAt: null,
  distribution: ['Comité Rivieren Zonder Grenzen', 'Cellule événements'],
};

/** Loads what both sides said to each other about one event of the demonstration. */
export class DemoDialogueLoader {
  constructor(
    private readonly rows: Rows,
    private readonly zoneId: string,
  ) {}

  async load(event: DemoEvent): Promise<void> {
    if (event.id !== SPOKEN) return;
    const of = { zoneId: this.zoneId, eventId: demoId(`event:${event.id}`) };
    await this.messages(of);
    await this.rows.insert(new Table(ContactEntry), {
      ...of,
      id: demoId('contact:E02-1'),
      number: 1,
      kind: 'call',
      direction: 'in',
      withWhom: ORGANISER.name,
      said: 'Elle demande où la camionnette peut décharger le matin.',
      promised: 'Réponse lors de la visite du 12 novembre.',
      occurredAt: REPLIED_AT,
      replacesId: null,
      reason: null,
      recordedBy: PLANNER.id,
      recordedByName: PLANNER.name,
      recordedAt: REPLIED_AT,
    });
    await this.meeting(of);
  }

  private async messages(of: { zoneId: string; eventId: string }): Promise<void> {
    const common = { ...of, conditionId: null, language: 'fr', correctsId: null, readAt: READ_AT };
    await this.rows.insertMany(new Table(DialogueMessage), [
      { ...common, ...QUESTION, position: 1, side: 'police', authorName: null },
      { ...common, ...REPLY, position: 2, side: 'organiser', authorName: ORGANISER.name },
    ]);
    await this.rows.insert(new Table(DeskSignature), {
      ...of,
      id: demoId('signature:E02-1'),
      messageId: QUESTION.id,
      translationId: null,
      personId: PLANNER.id,
      personName: PLANNER.name,
    });
    const reading = (id: string, messageId: string, side: 'police' | 'organiser') => {
      const { id: personId, name: personName } = side === 'police' ? PLANNER : ORGANISER;
      return { ...of, id, messageId, side, personId, personName, readAt: READ_AT };
    };
    await this.rows.insertMany(new Table(DialogueReading), [
      reading(demoId('reading:E02-1'), QUESTION.id, 'organiser'),
      reading(demoId('reading:E02-2'), REPLY.id, 'police'),
    ]);
  }

  private async meeting(of: { zoneId: string; eventId: string }): Promise<void> {
    const id = demoId('meeting:E02-1');
    await this.rows.insert(new Table(LedMeeting), {
      ...of,
      ...FACTS,
      chair: PLANNER.name,
      id,
      version: 1,
      state: 'planned',
      withOrganiser: true,
      agenda: ['Installation et déchargement'],
      sequence: 0,
      cancelReason: null,
      createdAt: ASKED_AT,
      updatedAt: ASKED_AT,
    });
    await this.rows.insert(new Table(NamedMinutes), {
      ...of,
      id: demoId('minutes:E02-1'),
      version: 1,
      meetingId: id,
      number: 1,
      state: 'approved',
      content: CONTENT,
      policeNames: { 'attendance.0': PLANNER.name },
      contentHash: sha256Hex(canonicalJson(CONTENT)),
      sentAt: SENT_AT,
      commentUntil: COMMENT_UNTIL,
      approvedAt: APPROVED_AT,
      approvalRemark: null,
    });
  }
}
