/**
 * Where to go after signing in: an address inside this door, or its home. Anything that could lead
 * to another host (`//host`, `/\host`, a scheme) is dropped.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next)) return '/';
  return next.startsWith('/sign-in') ? '/' : next;
}
