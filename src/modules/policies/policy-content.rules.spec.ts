import { BEHAVIOURS, REACTIONS } from '../../migrations/1250-policy-behaviours.js';
import { LINES } from '../../migrations/1250-policy-lines.js';
import { MEANS } from '../../migrations/1250-policy-means.js';
import { PHASES, POSTURES, PRIORITIES } from '../../migrations/1250-policy-postures.js';
import { demoPolicyContent } from '../../demo/demo-policies.js';
import {
  type PolicyFrame,
  contentProblems,
  needsDifferentiation,
  policyContentHash,
  policyGaps,
  saysTooMuch,
  toleranceChanged,
} from './policy-content.rules.js';
import type { PolicyContent, PolicyTermFacts } from './policy-content.types.js';
import { changedLines, policyLines } from './policy-difference.rules.js';
import { extractItems, toldItems } from './policy-extract.rules.js';
import { startContent } from './policy-terms.rules.js';

const terms: PolicyTermFacts[] = [
  BEHAVIOURS,
  REACTIONS,
  POSTURES,
  PHASES,
  MEANS,
  LINES,
  PRIORITIES,
].flatMap((rows) => rows.map((row, position) => ({ ...row, position })));
const frame: PolicyFrame = { terms, legalGrounds: ['wpa-1', 'ngw-135'], isMarch: true };
const whole = demoPolicyContent(3, terms, ['wpa-1']);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
const with_ = (patch: Partial<Mutable<PolicyContent>>): PolicyContent => ({ ...whole, ...patch });
const tolerance = (behaviour: string, patch: object) =>
  with_({
    tolerance: whole.tolerance.map((row) =>
      row.behaviour === behaviour ? { ...row, ...patch } : row,
    ),
  });
const means = (code: string, patch: object) =>
  with_({ means: whole.means.map((row) => (row.means === code ? { ...row, ...patch } : row)) });
const text = (name: string, value: object) => with_({ texts: { ...whole.texts, [name]: value } });
const told = (line: string, value: object | null) =>
  with_({ lines: whole.lines.map((row) => (row.line === line ? { ...row, told: value } : row)) });

describe('the reference data of policy notes', () => {
  it('names the sixteen behaviours, eight reactions and six postures of the ladder', () => {
    expect(BEHAVIOURS).toHaveLength(16);
    expect(REACTIONS.map(({ code }) => code)).toEqual('T0 T1 T2 T3 T4 T5 T6 T7'.split(' '));
    expect(POSTURES.map(({ code }) => code)).toEqual('P0 P1 P2 P3 P4 P5'.split(' '));
    expect(PRIORITIES.map(({ code }) => code)).toEqual(['life', 'rights', 'property', 'traffic']);
  });

  it('says every word in Dutch, French and English', () => {
    for (const { label, facts } of terms) {
      for (const words of [label, facts['text'], facts['entry'], facts['exit'], facts['told']]) {
        if (words === undefined) continue;
        expect(words).toMatchObject({
          nl: expect.any(String),
          fr: expect.any(String),
          en: expect.any(String),
        });
      }
    }
  });

  it('begins with rows nobody has to refuse, and lets organisers be told nothing of police', () => {
    for (const isMarch of [true, false]) {
      const start = startContent(terms, { isMarch, legalGrounds: ['wpa-1'] });
      expect(contentProblems(start, { ...frame, isMarch })).toEqual([]);
      expect(start.phases.map(({ phase }) => phase)).toEqual(
        isMarch
          ? ['gathering', 'march', 'speeches', 'dispersal']
          : ['gathering', 'event', 'dispersal'],
      );
      expect(policyGaps(start, { ...frame, isMarch }).map(({ of }) => of)).toEqual([
        'intent',
        'endState',
        'differentiation',
        'communication',
        'prosecutor',
        'basicPolicing',
      ]);
    }
    for (const { facts } of LINES) expect(saysTooMuch(facts['told'] as object, terms)).toBe(false);
  });

  it('has a complete worked note in three numbers', () => {
    for (const number of [1, 2, 3]) {
      const content = demoPolicyContent(number, terms, ['wpa-1']);
      expect(contentProblems(content, frame)).toEqual([]);
      expect(policyGaps(content, frame)).toEqual([]);
    }
  });
});

