import { Db } from '../../src/core/database/db.js';
import { SYSTEM_SCOPE } from '../../src/core/database/scope.js';
import { Person } from '../../src/modules/people/index.js';
import { SessionService } from '../../src/modules/people/session.service.js';
import { Client } from './client.js';
import { pair } from './http.js';
import type { TestParley } from './parley.js';

/** A session of a persona where nobody may sign in as one, as after any other sign-in. */
export async function sessionOf(
  parley: TestParley,
  persona: string,
  door: 'police' | 'portal',
): Promise<Client> {
  const [person] = await parley.sql<Person>(
    'select id, zone_id as "zoneId" from person where persona = $1',
    [persona],
  );
  const { app } = parley.running;
  const cookie = await app
    .get(Db)
    .write(SYSTEM_SCOPE, () => app.get(SessionService).open(person as Person, door));
  return Client.withCookie(Client.anonymous(parley.url, door), pair(cookie));
}
