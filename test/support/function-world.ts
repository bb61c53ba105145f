/** What the requests are made of: a dossier, and the cookies of who is signed in. */
export interface FunctionWorld {
  readonly eventId: string;
  readonly version: number;
  readonly conditionId: string;
  /** `name=token`, by persona. */
  readonly cookies: Readonly<Record<string, string>>;
}

export interface RawRequest {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request beyond what somebody may do, and how it is refused: status, or a code. */
export type FunctionCase = readonly [
  name: string,
  request: (world: FunctionWorld) => RawRequest,
  refused: RegExp,
];

export const JSON_TYPE = {
  'content-type': 'application/json',
  'idempotency-key': 'function-level-1',
};

/** The secret in a cookie. */
export const token = (cookie: string | undefined) => (cookie ?? '').split('=')[1] ?? '';
