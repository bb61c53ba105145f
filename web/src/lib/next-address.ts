/**
 * Where to go after signing in: an address inside this door, or its home. Anything that could lead
 * to another host (`//host`, `/\host`, a scheme) is dropped.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next)) return '/';
  return next.startsWith('/sign-in') ? '/' : next;
}

/** Search parameters of the sign-in page. */
export interface NextSearch {
  readonly next?: string;
}

/** Reads them; the home needs no parameter. */
export function readNext(search: Record<string, unknown>): NextSearch {
  const next = safeNext(search['next']);
  return next === '/' ? {} : { next };
}
