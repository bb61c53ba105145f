import { jest } from '@jest/globals';
import { DraftSaver } from './draft-saver.js';
import { ParleyError } from './errors.js';

/** A server that answers when it is told to. */
function slowServer() {
  const received: string[] = [];
  const waiting: { resolve: () => void; reject: (error: ParleyError) => void }[] = [];
  const save = (text: string): Promise<void> => {
    received.push(text);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  };
  return { received, waiting, save };
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe('DraftSaver', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('waits for a pause, then saves the newest text once', async () => {
    const { received, waiting, save } = slowServer();
    const saver = new DraftSaver<string>('form', '', save, { quietMs: 800 });
    saver.offer('a');
    jest.advanceTimersByTime(700);
    saver.offer('ab');
    jest.advanceTimersByTime(700);
    expect(received).toEqual([]);
    expect(saver.state.get().status).toBe('unsaved');
    jest.advanceTimersByTime(100);
    await settled();
    expect(received).toEqual(['ab']);
    waiting[0]?.resolve();
    await settled();
    expect(saver.state.get().status).toBe('saved');
  });

  it('never has two requests on the way and ends with the newest text', async () => {
    const { received, waiting, save } = slowServer();
    const saver = new DraftSaver<string>('form', '', save, { quietMs: 10 });
    saver.offer('one');
    jest.advanceTimersByTime(10);
    await settled();
    saver.offer('two');
    jest.advanceTimersByTime(500);
    await settled();
    expect(received).toEqual(['one']);
    waiting[0]?.resolve();
    await settled();
    jest.advanceTimersByTime(10);
    await settled();
    expect(received).toEqual(['one', 'two']);
  });

  it('keeps the text while nobody answers, and saves it when told that the line is back', async () => {
    const { received, waiting, save } = slowServer();
    const saver = new DraftSaver<string>('form', '', save, { quietMs: 10 });
    saver.offer('text');
    jest.advanceTimersByTime(10);
    await settled();
    waiting[0]?.reject(new ParleyError('NETWORK'));
    await settled();
    expect(saver.state.get().status).toBe('kept');
    jest.advanceTimersByTime(60_000);
    await settled();
    expect(received).toEqual(['text']);
    void saver.flush();
    await settled();
    expect(received).toEqual(['text', 'text']);
  });

  it('says so when the server refuses, and does not insist', async () => {
    const { received, waiting, save } = slowServer();
    const saver = new DraftSaver<string>('form', '', save, { quietMs: 10 });
    saver.offer('text');
    jest.advanceTimersByTime(10);
    await settled();
    waiting[0]?.reject(new ParleyError('STALE', { currentVersion: 3 }));
    await settled();
    jest.advanceTimersByTime(1000);
    await settled();
    expect(saver.state.get().status).toBe('failed');
    expect(received).toEqual(['text']);
  });
});
