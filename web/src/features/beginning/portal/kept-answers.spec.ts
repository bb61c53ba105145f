import {
  applicationOf,
  keep,
  KEPT,
  keptAnswers,
  wrongAnswers,
  type Answers,
} from './kept-answers.js';

const WORDS = { place: 'Waar', day: 'Dag', end: 'Einde' };
const ANSWERS: Answers = {
  title: 'Stille tocht',
  kind: 'march',
  language: 'nl',
  day: '2027-03-11',
  start: '20:00',
  end: '23:30',
  place: ' Van het park naar het plein ',
  number: '1.200',
};

describe('answers on the device', () => {
  const memory = new Map<string, string>();
  beforeAll(() => {
    Object.assign(globalThis, {
      localStorage: {
        getItem: (name: string) => memory.get(name) ?? null,
        setItem: (name: string, text: string) => memory.set(name, text),
        removeItem: (name: string) => memory.delete(name),
      },
    });
  });
  afterAll(() => Reflect.deleteProperty(globalThis, 'localStorage'));

  it('stay for their days and not a moment longer', () => {
    const now = Date.parse('2026-11-23T08:00:00Z');
    const kept = keep(ANSWERS, null, now);
    const end = now + KEPT.days * 86_400_000;
    expect(kept.until).toBe(new Date(end).toISOString());
    expect(keptAnswers(end - 1)?.answers).toEqual(ANSWERS);
    expect(keptAnswers(end)).toBeNull();
    expect(memory.size).toBe(0);
  });

  it('are the same submission until they change, for the same link', () => {
    const first = keep(ANSWERS, null);
    expect(keptAnswers()?.keys).toEqual(first.keys);
    const next = keep({ ...ANSWERS, number: '90' }, first);
    expect(next.id).toBe(first.id);
    expect(next.keys.start).not.toBe(first.keys.start);
    expect(next.keys.save).not.toBe(first.keys.save);
  });

  it('become facts of the form, and remarks where the form asks otherwise', () => {
    expect(applicationOf(ANSWERS, WORDS)).toEqual({
      startAt: '2027-03-11T20:00',
      endAt: '2027-03-11T23:30',
      expectedNumber: 1200,
      answers: { remarks: 'Waar: Van het park naar het plein' },
    });
    const night = applicationOf({ ...ANSWERS, end: '01:00', day: '2027-02-28' }, WORDS);
    expect(night?.endAt).toBe('2027-03-01T01:00');
    const undated = applicationOf({ ...ANSWERS, start: '', place: '', number: '' }, WORDS);
    expect(undated).toEqual({ answers: { remarks: 'Dag: 11/03/2027\nEinde: 23:30' } });
    const empty = { day: '', start: '', end: '', place: ' ', number: '' };
    expect(applicationOf({ ...ANSWERS, ...empty }, WORDS)).toBeNull();
  });

  it.each([
    [{ title: ' ' }, ['title']],
    [{ kind: '' }, ['kind']],
    [{ start: '25:00' }, ['start']],
    [{ end: 'late' }, ['end']],
    [{ number: 'many' }, ['number']],
    [{ number: '0' }, ['number']],
    [{ number: '2000001' }, ['number']],
    [{ day: '', start: '', end: '', place: '', number: '' }, []],
  ] as const)('%j is wrong in %j', (change, wrong) => {
    expect(wrongAnswers({ ...ANSWERS, ...change })).toEqual(wrong);
  });
});
