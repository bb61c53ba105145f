import {
  type ReasonedDraft,
  missingPoints,
  pointStates,
  typeProblem,
} from './decision-reasons.rules.js';
import {
  type Restriction,
  RESTRICTION_POINTS,
  courtTriggers,
} from './decision-restriction.rules.js';

const WHOLE = [2, 3, 10, 11, 12];
const ALL = Array.from({ length: 12 }, (_, index) => index + 1);
const texts = (points: number[]) => points.map((point) => ({ point, text: 'dat …' }));
const light: ReasonedDraft = {
  type: 'authorisedWithConditions',
  impositions: [],
  restrictions: [],
  reasoning: [],
  gaps: [],
};
const reasons: Restriction = {
  conditionId: null,
  facts: [
    {
      nature: 'incident',
      source: 'report',
      recordId: null,
      reference: 'verslag 12/2026',
      day: '2026-10-12',
      text: 'Vuurwerk in de menigte.',
    },
  ],
  groundCodes: ['municipal-act-133-135'],
  reach: 'route',
  unforeseen: false,
  policeMeasures: 'Twee pelotons meer; de straat is te smal.',
  organiserMeasures: 'Twintig stewards; te weinig.',
  alternatives: [
    { kind: 'place', offeredOn: '2026-11-02', text: 'Jubelpark', insufficient: 'bezet' },
  ],
  hearing: { form: 'meeting', day: '2026-11-03', said: 'Wil de straat behouden.' },
  proportionality: 'Alleen deze straat.',
  neutrality: 'Zelfde voor elke stoet.',
};
const banned: ReasonedDraft = {
  ...light,
  type: 'prohibited',
  restrictions: [reasons],
  reasoning: texts(WHOLE),
};

describe('the reasons an act has to give', () => {
  it('asks nothing of what the organiser agreed to', () => {
    expect(missingPoints(light)).toEqual([]);
    expect(pointStates(light)).toEqual([]);
  });

  it('asks all points of a prohibition and of an imposed condition', () => {
    expect(missingPoints({ ...light, type: 'prohibited' })).toEqual(ALL);
    const imposing = {
      ...light,
      impositions: [{ conditionId: 'c', legalGroundCode: 'municipal-act-133-135' }],
    };
    expect(missingPoints(imposing)).toEqual(ALL.filter((point) => point !== 8));
    expect(missingPoints(banned)).toEqual([]);
  });

  it('does not take a text about the act as a whole for the reasons of a restriction', () => {
    expect(missingPoints({ ...banned, restrictions: [], reasoning: texts(ALL) })).toEqual([
      1, 4, 5, 6, 7, 8, 9,
    ]);
  });

  it.each<[string, Partial<Restriction>]>([
    ['facts', { facts: [] }],
    ['ground', { groundCodes: [] }],
    ['policeMeasures', { policeMeasures: '  ' }],
    ['organiserMeasures', { organiserMeasures: '' }],
    ['alternatives', { alternatives: [] }],
    ['hearing', { hearing: null }],
    ['proportionality', { proportionality: '' }],
    ['neutrality', { neutrality: ' ' }],
  ])('misses %s of one restriction by name', (code, without) => {
    const draft = { ...banned, restrictions: [{ ...reasons, ...without }] };
    const open = pointStates(draft).filter(({ state }) => state === 'empty');
    const { point } = RESTRICTION_POINTS.find((each) => each.code === code) ?? {};
    expect(open).toEqual([{ subject: 'prohibition', code, point, state: 'empty' }]);
    expect(missingPoints(draft)).toEqual([point]);
    const gaps = [{ point: point as number, reason: 'Zie verslag.' }];
    expect(missingPoints({ ...draft, gaps })).toEqual([]);
    expect(missingPoints({ ...draft, gaps: [{ point: point as number, reason: '  ' }] })).toEqual([
      point,
    ]);
  });

  it('asks each imposed condition for reasons of its own', () => {
    const two = {
      ...light,
      reasoning: texts(WHOLE),
      impositions: ['c1', 'c2'].map((conditionId) => ({
        conditionId,
        legalGroundCode: 'municipal-act-133-135',
      })),
      restrictions: [{ ...reasons, conditionId: 'c1', groundCodes: [] }],
    };
    const open = pointStates(two).filter(({ state }) => state === 'empty');
    expect([...new Set(open.map(({ subject }) => subject))]).toEqual(['c2']);
    expect(open).toHaveLength(RESTRICTION_POINTS.length - 1);
  });

  const facts = (...natures: Restriction['facts'][number]['nature'][]) => ({
    facts: natures.map((nature) => ({ ...reasons.facts[0], nature })) as Restriction['facts'],
  });

  it.each<[string, Partial<Restriction>, string[]]>([
    ['an incident among fears', facts('fear', 'incident'), []],
    ['fear alone', facts('fear'), ['fearWithoutFacts']],
    [
      'counter-demonstrators alone',
      facts('counterDemonstration'),
      ['onlyCounterDemonstrators', 'fearWithoutFacts'],
    ],
    ['a threat level alone', facts('threatLevel'), ['onlyThreatLevel', 'fearWithoutFacts']],
    ['no fact at all', { facts: [] }, []],
    ['the whole agglomeration', { reach: 'agglomeration' }, ['agglomerationWide']],
    [
      'article 134 for what was foreseen',
      { groundCodes: ['municipal-act-134'] },
      ['article134WithoutUnforeseenDanger'],
    ],
    ['article 134 in need', { groundCodes: ['municipal-act-134'], unforeseen: true }, []],
  ])('recalls judgments: %s', (_name, change, expected) => {
    const draft = { ...banned, restrictions: [{ ...reasons, ...change }] };
    expect(courtTriggers(draft).map(({ trigger }) => trigger)).toEqual(expected);
    expect(courtTriggers({ ...draft, type: 'noted' })).toEqual([]);
  });

  it.each([
    ['authorised', 0, 0, null],
    ['authorised', 1, 0, 'authorisedHasConditions'],
    ['authorisedWithConditions', 0, 0, 'noConditionsToAttach'],
    ['authorisedWithConditions', 3, 1, null],
    ['prohibited', 0, 0, null],
    ['prohibited', 0, 1, 'typeImposesNothing'],
    ['noted', 0, 0, null],
    ['postponed', 0, 0, 'agreementMissing'],
  ])('says whether %s fits %d conditions and %d imposed', (type, count, imposed, expected) => {
    const impositions = Array.from({ length: imposed }, () => ({}));
    expect(typeProblem({ type, impositions, agreementId: null }, count)).toBe(expected);
  });
});
