import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { Response } from 'express';
import { domainErrorOf } from '../graphql/format-error.js';
import { DomainError, ErrorCode } from '../errors.js';
import { requestId } from '../request-context.js';

const STATUS: Record<ErrorCode, number> = {
  INVALID_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  STEP_UP_REQUIRED: 403,
  NOT_FOUND: 404,
  TRANSITION_NOT_ALLOWED: 409,
  RULE_VIOLATED: 422,
  STALE: 409,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** What the framework refuses before any of our code sees it. */
const REQUEST_CODES: Readonly<Record<number, ErrorCode>> = {
  404: ErrorCode.NOT_FOUND,
  413: ErrorCode.LIMIT_EXCEEDED,
};

/** The same closed codes over REST; GraphQL errors are passed on to the GraphQL formatter. */
@Catch()
export class DomainErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    if (host.getType<'http' | 'graphql'>() === 'graphql') throw thrown;
    const response = host.switchToHttp().getResponse<Response>();
    const known = domainErrorOf(thrown);
    if (!known && thrown instanceof HttpException) {
      const code = REQUEST_CODES[thrown.getStatus()] ?? ErrorCode.INVALID_INPUT;
      response.status(thrown.getStatus()).json({ error: { code } });
      return;
    }
    if (!known) this.logger.error({ fault: thrown }, 'request failed');
    if (known?.code === ErrorCode.UNAVAILABLE) {
      this.logger.warn({ fault: known.cause ?? known }, 'request not served');
    }
    const error = known ?? DomainError.internal(requestId());
    response
      .status(STATUS[error.code])
      .json({ error: { code: error.code, message: error.message, ...error.details } });
  }
}
