/** The closed list of error codes; stands in both schemas and never grows silently. */
export enum ErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  UNAUTHENTICATED = 'UNAUTHENTICATED',
  FORBIDDEN = 'FORBIDDEN',
  STEP_UP_REQUIRED = 'STEP_UP_REQUIRED',
  NOT_FOUND = 'NOT_FOUND',
  TRANSITION_NOT_ALLOWED = 'TRANSITION_NOT_ALLOWED',
  RULE_VIOLATED = 'RULE_VIOLATED',
  STALE = 'STALE',
  CONFLICT = 'CONFLICT',
  LIMIT_EXCEEDED = 'LIMIT_EXCEEDED',
  UNAVAILABLE = 'UNAVAILABLE',
  INTERNAL = 'INTERNAL',
}

/** One field that was refused: where it stands in the input, why, and the values of the rule. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Constant sentences; everything variable travels as details, clients translate by code. */
const MESSAGES: Record<ErrorCode, string> = {
  INVALID_INPUT: 'Some fields cannot be accepted as they are.',
  UNAUTHENTICATED: 'Sign in first.',
  FORBIDDEN: 'This is not yours to do.',
  STEP_UP_REQUIRED: 'This needs to be confirmed with a passkey or an authenticator app.',
  NOT_FOUND: 'There is nothing here by that name.',
  TRANSITION_NOT_ALLOWED: 'This step is not possible now.',
  RULE_VIOLATED: 'A rule forbids this.',
  STALE: 'Somebody changed this meanwhile.',
  CONFLICT: 'This collides with something that exists.',
  LIMIT_EXCEEDED: 'This asks for more than is allowed at once.',
  UNAVAILABLE: 'This is not available at the moment; try again with the same key.',
  INTERNAL: 'Something went wrong on our side.',
};

/** The only error that reaches a client as it is. Thrown means: nothing was changed. */
export class DomainError extends Error {
  private constructor(
    readonly code: ErrorCode,
    readonly details: Readonly<Record<string, unknown>> = {},
    /** For the log only; no client is told. */
    override readonly cause?: unknown,
  ) {
    super(MESSAGES[code]);
  }

  static invalid(fields: readonly FieldProblem[]): DomainError {
    return new DomainError(ErrorCode.INVALID_INPUT, { fields });
  }

  static unauthenticated(): DomainError {
    return new DomainError(ErrorCode.UNAUTHENTICATED);
  }

  static forbidden(reason?: string): DomainError {
    return new DomainError(ErrorCode.FORBIDDEN, reason ? { reason } : {});
  }

  /** `contentHash` is what a passkey has to sign for this act; the same request may be repeated. */
  static stepUp(act: string, contentHash: string): DomainError {
    return new DomainError(ErrorCode.STEP_UP_REQUIRED, { act, contentHash });
  }

  /** Absent and invisible are the same answer, to the byte. */
  static notFound(): DomainError {
    return new DomainError(ErrorCode.NOT_FOUND);
  }

  /** `more` names what stands in the way, such as the steps that are open. */
  static transition(
    from: string,
    transition: string,
    reason: string,
    more: Readonly<Record<string, unknown>> = {},
  ): DomainError {
    return new DomainError(ErrorCode.TRANSITION_NOT_ALLOWED, {
      ...more,
      ...{ from, transition, reason },
    });
  }

  static rule(rule: string, params: Readonly<Record<string, unknown>> = {}): DomainError {
    return new DomainError(ErrorCode.RULE_VIOLATED, { rule, params });
  }

  static stale(currentVersion: number): DomainError {
    return new DomainError(ErrorCode.STALE, { currentVersion });
  }

  static conflict(reason: string, details: Readonly<Record<string, unknown>> = {}): DomainError {
    return new DomainError(ErrorCode.CONFLICT, { reason, ...details });
  }

  static limit(limit: string, allowed: number): DomainError {
    return new DomainError(ErrorCode.LIMIT_EXCEEDED, { limit, allowed });
  }

  /** `cause` is what the log tells of it. */
  static unavailable(cause?: unknown): DomainError {
    return new DomainError(ErrorCode.UNAVAILABLE, {}, cause);
  }

  static internal(requestId: string): DomainError {
    return new DomainError(ErrorCode.INTERNAL, { requestId });
  }
}
