import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { Db } from '../src/core/database/db.js';
import { entryHash } from '../src/core/journal/journal-chain.rules.js';
import { JournalVerifier, verdictLine } from '../src/core/journal/journal-verifier.js';
import { JournalRepository } from '../src/core/journal/journal.repository.js';
import { type TestParley, startParley } from './support/parley.js';

const ROLES = ['parley_base', 'parley_police', 'parley_portal', 'parley_system'];
/** Everything that has ever broken a hash: separators, quotes, controls, both ends of Unicode. */
const ODD = 'A\u001fgold\u001e "q" \'s\' \\ \n\r\t 4:x,-, é e\u0301 漢字 😀 \u202e \u00ad';
const PERMISSION_DENIED = '42501';

describe('the journal', () => {
  let parley: TestParley;
  let db: Db;
  let zoneId: string;
  let last: number;
  const scope = () =>
    ({ role: 'parley_police', zoneId, personId: null, organisationId: null }) as const;

  beforeAll(async () => {
    parley = await startParley();
    db = parley.running.app.get(Db);
    zoneId = (await parley.sql<{ id: string }>('select id from zone'))[0]?.id as string;
    for (const persona of ['planner', 'gold', 'silver', 'bronze', 'legal'])
      await parley.as(persona);
    await parley.sql('create table kept_entry as select * from journal_entry');
    await parley.sql('create table kept_head as select * from journal_head');
    last = Number((await parley.sql<{ n: string }>('select count(*) as n from kept_entry'))[0]?.n);
  });
  afterAll(() => parley.close());

  const verdict = async () => {
    const [found] = await new JournalVerifier(db).verify();
    return found ? verdictLine(found) : 'no zone';
  };

  /** Changes the tables as somebody could who owns the database, asks, and puts them back. */
  async function afterTampering(...statements: string[]): Promise<string> {
    await parley.sql('alter table journal_entry disable trigger user');
    try {
      for (const statement of statements) await parley.sql(statement);
      return await verdict();
    } finally {
      await parley.sql('delete from journal_entry');
      await parley.sql('insert into journal_entry select * from kept_entry');
      await parley.sql('delete from journal_head');
      await parley.sql('insert into journal_head select * from kept_head');
      await parley.sql('alter table journal_entry enable trigger user');
    }
  }

  it('is intact after real work, entry by entry', async () => {
    expect(last).toBeGreaterThan(5);
    expect(await verdict()).toBe(`journal of zone 5339: ${last} entries, chain intact`);
  });

  it.each([
    ["update journal_entry set data = '{}' where seq = 2", 'entry 2 was altered'],
    [
      "update journal_entry set actor_name = actor_name || ' ' where seq = 3",
      'entry 3 was altered',
    ],
    [
      "update journal_entry set at = at + interval '1 microsecond' where seq = 3",
      'entry 3 was altered',
    ],
    ['update journal_entry set actor_id = zone_id where seq = 4', 'entry 4 was altered'],
    ['delete from journal_entry where seq = 4', 'entry 4 was removed'],
    ['delete from journal_entry where seq = 1', 'entry 1 was removed'],
    [
      'update journal_entry set seq = case seq when 2 then 1005 when 5 then 1002 end where seq in (2, 5); ' +
        'update journal_entry set seq = seq - 1000 where seq > 1000',
      'entry 2 was swapped and stands at 5',
    ],
    [
      'delete from journal_entry where seq > 4',
      'entry 5 and what came after it were removed: the head knows them',
    ],
    [
      'delete from journal_entry',
      'entry 1 and what came after it were removed: the head knows them',
    ],
    [
      "update journal_head set hash = repeat('a', 64)",
      'entry LAST is the last one, and the head says otherwise',
    ],
    ['update journal_head set seq = 5', 'entry LAST is the last one, and the head says otherwise'],
    ['delete from journal_head', 'entry LAST is the last one, and the head says otherwise'],
  ])('says what is wrong after: %s', async (statement, expected) => {
    expect(await afterTampering(...statement.split('; '))).toBe(
      `journal of zone 5339: NOT intact, ${expected.replace('LAST', String(last))}`,
    );
    expect(await verdict()).toContain('chain intact');
  });

  it('can be changed by no role of the application, and not by its owner either', async () => {
    const client = new pg.Client({ connectionString: parley.databaseUrl });
    await client.connect();
    const attempts = ['journal_entry', 'journal_head'].flatMap((table) => [
      `update ${table} set hash = ''`,
      `delete from ${table}`,
      `truncate ${table}`,
      `insert into ${table} select * from ${table}`,
    ]);
    try {
      for (const role of ROLES) {
        for (const attempt of attempts) {
          const tried = client.query(`set role ${role}; set app.zone = '${zoneId}'; ${attempt}`);
          await expect(tried).rejects.toMatchObject({ code: PERMISSION_DENIED });
        }
      }
    } finally {
      await client.end();
    }
    for (const attempt of attempts.slice(0, 3)) {
      await expect(parley.sql(attempt)).rejects.toThrow('journal_entry is append-only');
    }
  });

  it('hashes in the database what the verification hashes, whatever the text', async () => {
    await db.write(scope(), async () => {
      await db.query('select journal_append($1, null, $2, $3, null, $4, $5, $6, $7, $8)', [
        '2026-11-23T08:00:00.1239Z',
        ODD,
        ODD,
        ODD,
        zoneId,
        ODD,
        JSON.stringify({ [ODD]: ODD }),
        ODD,
      ]);
    });
    const [row] = await db.read(scope(), () => new JournalRepository(db).chain(last, 10));
    expect(row?.actorName).toBe(ODD);
    expect(entryHash(row!)).toBe(row?.hash);
    await parley.sql('alter table journal_entry disable trigger user');
    await parley.sql(
      "update journal_entry set position = '', subject_type = position || E'\\x1f' || subject_type where seq = (select max(seq) from journal_entry)",
    );
    expect(await verdict()).toContain(`entry ${last + 1} was altered`);
  });

  it('is verified by a command that says so and exits with 1 on a defect', async () => {
    await afterTampering();
    const script =
      "import('./dist/journal-verify.js').then(async (m) => process.exit(await m.journalVerify(console.log)))";
    const verify = () =>
      promisify(execFile)(process.execPath, ['-e', script], {
        env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: parley.databaseUrl },
      });
    expect((await verify()).stdout).toBe(`journal of zone 5339: ${last} entries, chain intact\n`);
    await parley.sql('alter table journal_entry disable trigger user');
    await parley.sql('delete from journal_entry where seq = 3');
    await expect(verify()).rejects.toMatchObject({
      code: 1,
      stdout: 'journal of zone 5339: NOT intact, entry 3 was removed\n',
    });
  });
});
