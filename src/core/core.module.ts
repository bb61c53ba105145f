import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { LinkActors } from './access/link-actors.js';
import { BasisService } from './basis/basis.service.js';
import { DocumentStore } from './documents/document-store.js';
import { Clock, SystemClock } from './clock.js';
import { CONFIG } from './config.token.js';
import { APP_DATA_SOURCE } from './database/data-source.js';
import { Db } from './database/db.js';
import { Rows } from './database/rows.js';
import { Idempotency } from './graphql/idempotency.js';
import { Followers } from './journal/followers.js';
import { JobRunner } from './journal/job-runner.js';
import { Recurring } from './journal/recurring.js';
import { Journal } from './journal/journal.js';
import { JournalFeed } from './journal/journal-feed.js';
import { JournalRepository } from './journal/journal.repository.js';
import { Log } from './log.js';
import { MailService } from './mail/mail.service.js';
import { Messages } from './messages.js';
import { Upkeep } from './upkeep/upkeep.js';

/** What a running Parley is made of before any module: settings, database, clock. */
export interface Foundation {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly clock?: Clock;
}

/** The mechanisms every module stands on. */
@Global()
@Module({})
export class CoreModule {
  static of({ config, dataSource, clock }: Foundation): DynamicModule {
    const shared = [
      BasisService,
      DocumentStore,
      Db,
      Rows,
      Idempotency,
      Journal,
      LinkActors,
      JournalRepository,
      JournalFeed,
      Followers,
      Recurring,
      JobRunner,
      Log,
      MailService,
      Messages,
      Upkeep,
    ];
    return {
      module: CoreModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: APP_DATA_SOURCE, useValue: dataSource },
        { provide: Clock, useValue: clock ?? new SystemClock() },
        ...shared,
      ],
      exports: [CONFIG, APP_DATA_SOURCE, Clock, ...shared],
    };
  }
}
