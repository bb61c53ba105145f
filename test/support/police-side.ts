import {
  DRAFT,
  PORTAL_SIGN,
  type Protocol,
  SIGN,
  agreedMarch,
  compile,
  protocols,
  signing,
} from './agreements.js';
import { jobsDone } from './bargaining.js';
import { count } from './crowd-refusals.js';
import { RECORD_COUNT, SAVE_SHEET, sheetOf } from './crowd-sheets.js';
import { DIALOGUE_STEPS } from './dialogue.js';
import { ASSESS } from './dossiers.js';
import { Intelligence, STEPS } from './intelligence.js';
import { CALL, type Given, invite } from './mandates.js';
import type { Decision, March, Versioned } from './march.js';
import { MEETING_STEPS, MeetingCase } from './meetings.js';
import { OrderCase, orderStaff } from './order-case.js';
import type { TestParley } from './parley.js';
import { agreedCondition, registerOf } from './planning.js';
import { until } from './until.js';

const ADD_SIGNAL = 'mutation ($input: AddSignalInput!) { addSignal(input: $input) { id } }';

/** What only the desk writes about a march, and what it makes of it for the organiser. */
export class PoliceSide {
  private constructor(
    private readonly parley: TestParley,
    private readonly march: March,
    private readonly meetings: MeetingCase,
  ) {}

  /** Judgements, register, plan and order, talks, a protocol, decisions in the making and taken. */
  static async of(parley: TestParley, march: March): Promise<PoliceSide> {
    const side = new PoliceSide(parley, march, new MeetingCase(march));
    await side.judged();
    await side.talked();
    await agreedMarch(march);
    await compile(march);
    await registerOf(march.planner, march.id, await agreedCondition(parley, march.id));
    const order = await OrderCase.ready(parley, await orderStaff(parley));
    await order.step(march.planner, 'compileOrder');
    await side.advised();
    await march.transition('propose');
    await march.notify(await side.decide('mayor-brussels'));
    await jobsDone(parley);
    return side;
  }

  private async judged(): Promise<void> {
    const { planner, id } = this.march;
    const input = { eventId: id, expectedVersion: 0, internalNote: 'Stil te houden.' };
    await planner.run(ASSESS, { input });
    const signal = {
      source: 'Open kanaal',
      sourceReliability: 'C',
      informationCredibility: 3,
      text: 'Oproep om samen te komen.',
      heardAt: '2026-11-23T07:30:00Z',
    };
    await planner.run(ADD_SIGNAL, { input: { eventId: id, signal } });
    const kept = { eventId: id, expectedVersion: 0, sheet: sheetOf(), note: 'Enkel voor ons.' };
    await planner.run(SAVE_SHEET, { input: kept });
    await planner.run(RECORD_COUNT, { input: { eventId: id, count: count() } });
    await this.known();
  }

  /** What few of the police may know, with a summary, a grant and a reading. */
  private async known(): Promise<void> {
    const known = Intelligence.on(this.parley, this.march.id);
    const note = await known.add();
    const { id: noteId, version: expectedVersion } = note;
    const summary = { noteId, expectedVersion, summary: 'Enkel voor de burgemeester.' };
    await known.run('intelligence', STEPS.SUMMARISE, summary);
    await known.grant(noteId, await known.person('planner'));
    await known.read('planner', noteId);
  }

  /** A meeting with a part of the police's own, a contact, a message, a colleague who was called. */
  private async talked(): Promise<void> {
    const { planner, id } = this.march;
    const meeting = await this.meetings.plan();
    const part = { meetingId: meeting.id, item: 1, text: 'Enkel voor ons.' };
    await planner.run(MEETING_STEPS.PART, { input: part });
    await this.meetings.save(meeting.id, 0, this.meetings.words([]));
    const contact = {
      kind: 'call',
      direction: 'in',
      occurredAt: '2026-11-23T07:00:00Z',
      withWhom: 'De organisator',
      said: 'Hij belt terug.',
    };
    await planner.run(DIALOGUE_STEPS.RECORD, { input: { eventId: id, contact } });
    await this.write('Komt u dinsdag langs?', 0);
    const items = [{ part: 'willNot', text: { nl: 'Nog niet.', fr: 'Pas encore.' } }];
    await planner.run(DRAFT, { input: { eventId: id, items } });
    const { id: mandateId } = await this.colleague('dag@vzw.example.org');
    const called = { mandateId, number: '+32 470 00 00 09', reached: true, note: 'Klonk rustig.' };
    await planner.run(CALL, { input: called });
  }

  private async advised(): Promise<void> {
    const round = await this.march.ask(['stib-mivb']);
    const transit = round.find(({ adviser }) => adviser.code === 'stib-mivb');
    const secret = {
      result: 'unfavourable',
      text: 'Niet voor de organisator.',
      visibility: 'police',
    };
    await this.march.advise('transit', transit as Versioned, secret);
  }

  async decide(authority: string): Promise<Decision> {
    const draft = await this.march.prepare(authority, { type: 'noted' });
    const taken = await this.march.take(await this.march.proposeDecision(draft));
    await this.written(taken.id, 2);
    return taken;
  }

  /** A message of the desk, of which the organiser gets a mail. */
  async write(text: string, seen: number): Promise<void> {
    const input = { eventId: this.march.id, language: 'nl', text, seen };
    await this.march.planner.run(DIALOGUE_STEPS.SEND, { input });
  }

  /** Somebody the organiser asks in; he gets a mail. */
  colleague(email: string): Promise<Given> {
    return invite(this.march, { email, phone: '+32 470 00 00 09', powers: ['dayResponsible'] });
  }

  /** A meeting the organiser is asked to, and its minutes as he gets them. */
  async minuted(): Promise<void> {
    const meeting = await this.meetings.plan();
    const draft = await this.meetings.save(meeting.id, 0, this.meetings.words([]));
    const sent = await this.meetings.send(draft);
    await this.written(sent.id, 2);
  }

  /** A protocol made anew, as both sides sign it, in both its forms. */
  async concludeProtocol(): Promise<void> {
    const now = async () => (await protocols(this.parley, this.march))[0] as Protocol;
    const { version: openVersion } = await now();
    const { id } = await compile(this.march, { openVersion, evaluationOn: '2027-03-25' });
    const head = await this.parley.as('seniorPlanner');
    await this.march.organiser.run(PORTAL_SIGN, { input: signing(await now()) });
    await head.run(SIGN, { input: signing(await now()) });
    await this.written(id, 4);
  }

  private async written(id: string, files: number): Promise<void> {
    const of = 'select from stored_document where subject_id = $1';
    await until('it is written', async () => (await this.parley.sql(of, [id])).length >= files);
  }
}
