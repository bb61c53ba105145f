import { DomainError } from '../errors.js';

/** What PostgreSQL said, as far as it may be told onward. */
interface DatabaseFault {
  readonly message?: unknown;
  readonly code?: string;
}

const UNAVAILABLE_CLASSES = ['08', '53', '57'];
/** Of the network only: any other code of Node's own is a fault of ours, to be logged. */
const NETWORK_CODES =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
const UNAVAILABLE_MESSAGES =
  /timeout|terminated|ECONNRESET|ECONNREFUSED|EPIPE|not queryable|Connection ended/i;

/** Serialisation failure or deadlock: the whole transaction may be tried again. */
export function isRetryable(fault: unknown): boolean {
  const code = (fault as DatabaseFault | null)?.code;
  return code === '40001' || code === '40P01';
}

/** Translates a driver error once, by SQLSTATE; returns null for what is not a database matter. */
export function translateDatabaseError(fault: unknown): DomainError | null {
  if (fault instanceof DomainError || typeof fault !== 'object' || fault === null) return null;
  const { code, message } = fault as DatabaseFault;
  if (typeof code !== 'string') {
    return UNAVAILABLE_MESSAGES.test(String(message)) ? DomainError.unavailable(fault) : null;
  }
  if (code === '23505') return DomainError.conflict('alreadyExists');
  if (code === '23503' || code === '23514' || code === '23502') {
    return DomainError.conflict('referenceOrRule');
  }
  // An id that is no uuid names nothing, and is told apart from nothing.
  if (code === '22P02') return DomainError.notFound();
  if (code === '22021' || code === '22P05')
    return DomainError.invalid([{ path: '', code: 'text' }]);
  if (code === '55P03' || isRetryable(fault)) return DomainError.unavailable(fault);
  // The server gave up on a transaction that stood still.
  if (code === '25P03') return DomainError.unavailable(fault);
  if (UNAVAILABLE_CLASSES.includes(code.slice(0, 2)) || NETWORK_CODES.test(code)) {
    return DomainError.unavailable(fault);
  }
  return null;
}
