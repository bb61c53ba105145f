import { safeNext } from './next-address.js';

describe('safeNext', () => {
  it.each(['/events', '/events/a?tab=b', '/'])('goes on to %s', (next) => {
    expect(safeNext(next)).toBe(next);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:1',
    '',
    7,
    null,
  ])('drops %p', (next) => {
    expect(safeNext(next)).toBe('/');
  });

  it('does not come back to the sign-in page', () => {
    expect(safeNext('/sign-in?next=/sign-in')).toBe('/');
  });
});
