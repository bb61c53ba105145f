import { EventEmitter, on } from 'node:events';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { APP_DATA_SOURCE } from '../database/data-source.js';
import { Log } from '../log.js';

/** A hint that something was recorded: ids only, to be read again under the viewer's rights. */
export interface JournalHint {
  readonly zoneId: string;
  readonly eventId: string | null;
  readonly seq: number;
  /** Hints may have been missed while the connection was away: read again whatever it was. */
  readonly missed: boolean;
}

const CHANNEL = 'parley_journal';
const RECONNECT_MS = 1_000;
const MAX_LISTENERS = 2_000;

/** Carries hints between processes over LISTEN/NOTIFY; one connection of its own, self-healing. */
@Injectable()
export class JournalFeed implements OnModuleDestroy {
  private readonly hints = new EventEmitter();
  private client: pg.Client | null = null;
  private stopped = false;

  constructor(
    @Inject(APP_DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly log: Log,
  ) {
    this.hints.setMaxListeners(MAX_LISTENERS);
  }

  async start(): Promise<void> {
    const { url } = this.dataSource.options as { url: string };
    const client = new pg.Client({ connectionString: url, keepAlive: true });
    let gone = false;
    const lost = (fault: unknown) => {
      if (!gone) this.lost(fault);
      gone = true;
    };
    client.on('error', lost);
    client.on('end', () => lost(null));
    client.on('notification', ({ payload }) => this.hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.client = client;
      this.sayMissed();
    } catch (fault) {
      lost(fault);
    }
  }

  /** Hints of one zone from this moment on, until `signal` aborts. */
  of(zoneId: string, signal: AbortSignal): AsyncIterable<[JournalHint]> {
    return on(this.hints, zoneId, { signal }) as AsyncIterable<[JournalHint]>;
  }

  /** How many open subscriptions wait for hints, of all zones. */
  listeners(): number {
    return this.zones().reduce((sum, zone) => sum + this.hints.listenerCount(zone), 0);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private hear(payload: string): void {
    const [zoneId = '', eventId, seq] = payload.split(':');
    this.hints.emit(zoneId, { zoneId, eventId: eventId || null, seq: Number(seq), missed: false });
  }

  /** Zones somebody listens to; every listener also waits for an `error`. */
  private zones(): string[] {
    return (this.hints.eventNames() as string[]).filter((name) => name !== 'error');
  }

  /** A connection that comes back was away: nobody knows what was said meanwhile. */
  private sayMissed(): void {
    for (const zoneId of this.zones()) {
      this.hints.emit(zoneId, { zoneId, eventId: null, seq: 0, missed: true });
    }
  }

  private lost(fault: unknown): void {
    if (this.stopped) return;
    this.client = null;
    if (fault) this.log.warn({ fault }, 'journal feed lost, connecting again');
    setTimeout(() => void this.start(), RECONNECT_MS).unref();
  }
}
