import type { Config } from './config.js';
import { Db } from './core/database/db.js';
import { SYSTEM_SCOPE } from './core/database/scope.js';
import type { RunningParley } from './boot.js';
import { FirstAdministratorService, PERSONAS, PeopleRepository } from './modules/people/index.js';

/** What the terminal says once Parley serves requests: where, and who can sign in how. */
export async function welcome(parley: RunningParley, config: Config): Promise<string[]> {
  const ready = `Parley is ready on ${parley.url}`;
  const people = parley.app.get(PeopleRepository);
  if (config.demo) {
    const known = await parley.app.get(Db).read(SYSTEM_SCOPE, () => people.personas());
    const line = (door: 'police' | 'portal', label: string, path: string) =>
      `  ${label} ${parley.url}${path}: ` +
      PERSONAS.filter((p) => p.door === door && known.some((k) => k.persona === p.key))
        .map((p) => p.key)
        .join(', ');
    return [
      ready,
      'Demonstration personas sign in without a password:',
      line('police', 'desk  ', '/'),
      line('portal', 'portal', '/portal'),
    ];
  }
  const links: string[] = [];
  const first = parley.app.get(FirstAdministratorService);
  for (const zone of await first.zones()) {
    const link = await first.link(zone.id);
    if (link)
      links.push(`First administrator of zone ${zone.code}, once, within 24 hours: ${link}`);
  }
  return [ready, ...links];
}
