import { Injectable } from '@nestjs/common';

/** The one source of "now"; tests put their own in its place. */
export abstract class Clock {
  /** The present instant as ISO 8601 in UTC with milliseconds. */
  abstract now(): string;
}

@Injectable()
export class SystemClock extends Clock {
  now(): string {
    return new Date().toISOString();
  }
}
