import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { translateDatabaseError } from '../database/sqlstate.js';
import { DomainError, ErrorCode } from '../errors.js';
import { RuleInputError } from '../rule-input-error.js';
import { freshRequestId } from '../request-context.js';
import { joinPath, literalPath } from './input-path.js';
import { MAX_TOKENS, saysTooManyTokens } from './limits.rule.js';

/** Where a fault is told in full; of INTERNAL the client gets only the request id. */
export type FaultSink = (
  fault: unknown,
  id: string,
  code: ErrorCode.INTERNAL | ErrorCode.UNAVAILABLE,
) => void;

const REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** What a resolver, a stream or a rule threw; errors about the document itself have nothing behind. */
function behind(thrown: unknown): unknown {
  const reason = thrown instanceof GraphQLError ? thrown.originalError : undefined;
  return reason && !(reason instanceof GraphQLError) ? reason : thrown;
}

/** The domain error behind whatever was thrown, or null when it is a fault of ours. */
export function domainErrorOf(thrown: unknown): DomainError | null {
  const fault = behind(thrown);
  if (fault instanceof DomainError) return fault;
  if (fault instanceof RuleInputError) {
    const { field, rule, params } = fault;
    const place = thrown instanceof GraphQLError ? literalPath(thrown) : '';
    return DomainError.invalid([{ path: joinPath(place, field), code: rule, params }]);
  }
  // The text of a document error is the client's own: it says nothing of our database.
  return fault instanceof GraphQLError ? null : translateDatabaseError(fault);
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
  if (typeof code !== 'string' || !REQUEST_CODES.has(code)) return null;
  if (code === 'GRAPHQL_PARSE_FAILED' && saysTooManyTokens(formatted.message)) {
    return DomainError.limit('tokens', MAX_TOKENS);
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
    if (domain) {
      // Nothing of ours is wrong, but whoever runs Parley has to see what its users see.
      if (domain.code === ErrorCode.UNAVAILABLE) {
        tell(domain.cause ?? domain, freshRequestId(), domain.code);
      }
      return shaped(domain, formatted.path);
    }
    const request = requestProblem(formatted);
    if (request) {
      const answer = shaped(request, undefined);
      return describeDocumentErrors ? { ...answer, message: formatted.message } : answer;
    }
    const id = freshRequestId();
    const fault = thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown;
    tell(fault, id, ErrorCode.INTERNAL);
    return shaped(DomainError.internal(id), formatted.path);
  };
}
