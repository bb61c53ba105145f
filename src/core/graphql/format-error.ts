import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { translateDatabaseError } from '../database/sqlstate.js';
import { DomainError, type FieldProblem } from '../errors.js';
import { RuleInputError } from '../rule-input-error.js';
import { freshRequestId } from '../request-context.js';
import { MAX_TOKENS, saysTooManyTokens } from './limits.rule.js';

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

const NAMED_FIELD = /^Field "([^"]+)" (of required type|is not defined)/;

/** The field a coercion error speaks of: `input.startAt` out of graphql's own sentence. */
function coercionField(message: string): FieldProblem {
  const match = VARIABLE.exec(message);
  if (match) {
    const [, variable = '', at = variable, hint = ''] = match;
    const [, field, fault] = NAMED_FIELD.exec(hint) ?? [];
    if (!field) return { path: at, code: 'type', params: { hint } };
    const code = fault === 'of required type' ? 'required' : 'unknownField';
    return { path: `${at}.${field}`, code, params: { hint } };
  }
  const required = /^Variable "\$([^"]+)" of (?:required|non-null) type/.exec(message);
  return { path: required?.[1] ?? '', code: required ? 'required' : 'type' };
}

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
    return DomainError.invalid([{ path: field, code: rule, params }]);
  }
  // The text of a document error is the client's own: it says nothing of our database.
  return fault instanceof GraphQLError ? null : translateDatabaseError(fault);
}

/** Marks an error as one about the given variables, which the executor itself does not. */
export function asInputError(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } });
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
  if (code === 'BAD_USER_INPUT' || formatted.message.startsWith('Variable "$')) {
    return DomainError.invalid([coercionField(formatted.message)]);
  }
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
    if (domain) return shaped(domain, formatted.path);
    const request = requestProblem(formatted);
    if (request) {
      const answer = shaped(request, undefined);
      return describeDocumentErrors ? { ...answer, message: formatted.message } : answer;
    }
    const id = freshRequestId();
    tell(thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown, id);
    return shaped(DomainError.internal(id), formatted.path);
  };
}
