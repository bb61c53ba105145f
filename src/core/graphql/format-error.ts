import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { translateDatabaseError } from '../database/sqlstate.js';
import { DomainError, ErrorCode, type FieldProblem } from '../errors.js';
import { RuleInputError } from '../rule-input-error.js';
import { requestId } from '../request-context.js';

/** Where an unexpected fault is told in full; the client gets only its request id. */
export type FaultSink = (fault: unknown, id: string) => void;

const VARIABLE = /^Variable "\$([^"]+)" got invalid value[\s\S]*?(?: at "([^"]+)")?; ([\s\S]*)$/;
const REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The field a coercion error speaks of: `input.startAt` out of graphql's own sentence. */
function coercionField(message: string): FieldProblem {
  const match = VARIABLE.exec(message);
  if (match) return { path: match[2] ?? match[1] ?? '', code: 'type', params: { hint: match[3] } };
  const required = /^Variable "\$([^"]+)" of (?:required|non-null) type/.exec(message);
  return { path: required?.[1] ?? '', code: required ? 'required' : 'type' };
}

/** The domain error behind whatever was thrown, or null when it is a fault of ours. */
export function domainErrorOf(thrown: unknown): DomainError | null {
  const fault = unwrapResolverError(thrown);
  if (fault instanceof DomainError) return fault;
  if (fault instanceof RuleInputError) {
    return DomainError.invalid([{ path: fault.field, code: fault.rule }]);
  }
  return translateDatabaseError(fault);
}

function shaped(error: DomainError, path: GraphQLFormattedError['path']): GraphQLFormattedError {
  return {
    message: error.message,
    ...(path ? { path } : {}),
    extensions: { code: error.code, ...error.details },
  };
}

function requestProblem(formatted: GraphQLFormattedError): DomainError | null {
  const code = formatted.extensions?.['code'];
  if (code === ErrorCode.LIMIT_EXCEEDED) {
    const { limit, allowed } = formatted.extensions as { limit: string; allowed: number };
    return DomainError.limit(limit, allowed);
  }
  if (typeof code !== 'string' || !REQUEST_CODES.has(code)) return null;
  if (code === 'BAD_USER_INPUT' || formatted.message.startsWith('Variable "$')) {
    return DomainError.invalid([coercionField(formatted.message)]);
  }
  if (code === 'GRAPHQL_PARSE_FAILED' && /token/i.test(formatted.message)) {
    return DomainError.limit('tokens', 0);
  }
  return DomainError.invalid([{ path: 'query', code: 'document' }]);
}

/**
 * Turns anything into one of the closed codes. Nothing of an unexpected fault, of the schema or of
 * the database reaches the client.
 */
export function formatError(tell: FaultSink, describeDocumentErrors: boolean) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const domain = domainErrorOf(thrown);
    if (domain) return shaped(domain, formatted.path);
    const request = requestProblem(formatted);
    if (request) {
      const answer = shaped(request, undefined);
      return describeDocumentErrors ? { ...answer, message: formatted.message } : answer;
    }
    const id = requestId();
    tell(thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown, id);
    return shaped(DomainError.internal(id), formatted.path);
  };
}
