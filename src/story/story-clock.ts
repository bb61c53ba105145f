import { Clock } from '../core/clock.js';

/** The clock of a story that spans months: it runs on from wherever it was set. */
export class StoryClock extends Clock {
  private ahead = 0;

  /** Sets the clock to an instant, ISO 8601. */
  moveTo(instant: string): void {
    this.ahead = Date.parse(instant) - Date.now();
  }

  now(): string {
    return new Date(Date.now() + this.ahead).toISOString();
  }
}
