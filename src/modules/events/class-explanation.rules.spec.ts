import fc from 'fast-check';
import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import { FIRST_MODEL_CONTENT } from '../../migrations/1240-class-model-content.js';
import { singleFactChanges } from './class-changes.rules.js';
import { changedFacts, explainClass, reproduceClass } from './class-explanation.rules.js';
import { CLASS_COLUMNS, type ClassColumns, classFactsOf } from './class-facts.rules.js';
import {
  CLASS_FACTS,
  COUNTED_FACTS,
  type ClassFact,
  type ClassModelContent,
  type CountedFact,
  type EventClassFacts,
  assertModel,
  withThresholds,
} from './class-model.rules.js';
import { classOf, rankOf } from './event-class.rules.js';

fc.configureGlobal({ seed: 23, numRuns: 300 });

const MODEL = FIRST_MODEL_CONTENT as ClassModelContent;
/** Thresholds small enough to try every number. */
const SMALL = withThresholds(
  MODEL,
  new Map([
    ['manyParticipants', 50],
    ['noOrganiser', 20],
    ['attentionParticipants', 8],
  ]),
);
const MOST = 80;
const UNSAID = Object.fromEntries(CLASS_FACTS.map((fact) => [fact, null])) as EventClassFacts;
const B_EVENT = { ...UNSAID, participants: 4800, hasOrganiser: true, communes: 1 };

const flag = fc.constantFrom(null, true, false);
const anyFacts = fc.record({
  ...Object.fromEntries(CLASS_FACTS.map((fact) => [fact, flag])),
  participants: fc.option(fc.integer({ min: 0, max: MOST })),
  communes: fc.integer({ min: 0, max: 4 }),
  eventThreatLevel: fc.option(fc.integer({ min: 1, max: 4 })),
}) as fc.Arbitrary<EventClassFacts>;

function everyValue(fact: ClassFact): (number | boolean)[] {
  if (!(fact in COUNTED_FACTS)) return [true, false];
  const { min, max } = COUNTED_FACTS[fact as CountedFact];
  return Array.from({ length: Math.min(max, MOST + 5) - min + 1 }, (_, step) => min + step);
}

/** What trying every value of every fact finds. */
function bruteForce(facts: EventClassFacts, model: ClassModelContent) {
  const rank = (some: EventClassFacts) => rankOf(classOf(some, model));
  return (['raises', 'lowers'] as const).flatMap((direction) =>
    CLASS_FACTS.flatMap((fact) => {
      const from = facts[fact];
      const doing = everyValue(fact).filter((value) => {
        const moved = rank({ ...facts, [fact]: value }) - rank(facts);
        return direction === 'raises' ? moved > 0 : moved < 0;
      });
      if (doing.length === 0) return [];
      const steps = doing.map((value) => Math.abs(Number(value) - Number(from)));
      const unknown = direction === 'raises' ? Math.min : Math.max;
      const least = from === null ? unknown(...doing.map(Number)) : Math.min(...steps);
      return [`${direction} ${fact} ${least}`];
    }),
  );
}

function found(facts: EventClassFacts, model: ClassModelContent) {
  return singleFactChanges(facts, model).map(({ direction, fact, from, to }) => {
    const least = from === null ? Number(to) : Math.abs(Number(to) - Number(from));
    return `${direction} ${fact} ${least}`;
  });
}

describe('which single fact would change the class', () => {
  it('is what trying every value finds, and its class is the one that follows', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(found(facts, SMALL)).toEqual(bruteForce(facts, SMALL));
        for (const { fact, to, eventClass } of singleFactChanges(facts, SMALL)) {
          expect(classOf({ ...facts, [fact]: to }, SMALL)).toBe(eventClass);
        }
      }),
    );
  });

  it('names the nearest number of persons either way', () => {
    const changes = singleFactChanges(B_EVENT, MODEL);
    expect(changes.filter(({ fact }) => fact === 'participants')).toEqual([
      {
        ...{ fact: 'participants', direction: 'raises', from: 4800, to: 5001 },
        ...{ difference: 201, eventClass: 'C' },
      },
      {
        ...{ fact: 'participants', direction: 'lowers', from: 4800, to: 100 },
        ...{ difference: -4700, eventClass: 'A' },
      },
    ]);
    expect(changes.filter(({ direction }) => direction === 'raises').map((c) => c.fact)).toEqual(
      MODEL.facts.filter((fact) => !['touchesRestrictionZone', 'trafficMeasures'].includes(fact)),
    );
  });

  it('says from a number nobody knows which number would do', () => {
    const changes = singleFactChanges({ ...B_EVENT, participants: null }, MODEL);
    const of = (direction: string) =>
      changes.find((each) => each.fact === 'participants' && each.direction === direction);
    expect(of('raises')).toMatchObject({ to: 5001, difference: null, eventClass: 'C' });
    expect(of('lowers')).toMatchObject({ to: 100, difference: null, eventClass: 'A' });
  });
});