describe('what no note may hold', () => {
  it.each<[string, PolicyContent, string, string]>([
    [
      'a highest reaction below the first',
      tolerance('damage', { first: 'T5', highest: 'T4' }),
      'tolerance.11.highest',
      'highestBelowFirst',
    ],
    ['an unknown reaction', tolerance('damage', { highest: 'T8' }), 'tolerance.11.highest', 'isIn'],
    [
      'an unknown first reaction',
      tolerance('damage', { first: 'X' }),
      'tolerance.11.first',
      'isIn',
    ],
    [
      'a behaviour nobody knows',
      tolerance('damage', { behaviour: 'singing' }),
      'tolerance.11.behaviour',
      'isIn',
    ],
    [
      'a behaviour twice',
      tolerance('damage', { behaviour: 'sitIn' }),
      'tolerance.11.behaviour',
      'arrayUnique',
    ],
    [
      'an unknown posture',
      with_({ postures: [{ posture: 'P6', entry: {}, exit: {} }] }),
      'postures.0.posture',
      'isIn',
    ],
    [
      'an unknown phase',
      with_({ phases: [{ phase: 'picnic', posture: 'P1', reserve: 'P2' }] }),
      'phases.0.phase',
      'isIn',
    ],
    [
      'a phase of another kind of event',
      with_({ phases: [{ phase: 'event', posture: 'P1', reserve: 'P2' }] }),
      'phases.0.phase',
      'isIn',
    ],
    [
      'a phase of an unknown posture',
      with_({ phases: [{ phase: 'march', posture: 'P9', reserve: 'P2' }] }),
      'phases.0.posture',
      'isIn',
    ],
    [
      'an unknown reserve',
      with_({ phases: [{ phase: 'march', posture: 'P1', reserve: 'P9' }] }),
      'phases.0.reserve',
      'isIn',
    ],
    [
      'special means simply allowed',
      means('waterCannon', { use: 'allowed', releasers: [] }),
      'means.7.use',
      'specialNeedsRelease',
    ],
    [
      'Silver releasing alone',
      means('horses', { releasers: ['silverIfLifeAtRisk'] }),
      'means.9.releasers',
      'silverNeverAlone',
    ],
    [
      'a release of what is forbidden',
      means('distanceWeapon', { releasers: ['gold'] }),
      'means.11.releasers',
      'notWithThisUse',
    ],
    ['unknown means', means('drone', { means: 'tank' }), 'means.10.means', 'isIn'],
    [
      'an unknown line',
      with_({ lines: [{ line: 'songs', text: {}, told: null }] }),
      'lines.0.line',
      'isIn',
    ],
    ['an unknown priority', with_({ priorities: ['fame'] }), 'priorities.0', 'isIn'],
    ['a norm that does not hold', with_({ legalGrounds: ['gone'] }), 'legalGrounds.0', 'isIn'],
    ['a norm twice', with_({ legalGrounds: ['wpa-1', 'wpa-1'] }), 'legalGrounds.1', 'arrayUnique'],
    [
      'a code told to the organiser',
      told('masks', { nl: 'Wij gaan tot T4.', fr: 'x', en: 'x' }),
      'lines.1.told',
      'tellsTooMuch',
    ],
    [
      'a posture told to the organiser',
      told('masks', { nl: 'x', fr: 'Posture P2 d’abord.' }),
      'lines.1.told',
      'tellsTooMuch',
    ],
    [
      'means told to the organiser',
      told('masks', { en: 'The water cannon stays away.' }),
      'lines.1.told',
      'tellsTooMuch',
    ],
    [
      'means told in capitals',
      told('masks', { nl: 'Geen TRAANGAS.' }),
      'lines.1.told',
      'tellsTooMuch',
    ],
  ])('%s', (_what, content, path, code) => {
    expect(contentProblems(content, frame)).toEqual([{ path, code }]);
  });

  it('equal reactions are no contradiction, and a hall T4 or platform P2 within a word is none', () => {
    expect(contentProblems(tolerance('damage', { first: 'T5', highest: 'T5' }), frame)).toEqual([]);
    expect(saysTooMuch({ nl: 'Bus ST4 en parking LP2b blijven open.' }, terms)).toBe(false);
  });
});

