import { ParleyError, type ErrorCode } from '../errors.js';
import type { Outcome } from '../send-command.js';
import type { OutboxEntry, Submitted } from './outbox-entry.js';
import { Outbox, type OutboxStore } from './outbox.js';

/** A device two pages share. */
function device(): OutboxStore {
  const kept = new Map<string, OutboxEntry>();
  return {
    all: () => Promise.resolve([...kept.values()]),
    put: (entry) => Promise.resolve(void kept.set(entry.key, entry)),
    remove: (key) => Promise.resolve(void kept.delete(key)),
  };
}

/** One after the other, as the locks of a browser. */
function locks() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}

interface Pages {
  readonly store?: OutboxStore;
  readonly alone?: ReturnType<typeof locks>;
  readonly person?: string;
  readonly confirms?: boolean;
}

/** A page whose server answers what it is told to; without a line when told nothing. */
function page({ store = device(), alone = locks(), person = 'p1', confirms = false }: Pages = {}) {
  const world = { line: false, answers: [] as (ErrorCode | null)[], received: [] as string[] };
  let keys = 0;
  const send = async (entry: OutboxEntry): Promise<Outcome<unknown>> => {
    await Promise.resolve();
    if (!world.line) return { ok: false, error: new ParleyError('NETWORK') };
    world.received.push(entry.words);
    const code = world.answers.shift() ?? null;
    return code ? { ok: false, error: new ParleyError(code) } : { ok: true, data: entry.words };
  };
  const forgotten: string[] = [];
  const outbox = new Outbox({
    person,
    store,
    send,
    alone,
    confirm: () => Promise.resolve(confirms),
    now: () => '2026-11-23T08:00:00.000Z',
    newKey: () => `${person}-${(keys += 1)}`,
    onSent: ({ words }) => void forgotten.push(words),
    follow: (waiting, sent) => ({ ...waiting, variables: { after: sent.words } }),
    tell: () => undefined,
  });
  return { outbox, world, forgotten };
}

const words = (text: string, more: Partial<Submitted> = {}): Submitted => ({
  kind: 'message',
  dossierId: 'd1',
  dossier: 'March',
  subject: `message:${text}`,
  about: null,
  variables: { text },
  words: text,
  to: '/',
  binding: false,
  form: null,
  ...more,
});
const standing = ({ outbox }: ReturnType<typeof page>): string[] =>
  outbox.entries.get().map((entry) => `${entry.words}: ${entry.state}`);

describe('Outbox', () => {
  it('keeps what nobody answered and sends it once, in order, when the line is back', async () => {
    const one = page();
    await one.outbox.submit(words('first'));
    await one.outbox.submit(words('second'));
    expect(standing(one)).toEqual(['first: waiting', 'second: waiting']);
    one.world.line = true;
    await one.outbox.run();
    await one.outbox.run();
    expect(one.world.received).toEqual(['first', 'second']);
    expect(standing(one)).toEqual([]);
    expect(one.forgotten).toEqual(['first', 'second']);
    expect(one.outbox.sent.get().map((entry) => entry.words)).toEqual(['first', 'second']);
  });

  it('lets nothing overtake what the server could not take yet, in the same dossier', async () => {
    const one = page();
    await one.outbox.submit(words('first'));
    await one.outbox.submit(words('second'));
    await one.outbox.submit(words('elsewhere', { dossierId: 'd2' }));
    one.world.line = true;
    one.world.answers = ['UNAVAILABLE'];
    await one.outbox.run();
    expect(one.world.received).toEqual(['first', 'elsewhere']);
    expect(standing(one)).toEqual(['first: waiting', 'second: waiting']);
  });

  it('is sent by one of two open pages', async () => {
    const shared = { store: device(), alone: locks() };
    const [one, two] = [page(shared), page(shared)];
    await one.outbox.submit(words('only once'));
    one.world.line = two.world.line = true;
    await Promise.all([one.outbox.run(), two.outbox.run()]);
    expect([...one.world.received, ...two.world.received]).toEqual(['only once']);
  });

  it('is neither seen nor sent by another person on the device', async () => {
    const store = device();
    const [one, two] = [page({ store }), page({ store, person: 'p2' })];
    await one.outbox.submit(words('mine'));
    two.world.line = true;
    await two.outbox.run();
    expect(two.world.received).toEqual([]);
    expect(standing(two)).toEqual([]);
  });

  it('tells an open form what the server made of it, and keeps it where none is open', async () => {
    const one = page();
    const heard: string[] = [];
    await one.outbox.submit(words('open'));
    await one.outbox.submit(words('closed'));
    one.outbox.listen('message:open', {
      settled: (outcome) => heard.push(outcome.ok ? 'ok' : outcome.error.code),
    });
    one.world.line = true;
    one.world.answers = ['STALE', 'STALE'];
    await one.outbox.run();
    expect(heard).toEqual(['STALE']);
    expect(standing(one)).toEqual(['closed: conflict']);
  });

  it('never sends alone what binds; once confirmed it leaves', async () => {
    const one = page({ confirms: true });
    await one.outbox.submit(words('I accept', { binding: true }));
    one.world.line = true;
    await one.outbox.run();
    expect(one.world.received).toEqual([]);
    expect(standing(one)).toEqual(['I accept: confirm']);
    one.world.answers = ['STEP_UP_REQUIRED', null];
    const [entry] = one.outbox.entries.get();
    if (entry) await one.outbox.sendNow(entry);
    expect(one.world.received).toEqual(['I accept', 'I accept']);
    expect(standing(one)).toEqual([]);
  });

  it('keeps what binds while the person does not confirm it', async () => {
    const one = page();
    await one.outbox.submit(words('I accept', { binding: true }));
    one.world.line = true;
    one.world.answers = ['STEP_UP_REQUIRED'];
    const [entry] = one.outbox.entries.get();
    if (entry) await one.outbox.sendNow(entry);
    expect(standing(one)).toEqual(['I accept: confirm']);
  });

  it('answers a form that waits for it, and keeps nothing then', async () => {
    const one = page();
    one.world.line = true;
    one.world.answers = ['INVALID_INPUT'];
    const outcome = await one.outbox.submit(words('odd'));
    expect(outcome).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    expect(standing(one)).toEqual([]);
  });

  it('keeps the key after a fault of the server, since it may have acted', async () => {
    const one = page();
    one.world.line = true;
    one.world.answers = ['INTERNAL'];
    await one.outbox.submit(words('perhaps'));
    expect(standing(one)).toEqual(['perhaps: refused']);
    const [before] = one.outbox.entries.get();
    one.world.line = false;
    await one.outbox.submit(words('perhaps'));
    expect(one.outbox.entries.get()[0]?.key).toBe(before?.key);
  });

  it('fits a later message to the one that was sent before it', async () => {
    const one = page();
    await one.outbox.submit(words('first'));
    await one.outbox.submit(words('second'));
    one.world.line = true;
    one.world.answers = [null, 'UNAVAILABLE'];
    await one.outbox.run();
    expect(one.outbox.entries.get()[0]?.variables).toEqual({ after: 'first' });
  });

  it('is taken back, and that is undone', async () => {
    const one = page();
    await one.outbox.submit(words('hasty'));
    const [entry] = one.outbox.entries.get();
    if (!entry) throw new Error('nothing was kept');
    await one.outbox.takeBack(entry);
    one.world.line = true;
    await one.outbox.run();
    expect(one.world.received).toEqual([]);
    await one.outbox.putBack(entry);
    await one.outbox.run();
    expect(one.world.received).toEqual(['hasty']);
  });
});
