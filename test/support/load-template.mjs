import { boot } from '../../dist/boot.js';

/** Migrates and loads the template; a process of its own, since modules leave traces in globals. */
const [databaseUrl, home] = process.argv.slice(2);
const config = {
  host: '127.0.0.1',
  port: 0,
  databaseUrl: null,
  home,
  demo: true,
  smtpUrl: null,
  mailFrom: 'Parley <no-reply@parley.example.org>',
  publicUrl: 'http://localhost',
  logLevel: 'warn',
};
const loaded = await boot({ config, databaseUrl, demo: { without: ['E01'] } });
await loaded.close();
