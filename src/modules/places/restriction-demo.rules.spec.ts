import { readFileSync } from 'node:fs';
import {
  checkRestrictions,
  type FootprintFeature,
  type RestrictionAnswer,
  type RestrictionZoneRule,
} from './restriction-check.rules.js';

interface DemoEvent {
  id: string;
  kind: string;
  dates: { start: string; end: string };
  footprint: { features: FootprintFeature[] };
  rejectedFootprint?: { features: FootprintFeature[] };
  expectedChecks: { zone: string; result: string; footprint?: 'footprint' | 'rejectedFootprint' }[];
}

const demo = JSON.parse(readFileSync('test/vectors/demo-cases.json', 'utf8')) as {
  restrictionZones: (Omit<RestrictionZoneRule, 'code'> & { id: string })[];
  events: DemoEvent[];
};
const demoZones = demo.restrictionZones.map((zone) => ({ ...zone, code: zone.id }));

/** What the words of the demonstration data mean in the fields of an answer. */
const MEANING: Record<string, Partial<RestrictionAnswer>> = {
  inside: { result: 'inside' },
  adjacent: { result: 'adjacent' },
  clear: { result: 'clear', extent: 'none' },
  notApplicable: { result: 'notApplicable', days: [], warns: false },
  partlyInside: { result: 'inside', extent: 'part' },
  crosses: { result: 'inside', extent: 'part', concernsKind: false, warns: false },
  insideOnSaturdays: {
    result: 'inside',
    concernsKind: false,
    warns: false,
    days: ['11-27', '12-04', '12-11', '12-18', '12-25']
      .map((day) => `2027-${day}`)
      .concat('2028-01-01'),
  },
  informationAfterMidnight: {
    result: 'inside',
    concernsKind: false,
    warns: false,
    days: ['2027-02-20'],
  },
};

const checksOf = demo.events.flatMap((event) =>
  event.expectedChecks.map((check) => [event.id, check.zone, check.result, event, check] as const),
);

const answerFor = (
  event: DemoEvent,
  zone: string,
  footprint: 'footprint' | 'rejectedFootprint' = 'footprint',
) => {
  const { kind, dates } = event;
  const shape = event[footprint] ?? { features: [] };
  const answers = checkRestrictions({ footprint: shape, kind, ...dates }, demoZones);
  return answers.find((answer) => answer.code === zone);
};

const demoEvent = (id: string) => demo.events.find((event) => event.id === id) as DemoEvent;

describe('checkRestrictions on the demonstration events', () => {
  it('has expectations to meet', () => {
    expect(checksOf).toHaveLength(15);
  });

  it.each(checksOf)('%s, %s: %s', (_id, zone, result, event, check) => {
    expect(answerFor(event, zone, check.footprint)).toMatchObject(MEANING[result] ?? {});
  });

  it('gives E01 its distance to the neutral zone, and its part of the ring as a fact', () => {
    const neutral = answerFor(demoEvent('E01'), 'neutral-zone');
    expect(neutral?.distanceM).toBeGreaterThan(90);
    expect(neutral?.distanceM).toBeLessThan(110);
    expect(neutral).toMatchObject({ warns: true, features: [0], extent: 'none' });
    const ring = answerFor(demoEvent('E01'), 'pentagon-saturday');
    expect(ring).toMatchObject({ distanceM: 0, extent: 'part' });
    expect(ring?.overlapM).toBeGreaterThan(1500);
  });

  it('names the no-parking ring of E03 as the part in the park', () => {
    expect(answerFor(demoEvent('E03'), 'park-cinquantenaire')).toMatchObject({
      features: [2],
      warns: true,
    });
  });

  it('does not warn about E10 beside the neutral zone, and still tells the distance', () => {
    const neutral = answerFor(demoEvent('E10'), 'neutral-zone');
    expect(neutral).toMatchObject({ result: 'adjacent', concernsKind: false, warns: false });
    expect(neutral?.distanceM).toBeCloseTo(55.4, 0);
  });
});