describe('what a note lacks before it may be handed in', () => {
  const without = <Row>(rows: readonly Row[], at: number) => rows.filter((_row, n) => n !== at);
  it.each<[string, PolicyContent, string, string | null]>([
    ['a norm', with_({ legalGrounds: [] }), 'legalGroundMissing', null],
    ['a norm that holds', with_({ legalGrounds: ['gone'] }), 'legalGroundEnded', 'gone'],
    ['the intent in French', text('intent', { nl: 'x' }), 'textMissing', 'intent'],
    ['an end state', text('endState', {}), 'textMissing', 'endState'],
    ['differentiation beside T6', text('differentiation', {}), 'textMissing', 'differentiation'],
    [
      'the communication line in English',
      text('communication', { nl: 'x', fr: 'x' }),
      'textMissing',
      'communication',
    ],
    ['the prosecutor', text('prosecutor', { nl: ' ', fr: 'x' }), 'textMissing', 'prosecutor'],
    ['basic policing', text('basicPolicing', {}), 'textMissing', 'basicPolicing'],
    [
      'a priority',
      with_({ priorities: without(whole.priorities, 1) }),
      'priorityMissing',
      'rights',
    ],
    [
      'a behaviour',
      with_({ tolerance: without(whole.tolerance, 0) }),
      'behaviourMissing',
      'lateStart',
    ],
    ['a posture', with_({ postures: without(whole.postures, 5) }), 'postureMissing', 'P5'],
    [
      'a criterion',
      with_({
        postures: whole.postures.map((row) => (row.posture === 'P3' ? { ...row, exit: {} } : row)),
      }),
      'criteriaMissing',
      'P3',
    ],
    ['a phase', with_({ phases: without(whole.phases, 1) }), 'phaseMissing', 'march'],
    ['means', with_({ means: without(whole.means, 0) }), 'meansMissing', 'loudhailer'],
    ['who releases', means('waterCannon', { releasers: [] }), 'releaserMissing', 'waterCannon'],
    ['a line', with_({ lines: without(whole.lines, 0) }), 'lineMissing', 'dispersal'],
    [
      'words of a line',
      with_({
        lines: whole.lines.map((row) =>
          row.line === 'flags' ? { ...row, text: { nl: 'x' } } : row,
        ),
      }),
      'lineTextMissing',
      'flags',
    ],
    ['English for the organiser', told('flags', { nl: 'x', fr: 'x' }), 'toldMissing', 'flags'],
  ])('%s', (_what, content, code, of) => {
    expect(policyGaps(content, frame)).toEqual([{ code, of }]);
  });

  it('asks for no differentiation where nothing is aimed at a crowd', () => {
    const calm = with_({
      tolerance: whole.tolerance.map((row) => ({ ...row, first: 'T0', highest: 'T5' })),
      texts: { ...whole.texts, differentiation: {} },
    });
    expect(needsDifferentiation(calm, terms)).toBe(false);
    expect(policyGaps(calm, frame)).toEqual([]);
    expect(needsDifferentiation(whole, terms)).toBe(true);
  });
});

describe('numbers of a note', () => {
  const before = demoPolicyContent(2, terms, ['wpa-1']);

  it('tells another tolerance from other words', () => {
    expect(toleranceChanged(before, whole)).toBe(true);
    expect(toleranceChanged(whole, means('drone', { use: 'forbidden', releasers: [] }))).toBe(true);
    expect(toleranceChanged(whole, text('intent', { nl: 'Anders.' }))).toBe(false);
  });

  it('has another hash for another number, authority or content', () => {
    const note = { authorityId: 'a', number: 1, content: whole };
    const hashes = [
      note,
      { ...note, number: 2 },
      { ...note, authorityId: 'b' },
      { ...note, content: before },
    ].map(policyContentHash);
    expect(new Set(hashes).size).toBe(4);
  });

  it('shows exactly the lines that differ', () => {
    const lines = (content: PolicyContent) => policyLines(content, terms, 'nl');
    expect(changedLines(lines(before), lines(before))).toEqual([]);
    const changed = changedLines(lines(before), lines(whole));
    expect(changed.map(({ part, code }) => `${part}.${code}`)).toEqual(['tolerance.pyrotechnics']);
    expect(changed[0]?.before).toBe('T1–T4');
    expect(changed[0]?.after).toMatch(/^T1–T5 · Rook/);
    const gone = changedLines(lines(whole), lines(told('flags', null)));
    expect(gone.map(({ part, code, after }) => [part, code, after])).toEqual([
      ['told', 'flags', ''],
    ]);
  });
});

describe('what an organiser is told', () => {
  const told3 = toldItems(whole, terms);
  const byHand = { part: 'contact' as const, text: { nl: 'Bel ons.', fr: 'Appelez-nous.' } };

  it('is what the lines say for him, and nothing else', () => {
    expect(told3).toHaveLength(6);
    expect(told3.find(({ part }) => part === 'willNot')?.text.de).toContain('Ausgänge');
    expect(JSON.stringify(told3)).not.toMatch(/T\d|P\d|Gold|Silver/);
  });

  it('stands behind what was written for him, once, without the words of earlier notes', () => {
    const old = { part: 'tolerance' as const, text: { nl: 'Vroeger.' } };
    const items = extractItems([byHand, old, told3[0] as typeof old], [old], [...told3, ...told3]);
    expect(items).toEqual([byHand, ...told3]);
  });
});
