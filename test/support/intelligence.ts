import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { TestParley } from './parley.js';

/** A word that stands in the notes of these tests and nowhere else. */
export const KNOWN = 'Kapelmeeuw';

export const NOTE = {
  sourceKind: 'openSource',
  reliability: 'B',
  credibility: 2,
  informationOn: '2026-11-20',
  keepUntil: '2027-02-21',
  personalData: false,
  text: `${KNOWN} roept op een open kanaal op om samen te komen.`,
};
export const CLASSIFIED = {
  ...NOTE,
  sourceKind: 'threatBody',
  text: null,
  classification: 'restricted',
  classificationReference: 'NVO/2026/114',
};
export const WHY = { purposeCode: 'riskAssessment', purpose: 'Risicoanalyse van deze betoging' };
export const UNTIL = '2026-12-23T08:00:00Z';

const step = (name: string, type: string, answer = 'id version') =>
  `mutation ($input: ${type}!) { row: ${name}(input: $input) { ${answer} } }`;
const OPENED =
  'readingId noteId readAt text reliability credibility authorName classificationReference';
export const STEPS = {
  ADD: step('addIntelligenceNote', 'AddIntelligenceNoteInput'),
  REVISE: step('reviseIntelligenceNote', 'ReviseIntelligenceNoteInput'),
  SUMMARISE: step('summariseIntelligence', 'SummariseIntelligenceInput'),
  ERASE: step('eraseIntelligenceNote', 'EraseIntelligenceNoteInput'),
  GRANT: step('grantIntelligence', 'GrantIntelligenceInput'),
  REVOKE: step('revokeIntelligence', 'RevokeIntelligenceInput'),
  READ: step('readIntelligenceNote', 'ReadIntelligenceNoteInput', OPENED),
} as const;

export interface Kept {
  id: string;
  version: number;
}
export interface Opened {
  readingId: string;
  text: string | null;
  reliability: string | null;
  authorName: string | null;
  classificationReference: string | null;
}

/** What a person of the police is to the database. */
export const POLICE = 'set local role parley_police';
export const WORDS = 'select text from intelligence_text';
/** Writes down that the ambient person, or `who`, reads a part of a note. */
export const readingOf = (noteId: string, who = 'app_person()', part = 'text') =>
  `insert into intelligence_reading (id, zone_id, note_id, part, edition, person_id, person_name,
     purpose_code, purpose) values (gen_random_uuid(), app_zone(), '${noteId}', '${part}', 1, ${who},
     'x', 'oversight', 'Nodig')`;

/** What is known of one dossier, and who is told. */
export class Intelligence {
  private constructor(
    readonly parley: TestParley,
    readonly eventId: string,
  ) {}

  /** Of a dossier whose id is known. */
  static on(parley: TestParley, eventId: string): Intelligence {
    return new Intelligence(parley, eventId);
  }

  static async of(parley: TestParley, reference: string): Promise<Intelligence> {
    const [row] = await parley.sql<{ id: string }>(
      'select id from public_event where reference = $1',
      [reference],
    );
    return new Intelligence(parley, row?.id ?? '');
  }

  async run<Row>(persona: string, query: string, input: object, key = randomUUID()): Promise<Row> {
    const client = await this.parley.as(persona);
    return (await client.run<{ row: Row }>(query, { input }, key)).row;
  }

  /** What a refusal says, as the client gets it. */
  async refused(persona: string, query: string, input: object): Promise<unknown> {
    const [error] = (await (await this.parley.as(persona)).refusal(query, { input })).errors;
    return { message: error?.message, extensions: error?.extensions };
  }

  add(persona = 'intelligence', note: object = NOTE): Promise<Kept> {
    return this.run(persona, STEPS.ADD, { eventId: this.eventId, note });
  }

  read(persona: string, noteId: string, part = 'text', key = randomUUID()): Promise<Opened> {
    return this.run(persona, STEPS.READ, { noteId, part, ...WHY }, key);
  }

  async grant(
    noteId: string | null,
    to: { personId?: string; positionId?: string },
    by = 'intelligence',
  ): Promise<Kept> {
    const input = { eventId: this.eventId, noteId, ...to, ...WHY, validUntil: UNTIL };
    return this.run(by, STEPS.GRANT, input);
  }

  async person(persona: string): Promise<{ personId: string }> {
    const [row] = await this.parley.sql<{ id: string }>(
      'select id from person where persona = $1',
      [persona],
    );
    return { personId: row?.id ?? '' };
  }

  async position(code: string): Promise<{ positionId: string }> {
    const [row] = await this.parley.sql<{ id: string }>('select id from position where code = $1', [
      code,
    ]);
    return { positionId: row?.id ?? '' };
  }

  /** What a persona is told of the dossier's notes. */
  async seen(persona: string): Promise<string[]> {
    const { event } = await (
      await this.parley.as(persona)
    ).run<{ event: { intelligenceNotes: { id: string }[] } }>(
      'query ($id: ID!) { event(id: $id) { intelligenceNotes { id } } }',
      { id: this.eventId },
    );
    return event.intelligenceNotes.map(({ id }) => id);
  }

  /** Runs statements as a person in the database itself, and takes them back; rows of the last. */
  async inDatabase<Row>(persona: string, sql: readonly string[]): Promise<Row[]> {
    const { personId } = await this.person(persona);
    const [{ zone } = { zone: '' }] = await this.parley.sql<{ zone: string }>(
      'select app_zone() as zone',
    );
    const client = new pg.Client({ connectionString: this.parley.databaseUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(
        `select set_config('app.zone', $1, true), set_config('app.person', $2, true),
           set_config('app.now', $3, true)`,
        [zone, personId, this.parley.clock.now()],
      );
      for (const each of sql.slice(0, -1)) await client.query(each);
      return (await client.query(sql.at(-1) ?? '')).rows as Row[];
    } finally {
      await client.query('rollback').catch(() => undefined);
      await client.end();
    }
  }
}