describe('a class that was kept', () => {
  const { eventClass: proposed, facts, contributions } = explainClass(B_EVENT, MODEL);
  const kept = { proposed, facts, contributions };

  it('comes out the same under its model, whatever model holds now', () => {
    const later = withThresholds(MODEL, new Map([['manyParticipants', 3000]]));
    expect(proposed).toBe('B');
    expect(classOf(facts, later)).toBe('C');
    expect(reproduceClass(kept, MODEL)).toBe(true);
    expect(reproduceClass(JSON.parse(JSON.stringify(kept)) as typeof kept, MODEL)).toBe(true);
    expect(reproduceClass(kept, later)).toBe(false);
  });

  it('does not, once a fact or a class of it was altered', () => {
    expect(reproduceClass({ ...kept, proposed: 'A' }, MODEL)).toBe(false);
    expect(reproduceClass({ ...kept, facts: { ...facts, participants: 4801 } }, MODEL)).toBe(false);
  });

  it('tells which facts are otherwise now', () => {
    expect(changedFacts(facts, { ...facts, participants: 5200, vip: true })).toEqual([
      'participants',
      'vip',
    ]);
  });
});

describe('the facts of a class', () => {
  /** Writes down every property that is read, by the record it stands in. */
  function watched<T extends object>(name: string, value: T, read: Set<string>): T {
    return new Proxy(value, {
      get(target, key) {
        const found: unknown = Reflect.get(target, key);
        if (typeof key === 'string') read.add(`${name}.${key}`);
        return found;
      },
    });
  }

  it('are read from the listed columns and from nothing else', () => {
    const read = new Set<string>();
    const zone = watched('zone', { kind: 'neutralZone', name: 'x' }, read);
    const finding = watched('finding', { result: 'inside', warns: false, zone, text: 'x' }, read);
    const known = { policeNumber: 40, threatLevel: 2, opposingGroups: true, vip: false };
    const columns: ClassColumns = {
      event: watched(
        'event',
        { expectedNumber: 60, organisationId: 'o', title: 'x', kind: 'march', language: 'fr' },
        read,
      ),
      assessment: watched(
        'assessment',
        {
          ...{ ...known, priorIncidents: null, national: null, multiZone: null },
          ...{ trafficMeasures: true, internalNote: 'x', threatSource: 'x' },
        },
        read,
      ),
      communes: watched('communes', { length: 2, name: 'x' }, read),
      findings: [finding],
    };
    const facts = classFactsOf(columns);
    const listed = Object.entries(CLASS_COLUMNS).flatMap(([name, keys]) =>
      keys.map((key) => `${name}.${key}`),
    );
    expect([...read].sort()).toEqual(listed.sort());
    expect(Object.keys(facts).sort()).toEqual([...CLASS_FACTS].sort());
    expect(facts).toMatchObject({ participants: 60, communes: 2, touchesRestrictionZone: true });
    expect(facts.nextToNeutralZone).toBe(false);
  });

  it('are those of the first model, which names no other', () => {
    expect(MODEL.facts).toEqual(CLASS_FACTS);
    expect(() => assertModel(MODEL)).not.toThrow();
    // Whoever changes the first model makes the classes of the past say something else.
    expect(sha256Hex(canonicalJson(MODEL))).toBe(
      '214a20c6b2e73c65d9e2422c4416424257c17b85bb5c5769e2faeca9ffb31929',
    );
  });
});
