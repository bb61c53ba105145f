import { demoPolicyContent } from '../../demo/demo-policies.js';
import { BEHAVIOURS, REACTIONS } from '../../migrations/1250-policy-behaviours.js';
import { LINES } from '../../migrations/1250-policy-lines.js';
import { POSTURES, PRIORITIES } from '../../migrations/1250-policy-postures.js';
import { frame, means, terms, told, tolerance, with_ } from '../../../test/support/policy-words.js';
import { contentProblems, saysTooMuch } from './policy-content.rules.js';
import type { PolicyContent } from './policy-content.types.js';
import { policyGaps } from './policy-gaps.rules.js';
import { startContent } from './policy-terms.rules.js';

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
