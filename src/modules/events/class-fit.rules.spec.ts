import fc from 'fast-check';
import { FIRST_MODEL_CONTENT } from '../../migrations/1240-class-model-content.js';
import {
  CLASS_SEARCH,
  type PastCase,
  classFit,
  searchThresholds,
  thresholdChanges,
  thresholdsInOrder,
} from './class-fit.rules.js';
import {
  CLASS_FACTS,
  type ClassModelContent,
  EVENT_CLASSES,
  type EventClass,
  type EventClassFacts,
  assertModel,
  withThresholds,
} from './class-model.rules.js';

fc.configureGlobal({ seed: 23, numRuns: 40 });

const MODEL = FIRST_MODEL_CONTENT as ClassModelContent;
const UNSAID = Object.fromEntries(CLASS_FACTS.map((fact) => [fact, null]));
const past = (participants: number, hindsight: EventClass, more: Partial<EventClassFacts> = {}) =>
  ({
    id: `${participants}${hindsight}`,
    facts: { ...UNSAID, participants, hasOrganiser: true, communes: 1, ...more },
    hindsight,
  }) as PastCase;
const found = (cases: readonly PastCase[], model = MODEL) =>
  searchThresholds(cases, model).map(({ trigger, from, to }) => [trigger, from, to]);
const after = (cases: readonly PastCase[]) =>
  withThresholds(
    MODEL,
    new Map(searchThresholds(cases, MODEL).map(({ trigger, to }) => [trigger, to])),
  );
const someCases = fc.array(
  fc
    .tuple(
      fc.integer({ min: 0, max: 30_000 }),
      fc.constantFrom(...EVENT_CLASSES),
      fc.boolean(),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([number, right, hasOrganiser, communes, eventThreatLevel]) =>
      past(number, right, { hasOrganiser, communes, eventThreatLevel }),
    ),
  { minLength: 5, maxLength: 12 },
);

describe('how a model fits past events', () => {
  it('counts right, too low and too high ones, and weighs the misses by classes', () => {
    const cases = [past(50, 'A'), past(50, 'C'), past(6000, 'B'), past(6000, 'C')];
    expect(classFit(cases, MODEL)).toEqual({ cases: 4, right: 2, under: 1, over: 1, loss: 7 });
    expect(classFit([], MODEL)).toEqual({ cases: 0, right: 0, under: 0, over: 0, loss: 0 });
  });
});

describe('the search for thresholds', () => {
  const TOO_LOW = [past(3500, 'C'), past(4500, 'C'), past(4800, 'C'), past(2000, 'B')];

  it('proposes nothing from too few events, nor where the model was right', () => {
    expect(found(TOO_LOW)).toEqual([]);
    expect(TOO_LOW.length).toBe(CLASS_SEARCH.leastCases - 1);
    expect(
      found([past(50, 'A'), past(80, 'A'), past(300, 'B'), past(4000, 'B'), past(9000, 'C')]),
    ).toEqual([]);
  });

  it('lowers the threshold above which events were riskier than thought', () => {
    expect(found([...TOO_LOW, past(2800, 'B')])).toEqual([['manyParticipants', 5000, 3000]]);
  });

  it('raises the one below which they were calm, to the nearest that does', () => {
    const calm = [120, 150, 180, 190, 90].map((number) => past(number, 'A'));
    expect(found([...calm, past(450, 'B')])).toEqual([['attentionParticipants', 100, 200]]);
  });

  it('takes one missed risk as seriously as three times too much prepared', () => {
    const mixed = [
      past(4500, 'C'),
      past(4500, 'B'),
      past(4500, 'B'),
      past(300, 'B'),
      past(50, 'A'),
    ];
    expect(found(mixed)).toEqual([['manyParticipants', 5000, 4000]]);
    expect(found([...mixed, past(4500, 'B'), past(4500, 'B')])).toEqual([]);
  });

  it('moves communes and threat level too', () => {
    const communes = [2, 2, 2, 2, 3].map((count) =>
      past(80, count > 2 ? 'C' : 'A', { communes: count }),
    );
    expect(found(communes)).toEqual([['severalCommunes', 2, 3]]);
    const levels = [2, 2, 2, 3, 4].map((level) => past(80, 'C', { eventThreatLevel: level }));
    expect(found(levels)).toEqual([['threatLevel', 3, 2]]);
  });

  it('never does worse, keeps the order of classes and a model that can be used', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const better = after(cases);
        expect(classFit(cases, better).loss).toBeLessThanOrEqual(classFit(cases, MODEL).loss);
        expect(thresholdsInOrder(better)).toBe(true);
        expect(() => assertModel(better)).not.toThrow();
        expect(better.facts).toEqual(MODEL.facts);
      }),
    );
  });

  it('says the same whatever the order of the events, and nothing new of its own proposal', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        expect(found([...cases].reverse())).toEqual(found(cases));
        expect(found(cases, after(cases))).toEqual([]);
      }),
    );
  });

  it('knows a higher class that would begin below a lower one', () => {
    expect(thresholdsInOrder(MODEL)).toBe(true);
    const turned = withThresholds(MODEL, new Map([['manyParticipants', 100]]));
    expect(thresholdsInOrder(turned)).toBe(false);
    expect(thresholdChanges(MODEL, turned)).toEqual([
      { trigger: 'manyParticipants', fact: 'participants', from: 5000, to: 100 },
    ]);
  });
});
