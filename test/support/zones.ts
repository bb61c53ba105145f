import pg from 'pg';
import type { TestParley } from './parley.js';

/** The restriction zones of the demonstration zone that the portal's role itself may read. */
export async function zoneCodesAsPortal(parley: TestParley): Promise<string[]> {
  const client = new pg.Client({ connectionString: parley.databaseUrl });
  await client.connect();
  try {
    const [own] = await parley.sql<{ id: string }>("select id from zone where code <> '9999'");
    await client.query('set role parley_portal');
    await client.query("select set_config('app.zone', $1, false)", [own?.id]);
    const { rows } = await client.query<{ code: string }>('select code from restriction_zone');
    return rows.map(({ code }) => code);
  } finally {
    await client.end();
  }
}
