import { workingTerm } from '../places/working-term.rules.js';
import type { Condition } from './condition.entity.js';
import { PreparationState } from './condition.enums.js';
import { type DueFacts, fulfilmentDue } from './fulfilment-due.rules.js';
import { FulfilmentAction, ObservationOutcome } from './fulfilment.enums.js';
import type { EvidenceDue, FulfilmentStep } from './fulfilment-step.entity.js';
import { fulfilmentStanding, standingObservations } from './fulfilment.rules.js';
import type { ConditionObservation } from './observation.entity.js';
import { observationProblems } from './observation.rules.js';

const DUE: DueFacts = {
  kind: { evidenceDays: 5 },
  standingSince: '2027-02-01T09:00:00Z',
  startAt: '2027-03-24T11:00:00Z',
  set: null,
  calendar: (day, amount) => workingTerm(day, amount, []),
};
const due = (changed: Partial<DueFacts> = {}) => fulfilmentDue({ ...DUE, ...changed });

describe('the day by which a promise is shown', () => {
  it('lies working days before the day of the event, at its end in Brussels', () => {
    expect(due()).toMatchObject({ dueAt: '2027-03-17T22:59:00Z', shortNotice: false });
    expect(due({ kind: { evidenceDays: 10 } })?.dueAt).toBe('2027-03-10T22:59:00Z');
    expect(due({ startAt: '2027-03-24T23:30:00Z' })?.counted?.from).toBe('2027-03-25');
  });

  it('is no day for what is shown on the day, and without a start', () => {
    expect(due({ kind: { evidenceDays: null } })).toBeNull();
    expect(due({ startAt: null })).toBeNull();
  });

  it('leaves whoever agreed late one working day, and never goes beyond the start', () => {
    const late = due({ standingSince: '2027-03-19T09:00:00Z' });
    expect(late).toMatchObject({ dueAt: '2027-03-22T22:59:00Z', shortNotice: true });
    const last = due({ standingSince: '2027-03-23T20:00:00Z' });
    expect(last).toMatchObject({ dueAt: '2027-03-24T11:00:00Z', shortNotice: true });
  });

  it('is the one police set, also for what is shown on the day', () => {
    const set = { dueOn: '2027-03-22', reason: 'De lijst komt later.' } as EvidenceDue;
    expect(due({ set })).toMatchObject({ dueAt: '2027-03-22T22:59:00Z', counted: null });
    expect(due({ set, kind: { evidenceDays: null } })?.dueAt).toBe('2027-03-22T22:59:00Z');
    expect(due({ set: { ...set, dueOn: '2027-03-24' } })?.dueAt).toBe(DUE.startAt);
  });
});

const STANDS = { state: 'agreed', agreedVersion: 2, suspendedAt: null } as Partial<Condition>;
const BEFORE = '2027-03-17T22:58:59Z';
const AFTER = '2027-03-17T22:59:00Z';

function standing(
  preparation: PreparationState,
  { step = 2, words = 2, now = BEFORE }: { step?: number; words?: number; now?: string } = {},
) {
  const condition = { ...STANDS, preparation } as Condition;
  const steps = [{ number: step, step: FulfilmentAction.giveEvidence } as FulfilmentStep];
  return fulfilmentStanding({ condition, wording: { number: words }, due: due(), steps, now });
}

describe('how far a promise is', () => {
  it.each([
    [PreparationState.toDo, { done: false, waiting: false, overdue: true }],
    [PreparationState.notMet, { done: false, waiting: false, overdue: true }],
    [PreparationState.escalated, { done: false, waiting: false, overdue: true }],
    [PreparationState.evidenceReceived, { done: false, waiting: true, overdue: false }],
    [PreparationState.verifiedOk, { done: true, waiting: false, overdue: false }],
    [PreparationState.waived, { done: true, waiting: false, overdue: false }],
  ] as const)('%s, once the day is over', (state, expected) => {
    expect(standing(state, { now: AFTER })).toMatchObject(expected);
    expect(standing(state).overdue).toBe(false);
  });

  it('is open again when what was verified was about earlier words', () => {
    const changed = { words: 4, now: AFTER };
    expect(standing(PreparationState.verifiedOk, changed)).toMatchObject({
      earlierWords: true,
      done: false,
      overdue: true,
    });
    expect(standing(PreparationState.evidenceReceived, changed)).toMatchObject({
      earlierWords: true,
      waiting: true,
    });
    expect(standing(PreparationState.toDo, changed).earlierWords).toBe(false);
  });

  it('is a matter of the day alone while nothing is due or begun', () => {
    const condition = { ...STANDS, preparation: PreparationState.toDo } as Condition;
    const facts = { condition, wording: { number: 2 }, due: null, steps: [], now: AFTER };
    expect(fulfilmentStanding(facts)).toMatchObject({ onTheDay: true, overdue: false });
  });
});

describe('what is seen on the day', () => {
  const event = { gatheringAt: '2027-03-24T10:00:00Z', startAt: '2027-03-24T11:00:00Z' };
  const problems = (seen: object, now = '2027-03-24T12:00:00Z') =>
    observationProblems(
      { outcome: ObservationOutcome.respected, at: '2027-03-24T11:30:00Z', ...seen },
      event as never,
      now,
    ).map(({ path, code }) => `${path} ${code}`);

  it('lies behind us, near the event, and says what went wrong', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ at: '2027-03-24T12:00:01Z' })).toEqual(['input.at inTheFuture']);
    expect(problems({ at: '2027-03-21T10:00:00Z' })).toEqual([]);
    expect(problems({ at: '2027-03-21T09:59:59Z' })).toEqual(['input.at tooEarly']);
    expect(problems({ outcome: ObservationOutcome.breached, note: ' ' })).toEqual([
      'input.note required',
    ]);
    expect(problems({ outcome: ObservationOutcome.partly, note: 'Twee wagens te veel.' })).toEqual(
      [],
    );
  });

  it('stays when it is corrected, and only the correction counts', () => {
    const seen = (id: string, supersedes: string | null) =>
      ({ id, supersedes }) as ConditionObservation;
    const all = [seen('a', null), seen('b', 'a'), seen('c', null), seen('d', 'b')];
    expect(standingObservations(all).map(({ id }) => id)).toEqual(['c', 'd']);
  });
});
