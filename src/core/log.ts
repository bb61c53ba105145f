import { Inject, Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { CONFIG } from './config.token.js';
import type { Config } from '../config.js';
import { requestId } from './request-context.js';

/** What a log may tell of a fault: never its parameters, which hold personal data. */
function faultFields(fault: unknown) {
  if (!(fault instanceof Error)) return { message: String(fault) };
  const { name, message, stack } = fault;
  return { type: name, message, stack, code: (fault as { code?: unknown }).code };
}

/** Structured JSON lines on standard error, each with its request id; no personal data. */
@Injectable()
export class Log implements LoggerService {
  private readonly pino: Logger;

  constructor(@Inject(CONFIG) config: Config) {
    this.pino = pino(
      {
        level: config.logLevel,
        base: null,
        timestamp: pino.stdTimeFunctions.isoTime,
        serializers: { fault: faultFields },
        mixin: () => (requestId() === '-' ? {} : { requestId: requestId() }),
      },
      pino.destination(2),
    );
  }

  info(fields: object, message: string): void {
    this.pino.info(fields, message);
  }

  log(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }

  warn(first: unknown, second?: string): void {
    if (typeof first === 'object' && first !== null) this.pino.warn(first, second);
    else this.pino.warn({ context: second }, String(first));
  }

  error(first: unknown, ...rest: unknown[]): void {
    const last = rest.at(-1);
    if (typeof first === 'object' && first !== null) this.pino.error(first, String(last ?? ''));
    else this.pino.error({ context: last }, String(first));
  }
}
