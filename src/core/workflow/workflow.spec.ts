import { DomainError } from '../errors.js';
import { Workflow } from './workflow.js';

type State = 'draft' | 'submitted' | 'approved' | 'void';
interface Facts {
  readonly role: 'author' | 'approver';
  readonly gaps: number;
}

const workflow = new Workflow<State, Facts>(
  'order',
  ['draft', 'submitted', 'approved', 'void'],
  [
    {
      name: 'submit',
      from: ['draft'],
      to: 'submitted',
      when: ({ gaps }) => (gaps > 0 ? { disabled: 'hasGaps' } : 'enabled'),
    },
    {
      name: 'approve',
      from: ['submitted'],
      to: 'approved',
      when: ({ role }) => (role === 'approver' ? 'enabled' : 'hidden'),
    },
    { name: 'cancel', from: ['draft', 'submitted'], to: 'void' },
  ],
);
const author: Facts = { role: 'author', gaps: 0 };
const approver: Facts = { role: 'approver', gaps: 0 };

function refusal(move: () => unknown) {
  try {
    move();
  } catch (fault) {
    const { code, details } = fault as DomainError;
    return { code, ...details };
  }
  return null;
}

describe('a workflow', () => {
  it('offers what leads out of a state, disabled steps with their reason, hidden ones not', () => {
    expect(workflow.available('draft', { role: 'author', gaps: 2 })).toEqual([
      { name: 'submit', to: 'submitted', enabled: false, reason: 'hasGaps' },
      { name: 'cancel', to: 'void', enabled: true, reason: null },
    ]);
    expect(workflow.available('submitted', author).map(({ name }) => name)).toEqual(['cancel']);
    expect(workflow.available('submitted', approver).map(({ name }) => name)).toEqual([
      'approve',
      'cancel',
    ]);
    expect(workflow.available('approved', approver)).toEqual([]);
  });

  it('moves where a step leads', () => {
    expect(workflow.move('draft', 'submit', author)).toBe('submitted');
    expect(workflow.move('submitted', 'approve', approver)).toBe('approved');
  });

  it('skips no state and repeats no step', () => {
    const wrong = { code: 'TRANSITION_NOT_ALLOWED', transition: 'approve', reason: 'wrongState' };
    for (const from of ['draft', 'approved', 'void'] as const) {
      expect(refusal(() => workflow.move(from, 'approve', approver))).toEqual({ ...wrong, from });
    }
    expect(refusal(() => workflow.move('draft', 'noSuchStep', approver))).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      reason: 'wrongState',
    });
  });

  it('says why a step is disabled, and FORBIDDEN for one that is hidden', () => {
    expect(refusal(() => workflow.move('draft', 'submit', { role: 'author', gaps: 1 }))).toEqual({
      code: 'TRANSITION_NOT_ALLOWED',
      from: 'draft',
      transition: 'submit',
      reason: 'hasGaps',
    });
    expect(refusal(() => workflow.move('submitted', 'approve', author))).toEqual({
      code: 'FORBIDDEN',
    });
  });

  it('moves exactly by the steps it offers as enabled', () => {
    for (const state of workflow.states) {
      for (const facts of [author, approver, { role: 'author', gaps: 1 } as const]) {
        const offered = workflow.available(state, facts).filter(({ enabled }) => enabled);
        for (const { name } of workflow.transitions) {
          const possible = refusal(() => workflow.move(state, name, facts)) === null;
          expect([state, name, possible]).toEqual([
            state,
            name,
            offered.some((o) => o.name === name),
          ]);
        }
      }
    }
  });

  it('cannot be made with a state it does not have or a name twice', () => {
    const step = { name: 'go', from: ['draft'] as const, to: 'void' as const };
    expect(() => new Workflow<State, Facts>('order', ['draft'], [step])).toThrow(
      'unknown state void',
    );
    expect(() => new Workflow<State, Facts>('order', ['void'], [step])).toThrow(
      'unknown state draft',
    );
    expect(() => new Workflow<State, Facts>('order', ['draft', 'void'], [step, step])).toThrow(
      'twice',
    );
  });
});
