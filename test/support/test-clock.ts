import { Clock } from '../../src/core/clock.js';

/** A clock that stands until a test moves it on. */
export class TestClock extends Clock {
  constructor(private at = Date.parse('2026-11-23T08:00:00.000Z')) {
    super();
  }

  now(): string {
    return new Date(this.at).toISOString();
  }

  forward(milliseconds: number): void {
    this.at += milliseconds;
  }
}
