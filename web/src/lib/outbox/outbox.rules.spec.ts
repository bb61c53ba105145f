import type { OutboxEntry, Submitted } from './outbox-entry.js';
import {
  endOf,
  isForgotten,
  OUTBOX_PERIODS,
  placed,
  queueOf,
  sendsUntil,
  standingOf,
} from './outbox.rules.js';

const NOW = '2026-11-23T08:00:00.000Z';
const daysLater = (days: number): string =>
  new Date(Date.parse(NOW) + days * 86_400_000).toISOString();

const submitted: Submitted = {
  kind: 'answer',
  dossierId: 'd1',
  dossier: 'March',
  subject: 'answer:c1',
  about: 'C01',
  variables: { input: { answer: 'refuse', reason: 'No' } },
  words: 'No',
  to: '/dossiers/d1/conditions/c1',
  binding: false,
  form: null,
};
const entry = (changes: Partial<OutboxEntry>): OutboxEntry => ({
  ...submitted,
  key: 'k1',
  person: 'p1',
  order: 1,
  madeAt: NOW,
  state: 'waiting',
  fault: null,
  ...changes,
});
const pass = { person: 'p1', now: NOW, attended: null, elsewhere: new Set<string>() };
const keysOf = (entries: readonly OutboxEntry[]): string[] => entries.map(({ key }) => key);

describe('what leaves by itself', () => {
  it('leaves in the order it was written', () => {
    const all = [entry({ key: 'late', order: 3 }), entry({ key: 'early', order: 2 })];
    expect(keysOf(queueOf(all, pass))).toEqual(['early', 'late']);
  });

  it('is never what another person wrote on this device', () => {
    const all = [entry({ key: 'theirs', person: 'p2' }), entry({ key: 'mine' })];
    expect(keysOf(queueOf(all, pass))).toEqual(['mine']);
    expect(queueOf(all, { ...pass, attended: 'theirs' })).not.toContain(all[0]);
  });

  it('is never what binds, unless the person sends it himself', () => {
    const all = [entry({ state: 'confirm' })];
    expect(queueOf(all, pass)).toEqual([]);
    expect(keysOf(queueOf(all, { ...pass, attended: 'k1' }))).toEqual(['k1']);
  });

  it.each(['refused', 'conflict'] as const)('is never what came back (%s)', (state) => {
    expect(queueOf([entry({ state })], pass)).toEqual([]);
  });

  it('leaves to an open form what that sends for itself', () => {
    expect(queueOf([entry({})], { ...pass, elsewhere: new Set(['answer:c1']) })).toEqual([]);
  });

  it('is nothing older than the days it may wait', () => {
    const { days } = OUTBOX_PERIODS.sends;
    const old = entry({});
    expect(queueOf([old], { ...pass, now: daysLater(days - 1) })).toEqual([old]);
    expect(queueOf([old], { ...pass, now: daysLater(days) })).toEqual([]);
    expect(standingOf(old, daysLater(days))).toBe('expired');
    expect(sendsUntil(old)).toBe(daysLater(days));
  });
});

describe('how long things stay', () => {
  it('sends only while the server still knows the key, which it keeps for seven days', () => {
    expect(OUTBOX_PERIODS.sends.days).toBeLessThan(7);
  });

  it('keeps what was not sent to be read, and forgets it in the end', () => {
    const { days } = OUTBOX_PERIODS.keeps;
    expect(isForgotten(entry({}), daysLater(days - 1))).toBe(false);
    expect(isForgotten(entry({}), daysLater(days))).toBe(true);
  });
});

describe('how it ended', () => {
  it.each([
    [null, 'sent'],
    ['NETWORK', 'again'],
    ['UNAVAILABLE', 'again'],
    ['UNAUTHENTICATED', 'again'],
    ['STEP_UP_REQUIRED', 'confirm'],
    ['STALE', 'conflict'],
    ['INVALID_INPUT', 'refused'],
    ['TRANSITION_NOT_ALLOWED', 'refused'],
    ['FORBIDDEN', 'refused'],
    ['INTERNAL', 'refused'],
  ] as const)('%s is %s', (code, end) => expect(endOf(code)).toBe(end));
});

describe('a submission takes its place', () => {
  const placing = { person: 'p1', now: NOW, newKey: () => 'new' };

  it('keeps its key while its content stays, since the server may have it', () => {
    const before = entry({ state: 'refused', fault: { code: 'INTERNAL', details: {} } });
    const { entry: next, replaces } = placed([before], submitted, placing);
    expect(next).toMatchObject({ key: 'k1', state: 'waiting', fault: null });
    expect(replaces).toBeNull();
  });

  it('takes the place of an earlier one to the same subject under a new key', () => {
    const other = { ...submitted, variables: { input: { answer: 'refuse', reason: 'Never' } } };
    const { entry: next, replaces } = placed([entry({ order: 4 })], other, placing);
    expect(next).toMatchObject({ key: 'new', order: 5, madeAt: NOW });
    expect(replaces).toBe('k1');
  });

  it('leaves alone what another person said to the same subject', () => {
    const { entry: next, replaces } = placed([entry({ person: 'p2' })], submitted, placing);
    expect(next).toMatchObject({ key: 'new', person: 'p1', order: 1 });
    expect(replaces).toBeNull();
  });

  it('waits for its person where it binds', () => {
    const { entry: next } = placed([], { ...submitted, binding: true }, placing);
    expect(next.state).toBe('confirm');
  });
});
