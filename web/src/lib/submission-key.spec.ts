import { SubmissionKey } from './submission-key.js';

function counting(): SubmissionKey {
  let made = 0;
  return new SubmissionKey(() => `key-${(made += 1)}`);
}

describe('SubmissionKey', () => {
  it('keeps the key while nobody knows whether the server acted', () => {
    const key = counting();
    expect(key.for({ stewards: 200 })).toBe('key-1');
    key.settle('NETWORK');
    expect(key.for({ stewards: 200 })).toBe('key-1');
    key.settle('UNAVAILABLE');
    expect(key.for({ stewards: 200 })).toBe('key-1');
  });

  it('takes a new key for other content, since the server refuses a known one', () => {
    const key = counting();
    key.for({ stewards: 200 });
    key.settle('NETWORK');
    expect(key.for({ stewards: 180 })).toBe('key-2');
  });

  it.each([null, 'INVALID_INPUT', 'STALE', 'FORBIDDEN'] as const)(
    'takes a new key after a decided outcome (%s)',
    (code) => {
      const key = counting();
      key.for('a');
      key.settle(code);
      expect(key.for('a')).toBe('key-2');
    },
  );
});
