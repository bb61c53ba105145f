import 'reflect-metadata';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import type { Clock } from './core/clock.js';
import { appDataSource } from './core/database/data-source.js';
import { migrate } from './core/database/migrate.js';
import { GraphqlOptions } from './core/graphql/graphql-options.js';
import { SubscriptionsServer } from './core/graphql/subscriptions.server.js';
import { Readiness } from './core/health/readiness.js';
import { setUpHttp } from './core/http/http-setup.js';
import { JobRunner } from './core/journal/job-runner.js';
import { JournalFeed } from './core/journal/journal-feed.js';
import { Log } from './core/log.js';
import { type DemoChoice, loadDemo } from './demo/load-demo.js';
import { MIGRATIONS } from './migrations/index.js';

/** A Parley that serves requests. */
export interface RunningParley {
  readonly url: string;
  readonly app: NestExpressApplication;
  /** Refuses new requests, finishes running ones, leaves nothing behind. */
  close(): Promise<void>;
}

export interface BootOptions {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly clock?: Clock;
  /** Demonstration data for an empty database; absent loads none. */
  readonly demo?: DemoChoice;
}

/** Builds the application around a database connection that need not be open yet. */
async function createApp({ config, databaseUrl, clock }: BootOptions) {
  const dataSource = appDataSource(databaseUrl, []);
  const foundation = clock ? { config, dataSource, clock } : { config, dataSource };
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(foundation), {
    bufferLogs: true,
    abortOnError: false,
    bodyParser: false,
  });
  app.useLogger(app.get(Log));
  setUpHttp(app);
  app.get(Readiness).expectMigration((MIGRATIONS.at(-1) as Function).name);
  return { app, dataSource };
}

/** Migrates, starts every part and listens; port 0 picks a free one. */
export async function boot(options: BootOptions): Promise<RunningParley> {
  await migrate(options.databaseUrl, MIGRATIONS);
  const { app, dataSource } = await createApp(options);
  await dataSource.initialize();
  const close = async () => {
    await app.close();
    await dataSource.destroy();
  };
  try {
    await start(app, options);
  } catch (problem) {
    await close();
    throw problem;
  }
  const server = app.getHttpServer() as Server;
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    app,
    close: async () => {
      app.get(Readiness).drain();
      app.get(SubscriptionsServer).close();
      server.closeIdleConnections();
      await close();
    },
  };
}

async function start(app: NestExpressApplication, { config, demo }: BootOptions): Promise<void> {
  await app.init();
  if (demo) await loadDemo(app, demo);
  const server = app.getHttpServer() as Server;
  app.get(SubscriptionsServer).attach(server);
  // Not app.listen: it logs a taken port before the start can say so in one line.
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(config.port, config.host, resolve);
  });
  await app.get(JournalFeed).start();
  await app.get(JobRunner).start();
}

/** Both schemas as they are served, sorted: the contents of `schema.gql` and `portal.gql`. */
export async function printSchemas(config: Config): Promise<{ police: string; portal: string }> {
  const { app } = await createApp({ config, databaseUrl: 'postgresql://nowhere' });
  await app.init();
  const { schemas } = app.get(GraphqlOptions);
  const print = (door: 'police' | 'portal') => {
    const schema = schemas.get(door);
    return schema ? `${printSchema(lexicographicSortSchema(schema))}\n` : '';
  };
  return { police: print('police'), portal: print('portal') };
}
