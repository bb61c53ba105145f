import { checkDocument } from '../../core/documents/document-model.rules.js';
import { Messages } from '../../core/messages.js';
import {
  type ContentAdvice,
  type DecisionContent,
  type RoundEntry,
  citedAdvice,
  conditionArticles,
} from './decision-content.rules.js';
import { decisionDocument } from './decision.document.js';

const HASH = 'ab'.repeat(32);
const messages = new Messages();

const CONTENT: DecisionContent = {
  reference: '2026-7EX2HW/mayor-brussels',
  language: 'nl',
  type: 'authorisedWithConditions',
  authority: { code: 'mayor-brussels', title: 'Burgemeester van Stad Brussel' },
  event: {
    reference: '2026-7EX2HW',
    title: 'Zorgmars',
    kind: 'march',
    gatheringAt: '2027-03-11T09:00:00Z',
    startAt: '2027-03-11T10:00:00Z',
    endAt: '2027-03-11T14:00:00Z',
    dispersalAt: null,
    expectedNumber: 8000,
    from: 'Noordstation',
    to: 'Jean Reyplein',
  },
  organiser: 'Platform Fictief vzw',
  submittedAt: '2026-11-23T08:00:00Z',
  late: true,
  hearing: { from: '2026-12-01', to: '2026-12-01' },
  grounds: [{ code: 'g', citation: 'de Grondwet, artikelen 19 en 26;' }],
  appeal: ['Raad van State, zestig dagen.'],
  reasoning: [{ point: 1, text: 'dat het vertrekpunt vol stond;' }],
  advice: [],
  silent: 2,
  articles: [
    {
      id: '1',
      number: 2,
      conditionId: 'c',
      condition: 'C03',
      conditionVersion: 2,
      kind: 'STW',
      title: 'Stewards',
      text: 'Er zijn 250 stewards.',
      imposed: { reason: 'de drukte', ground: 'artikel 135;' },
    },
  ],
  takenAt: '2026-12-15T13:05:00Z',
  takenBy: 'Camille Cabinet-Démo',
};

function act(change: Partial<DecisionContent> = {}) {
  const content = { ...CONTENT, ...change };
  const model = decisionDocument(content, HASH, (key, values) =>
    messages.text(content.language, 'permits', `decision.${key}`, values),
  );
  return { model, text: JSON.stringify(model) };
}

describe('the act of a decision', () => {
  it.each(['nl', 'fr'])('is a valid document in %s without an untranslated key', (language) => {
    for (const type of [
      'authorised',
      'authorisedWithConditions',
      'noted',
      'postponed',
      'prohibited',
    ]) {
      const { model, text } = act({ language, type });
      expect(checkDocument(model)).toEqual([]);
      expect(text).not.toMatch(/\{\{|decision\.|recital\.|operative\./);
    }
  });

  it('says that late is no ground, that silence is no yes, and why a condition is imposed', () => {
    const { text } = act();
    expect(text).toContain('geen grond is om haar te weigeren');
    expect(text).toContain('2 geraadpleegde diensten niet antwoordden');
    expect(text).toContain('artikel 2 wordt opgelegd om de volgende reden: de drukte');
    expect(text).toContain('Stewards (opgelegd)');
  });

  it('writes hours and days as Brussels writes them, in each language', () => {
    expect(act().text).toContain('verzamelen 10.00 uur, begin 11.00 uur, einde 15.00 uur');
    expect(act({ language: 'fr' }).text).toContain('mardi 1er décembre 2026');
  });

  it('gives each restriction its own sentences instead of the short reason', () => {
    const { text, model } = act({ restrictions: ['dat het volgende vaststaat;'] });
    expect(checkDocument(model)).toEqual([]);
    expect(text).toContain('dat het volgende vaststaat;');
    expect(text).not.toContain('artikel 2 wordt opgelegd om de volgende reden');
  });

  it.each(['nl', 'fr'])('names agreement, the act it replaces and a deputy in %s', (language) => {
    const { text, model } = act({
      language,
      type: 'postponed',
      articles: [],
      agreedOn: '2026-11-20T09:00:00Z',
      supersedes: { hash: HASH, takenAt: '2026-11-10T09:00:00Z' },
      signedAs: { code: 'mayor-brussels-deputy', deputy: true },
    });
    expect(checkDocument(model)).toEqual([]);
    expect(text).toContain(HASH.slice(0, 16));
    expect(text).toMatch(/plaatsvervanger|remplaçant/);
    expect(text).toMatch(/20 nov/);
    expect(text).not.toMatch(/\b0 (voorwaarden|conditions?)/);
    expect(text).not.toMatch(/\{\{|decision\.|recital\./);
  });

  it('is the same for the same content', () => {
    expect(act().text).toBe(act().text);
  });
});

describe('what an act cites', () => {
  const entry = (more: Partial<RoundEntry>): RoundEntry => ({
    adviser: 'A',
    state: 'answered',
    visibility: 'organiser',
    result: 'favourable',
    text: 'woorden',
    answeredAt: '2026-11-26T09:00:00Z',
    ...more,
  });
  const cited: [string, RoundEntry, ContentAdvice[]][] = [
    [
      'an open advice with its words',
      entry({}),
      [
        {
          adviser: 'A',
          givenAt: '2026-11-26T09:00:00Z',
          result: 'favourable',
          text: 'woorden',
        },
      ],
    ],
    [
      'one among authorities by name alone',
      entry({ visibility: 'authorities' }),
      [{ adviser: 'A', givenAt: '2026-11-26T09:00:00Z', result: null, text: null }],
    ],
    ['nothing kept with the police', entry({ visibility: 'police' }), []],
    ['no answer not at all', entry({ state: 'asked', answeredAt: null }), []],
  ];

  it.each(cited)('%s', (_name, given, expected) => {
    expect(citedAdvice([given])).toEqual(expected);
  });

  it('numbers the conditions after the decision itself', () => {
    let next = 0;
    const condition = {
      conditionId: 'c',
      label: 'C01',
      version: 1,
      kind: 'TIM',
      kindLabel: { nl: 'Uren', fr: 'Heures' },
      text: { nl: 'Tot 15 uur.' },
      imposed: null,
    };
    const articles = conditionArticles([condition, condition], 'fr', () => `id-${(next += 1)}`);
    expect(articles.map(({ id, number, title, text }) => [id, number, title, text])).toEqual([
      ['id-1', 2, 'Heures', 'Tot 15 uur.'],
      ['id-2', 3, 'Heures', 'Tot 15 uur.'],
    ]);
  });
});
