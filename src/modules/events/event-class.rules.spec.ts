import fc from 'fast-check';
import { RuleInputError } from '../../core/rule-input-error.js';
import { FIRST_MODEL_CONTENT } from '../../migrations/1240-class-model-content.js';
import {
  CLASS_FACTS,
  type ClassModelContent,
  type EventClassFacts,
  assertModel,
  withThresholds,
} from './class-model.rules.js';
import { classContributions, proposeEventClass } from './event-class.rules.js';

fc.configureGlobal({ seed: 23 });

const MODEL = FIRST_MODEL_CONTENT as ClassModelContent;
const UNSAID = Object.fromEntries(CLASS_FACTS.map((fact) => [fact, null]));
const QUIET = { ...UNSAID, participants: 80, hasOrganiser: true, communes: 1 } as EventClassFacts;

const proposed = (facts: Partial<EventClassFacts>, model = MODEL) => {
  const proposal = proposeEventClass({ ...QUIET, ...facts }, model);
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
    const { triggers } = proposeEventClass({ ...QUIET, participants: 8000, communes: 3 }, MODEL);
    expect(triggers).toEqual([
      { code: 'manyParticipants', params: { participants: 8000, above: 5000 } },
      { code: 'severalCommunes', params: { communes: 3, from: 2 } },
    ]);
  });

  it('works with the thresholds it is given', () => {
    const stricter = withThresholds(MODEL, new Map([['manyParticipants', 50]]));
    expect(proposed({}, stricter)).toEqual(['C', 'manyParticipants']);
    expect(proposed({})).toEqual(['A']);
    expect(MODEL.triggers.filter(({ source }) => source.length < 5)).toEqual([]);
  });

  it('refuses broken numbers', () => {
    for (const facts of [
      { participants: -1 },
      { participants: 1.5 },
      { participants: NaN },
      { communes: -1 },
      { eventThreatLevel: 0 },
      { eventThreatLevel: 5 },
      { vip: 1 as unknown as boolean },
    ]) {
      expect(() => proposed(facts)).toThrow(RuleInputError);
    }
  });

  it.each(['theme', 'language', 'nationality', 'religion', 'title', 'organiser', 'kind'])(
    'knows no fact %s, in a dossier or in a model',
    (fact) => {
      const more = { [fact]: true } as Partial<EventClassFacts>;
      expect(() => proposed(more)).toThrow(new RegExp(`${fact}: unknownField`));
      const facts = [...MODEL.facts, fact] as unknown as ClassModelContent['facts'];
      expect(() => assertModel({ ...MODEL, facts })).toThrow(/unknownField/);
      const first = MODEL.triggers[0] as ClassModelContent['triggers'][number];
      const triggers = [{ ...first, fact } as unknown as typeof first];
      expect(() => assertModel({ ...MODEL, triggers })).toThrow(/unknownField/);
    },
  );

  it('refuses facts that are left out, and models that measure nothing or the impossible', () => {
    const { vip: _left, ...rest } = QUIET;
    expect(() => proposeEventClass(rest as EventClassFacts, MODEL)).toThrow(/vip: required/);
    const unmeasured = MODEL.triggers.map((each) => ({ ...each, threshold: null }));
    expect(() => assertModel({ ...MODEL, triggers: unmeasured })).toThrow(/threshold: required/);
    for (const [code, threshold] of [
      ['threatLevel', 5],
      ['severalCommunes', 20],
      ['manyParticipants', 0.5],
    ] as const) {
      expect(() => assertModel(withThresholds(MODEL, new Map([[code, threshold]])))).toThrow(
        RuleInputError,
      );
    }
    expect(() => assertModel(MODEL)).not.toThrow();
  });

  it('says of every trigger what it measured, also of those that are not met', () => {
    const facts = { ...QUIET, participants: 4800, eventThreatLevel: 3 };
    const all = classContributions(facts, MODEL);
    expect(all.map(({ trigger }) => trigger)).toEqual(MODEL.triggers.map(({ code }) => code));
    const of = (code: string) => all.find(({ trigger }) => trigger === code);
    expect(of('manyParticipants')).toMatchObject({
      ...{ value: 4800, threshold: 5000, margin: -200, met: false, applies: true },
    });
    expect(of('threatLevel')).toMatchObject({ margin: 0, met: true, decisive: true });
    expect(of('attentionParticipants')).toMatchObject({ margin: 4700, met: true, decisive: false });
    expect(of('noOrganiser')).toMatchObject({ margin: 4300, applies: false, met: false });
    expect(of('vip')).toMatchObject({ value: null, margin: null, met: false });
    const more = classContributions({ ...facts, participants: 8000 }, MODEL);
    // More than 100 is needless to say of more than 5,000.
    expect(more.find(({ trigger }) => trigger === 'attentionParticipants')).toMatchObject({
      ...{ margin: 7900, applies: false, met: false },
    });
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
