import { boot } from '../../dist/boot.js';
import { createRequire } from 'node:module';

/** Parley as it runs, in a process of its own; counts the statements it sends on request. */
const pg = createRequire(new URL('../../package.json', import.meta.url))('pg');
const [databaseUrl, home] = process.argv.slice(2);
let statements = 0;
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function counted(...args) {
  statements += 1;
  return query.apply(this, args);
};
const config = {
  host: '127.0.0.1',
  port: 0,
  databaseUrl,
  home,
  demo: true,
  smtpUrl: null,
  mailFrom: 'Parley <no-reply@localhost>',
  publicUrl: 'http://localhost',
  logLevel: 'error',
};
const parley = await boot({ config, databaseUrl });
process.on('message', (word) => {
  if (word === 'statements') process.send({ statements });
  if (word === 'stop') void parley.close().then(() => process.exit(0));
});
process.send({ url: parley.url });
