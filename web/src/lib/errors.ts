/** The closed list of answers the API gives, and `NETWORK` for no answer at all. */
export const ERROR_CODES = [
  'INVALID_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'STEP_UP_REQUIRED',
  'NOT_FOUND',
  'TRANSITION_NOT_ALLOWED',
  'RULE_VIOLATED',
  'STALE',
  'CONFLICT',
  'LIMIT_EXCEEDED',
  'UNAVAILABLE',
  'INTERNAL',
  'NETWORK',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** One refused field: where it stands in the input (`input.startAt`), why, and the rule's values. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** What went wrong, as the API says it: a code and its details, never a sentence. */
export class ParleyError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'ParleyError';
  }

  /** Refused fields of `INVALID_INPUT`; empty for every other code. */
  get fields(): readonly FieldProblem[] {
    return Array.isArray(this.details['fields']) ? (this.details['fields'] as FieldProblem[]) : [];
  }

  /** The version on the server when the code is `STALE`; null otherwise. */
  get currentVersion(): number | null {
    const version = this.details['currentVersion'];
    return typeof version === 'number' ? version : null;
  }

  /** Whether the same request, with the same key, may succeed when it is sent again. */
  get retryable(): boolean {
    return this.code === 'NETWORK' || this.code === 'UNAVAILABLE';
  }
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && (ERROR_CODES as readonly string[]).includes(code);
}

/** Reads `{code, …details}`; anything unknown counts as a fault of ours (`INTERNAL`). */
export function errorFromExtensions(extensions: unknown): ParleyError {
  const { code, ...details } = (extensions ?? {}) as Record<string, unknown>;
  return new ParleyError(isErrorCode(code) ? code : 'INTERNAL', details);
}

/** The shape of urql's `CombinedError`, as far as it is read here. */
interface OperationFailure {
  readonly networkError?: unknown;
  readonly graphQLErrors?: readonly { readonly extensions?: unknown }[];
  readonly response?: { readonly status?: number };
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'INVALID_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'LIMIT_EXCEEDED',
  429: 'LIMIT_EXCEEDED',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
  504: 'UNAVAILABLE',
};

/** The code an HTTP status stands for when the body names none. */
export function codeOfStatus(status: number): ErrorCode {
  return BY_STATUS[status] ?? 'INTERNAL';
}

/** Turns whatever an operation failed with into a `ParleyError`. */
export function toParleyError(failure: unknown): ParleyError {
  if (failure instanceof ParleyError) return failure;
  const { graphQLErrors, networkError, response } = (failure ?? {}) as OperationFailure;
  const first = graphQLErrors?.[0];
  if (first) return errorFromExtensions(first.extensions);
  const status = response?.status;
  if (status && status >= 400) return new ParleyError(codeOfStatus(status));
  if (networkError) return new ParleyError('NETWORK');
  return new ParleyError('INTERNAL');
}
