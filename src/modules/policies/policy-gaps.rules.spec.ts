import {
  frame,
  means,
  terms,
  text,
  told,
  whole,
  with_,
} from '../../../test/support/policy-words.js';
import type { PolicyContent } from './policy-content.types.js';
import { needsDifferentiation, policyGaps } from './policy-gaps.rules.js';

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
