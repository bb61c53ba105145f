import fc from 'fast-check';
import { RuleInputError } from '../../core/rule-input-error.js';
import {
  EVENT_CLASS_THRESHOLDS,
  type EventClassFacts,
  proposeEventClass,
} from './event-class.rules.js';

fc.configureGlobal({ seed: 23 });

const QUIET: EventClassFacts = { participants: 80, hasOrganiser: true, communes: 1 };

const proposed = (facts: Partial<EventClassFacts>) => {
  const proposal = proposeEventClass({ ...QUIET, ...facts });
  return [proposal.class, ...proposal.triggers.map(({ code }) => code)];
};

describe('proposeEventClass', () => {
  it.each<[string, Partial<EventClassFacts>, string[]]>([
    ['nothing special', {}, ['A']],
    ['exactly 100', { participants: 100 }, ['A']],
    ['more than 100', { participants: 101 }, ['B', 'attentionParticipants']],
    ['an unknown number', { participants: null }, ['B', 'unknownParticipants']],
    ['a restriction zone', { touchesRestrictionZone: true }, ['B', 'restrictionZone']],
    ['traffic measures', { trafficMeasures: true }, ['B', 'trafficMeasures']],
    ['exactly 5,000', { participants: 5000 }, ['B', 'attentionParticipants']],
    ['more than 5,000', { participants: 5001 }, ['C', 'manyParticipants']],
    ['opposing groups', { opposingGroups: true }, ['C', 'opposingGroups']],
    ['threat level 2', { eventThreatLevel: 2 }, ['A']],
    ['threat level 3', { eventThreatLevel: 3 }, ['C', 'threatLevel']],
    ['threat level 4', { eventThreatLevel: 4 }, ['C', 'threatLevel']],
    ['the neutral zone', { nextToNeutralZone: true }, ['C', 'nextToNeutralZone']],
    ['a VIP', { vip: true }, ['C', 'vip']],
    ['prior incidents', { priorIncidents: true }, ['C', 'priorIncidents']],
    ['two communes', { communes: 2 }, ['C', 'severalCommunes']],
    ['no organiser, few people', { hasOrganiser: false }, ['A']],
    [
      'no organiser, exactly 500',
      { hasOrganiser: false, participants: 500 },
      ['B', 'attentionParticipants'],
    ],
    [
      'no organiser, more than 500',
      { hasOrganiser: false, participants: 501 },
      ['C', 'noOrganiser', 'attentionParticipants'],
    ],
    [
      'no organiser, no number',
      { hasOrganiser: false, participants: null },
      ['B', 'unknownParticipants'],
    ],
    ['national scope', { national: true }, ['Cplus', 'national']],
    ['several zones', { multiZone: true, vip: true }, ['Cplus', 'multiZone', 'vip']],
  ])('%s', (_case, facts, expected) => {
    expect(proposed(facts)).toEqual(expected);
  });

  it.each<[string, Partial<EventClassFacts>, string[]]>([
    [
      'E01',
      { participants: 8000, nextToNeutralZone: true, communes: 3, eventThreatLevel: 2 },
      ['C', 'manyParticipants', 'nextToNeutralZone', 'severalCommunes'],
    ],
    [
      'E02, which a planner later confirmed as B',
      { participants: 150, opposingGroups: true },
      ['C', 'opposingGroups', 'attentionParticipants'],
    ],
    [
      'E03',
      { participants: null, hasOrganiser: false, eventThreatLevel: 3, vip: true, national: true },
      ['Cplus', 'national', 'threatLevel', 'vip', 'unknownParticipants'],
    ],
    ['E04', { participants: 35000 }, ['C', 'manyParticipants']],
    ['E05', { participants: 12000 }, ['C', 'manyParticipants']],
    ['E06', { participants: 150000 }, ['C', 'manyParticipants']],
    ['E07', { participants: 12000, communes: 5 }, ['C', 'manyParticipants', 'severalCommunes']],
    [
      'E08',
      { participants: 1200, hasOrganiser: false },
      ['C', 'noOrganiser', 'attentionParticipants'],
    ],
    [
      'E09',
      { participants: 2000, priorIncidents: true },
      ['C', 'priorIncidents', 'attentionParticipants'],
    ],
    ['E10', { participants: 100, touchesRestrictionZone: true }, ['B', 'restrictionZone']],
  ])('%s', (_id, facts, expected) => {
    expect(proposed(facts)).toEqual(expected);
  });

  it('says what was measured against what', () => {
    const { triggers } = proposeEventClass({ ...QUIET, participants: 8000, communes: 3 });
    expect(triggers).toEqual([
      { code: 'manyParticipants', params: { participants: 8000, above: 5000 } },
      { code: 'severalCommunes', params: { communes: 3, from: 2 } },
    ]);
  });

  it('works with the thresholds it is given', () => {
    const thresholds = { ...EVENT_CLASS_THRESHOLDS, riskAbove: 50 };
    expect(proposeEventClass(QUIET, thresholds).class).toBe('C');
    expect(EVENT_CLASS_THRESHOLDS.source).not.toBe('');
  });

  it('refuses broken numbers', () => {
    for (const facts of [
      { participants: -1 },
      { participants: 1.5 },
      { participants: NaN },
      { communes: -1 },
      { eventThreatLevel: 0 },
      { eventThreatLevel: 5 },
    ]) {
      expect(() => proposed(facts)).toThrow(RuleInputError);
    }
  });

  it('never proposes a lower class for more people', () => {
    const order = ['A', 'B', 'C', 'Cplus'];
    const number = fc.nat({ max: 20000 });
    fc.assert(
      fc.property(number, number, fc.boolean(), (one, more, hasOrganiser) => {
        const rank = (participants: number) =>
          order.indexOf(proposed({ participants, hasOrganiser })[0] ?? '');
        expect(rank(one + more)).toBeGreaterThanOrEqual(rank(one));
      }),
    );
  });
});
