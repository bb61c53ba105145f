import type { Config } from '../../src/config.js';

/** Settings of a Parley under test: any free port, own home, demonstration personas. */
export function testConfig(home: string, changes: Partial<Config> = {}): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    databaseUrl: null,
    home,
    demo: true,
    smtpUrl: null,
    mailFrom: 'Parley <no-reply@parley.example.org>',
    publicUrl: 'http://localhost',
    logLevel: 'silent',
    ...changes,
  };
}
