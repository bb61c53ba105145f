import { DomainError, ErrorCode } from '../../core/errors.js';
import {
  ConditionAnswer,
  ConditionOrigin,
  ConditionSide,
  ConditionState,
} from './condition.enums.js';
import {
  type ConditionFacts,
  conditionAnswers,
  conditionStep,
  conditionWorkflow,
} from './condition.workflow.js';

const { police, organiser, authority } = ConditionSide;
const OPEN: readonly ConditionState[] = [ConditionState.proposed, ConditionState.countered];
const ACTIONS = [...Object.values(ConditionAnswer), 'drop', 'impose'] as const;

/** Every situation there can be: an open side only in an open state, and who opened the round. */
const SITUATIONS: { state: ConditionState; facts: ConditionFacts }[] = Object.values(
  ConditionState,
).flatMap((state) =>
  [police, organiser, authority].flatMap((side) =>
    (OPEN.includes(state) ? [police, organiser] : [null]).flatMap((openSide) =>
      [police, organiser].flatMap((openedBy) =>
        [false, true].flatMap((amending) =>
          Object.values(ConditionOrigin).map((origin) => ({
            state,
            facts: { side, openSide, openedBy, amending, origin, settled: false },
          })),
        ),
      ),
    ),
  ),
);

const situation = (changes: Partial<ConditionFacts>): ConditionFacts => ({
  side: organiser,
  openSide: police,
  openedBy: police,
  amending: false,
  origin: ConditionOrigin.police,
  settled: false,
  ...changes,
});

function refusal(state: ConditionState, answer: (typeof ACTIONS)[number], facts: ConditionFacts) {
  try {
    return conditionStep(state, answer, facts).to;
  } catch (fault) {
    const { code, details } = fault as DomainError;
    return details['reason'] ?? code;
  }
}

describe('the bargaining about a condition', () => {
  const { proposed, countered, agreed, refused, imposed, dropped, withdrawn } = ConditionState;

  it.each([
    ['accept', proposed, {}, agreed],
    ['counter', proposed, {}, countered],
    ['refuse', proposed, {}, refused],
    ['accept', proposed, { side: police }, 'ownProposal'],
    ['counter', proposed, { side: police }, 'ownProposal'],
    ['refuse', proposed, { side: police }, 'ownProposal'],
    ['reword', proposed, { side: police }, proposed],
    ['reword', proposed, {}, ErrorCode.FORBIDDEN],
    ['withdraw', proposed, { side: police }, withdrawn],
    ['withdraw', proposed, {}, ErrorCode.FORBIDDEN],
    ['accept', countered, { side: police, openSide: organiser }, agreed],
    ['counter', countered, { side: police, openSide: organiser }, countered],
    ['reword', countered, { openSide: organiser }, countered],
    ['withdraw', countered, { openSide: organiser }, proposed],
    ['withdraw', countered, { side: police }, withdrawn],
    ['reword', refused, { side: police, openSide: null }, proposed],
    ['counter', refused, { openSide: null }, countered],
    ['counter', refused, { side: police, openSide: null }, ErrorCode.FORBIDDEN],
    ['accept', refused, { openSide: null }, 'wrongState'],
    ['reword', agreed, { openSide: null, amending: true }, proposed],
    ['refuse', proposed, { amending: true }, agreed],
    ['withdraw', proposed, { side: police, amending: true }, agreed],
    ['withdraw', countered, { openSide: organiser, amending: true }, proposed],
    ['accept', agreed, { openSide: null, amending: true }, 'wrongState'],
    ['drop', agreed, { side: police, openSide: null, amending: true }, dropped],
    ['drop', agreed, { openSide: null, amending: true }, ErrorCode.FORBIDDEN],
    ['drop', proposed, { side: police, origin: ConditionOrigin.organiser }, 'raisedByOrganiser'],
    ['impose', refused, { side: authority, openSide: null }, imposed],
    ['impose', agreed, { side: authority, openSide: null, amending: true }, 'wrongState'],
    ['impose', refused, { side: police, openSide: null }, ErrorCode.FORBIDDEN],
    ['accept', imposed, { openSide: null }, 'wrongState'],
    ['reword', dropped, { openSide: null }, 'wrongState'],
    ['reword', withdrawn, { side: police, openSide: null }, 'wrongState'],
    ['accept', proposed, { settled: true }, 'settled'],
    ['impose', proposed, { side: authority, settled: true }, 'settled'],
  ] as const)('%s from %s with %j leads to %s', (answer, state, changes, expected) => {
    expect(refusal(state, answer as (typeof ACTIONS)[number], situation(changes))).toBe(expected);
  });

  it('never lets one answer mean two steps', () => {
    for (const { state, facts } of SITUATIONS) {
      const names = conditionAnswers(state, facts).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('offers exactly what can be done', () => {
    for (const { state, facts } of SITUATIONS) {
      const offered = conditionAnswers(state, facts).filter(({ enabled }) => enabled);
      for (const answer of ACTIONS) {
        const to = offered.find(({ name }) => name === answer)?.to;
        const result = refusal(state, answer, facts);
        expect(to ?? 'none').toBe(to ? result : 'none');
        if (!to) expect(Object.values(ConditionState)).not.toContain(result);
      }
    }
  });

  it('comes to agreement only by a word of the side that was asked', () => {
    const agreeing = SITUATIONS.filter(({ state, facts }) =>
      conditionAnswers(state, facts).some(
        ({ to, enabled, name }) => to === agreed && enabled && name === 'accept',
      ),
    );
    expect(agreeing.length).toBeGreaterThan(0);
    for (const { facts } of agreeing) expect(facts.side).not.toBe(facts.openSide);
    const others = conditionWorkflow.transitions.filter(
      ({ name, to }) => to === agreed && name !== 'accept',
    );
    expect(others.map(({ name }) => name)).toEqual(['refuseChange', 'withdrawChange']);
    for (const { state, facts } of SITUATIONS.filter((each) => !each.facts.amending)) {
      const ways = conditionWorkflow.available(state, facts).map(({ name }) => name);
      expect(ways).not.toContain('refuseChange');
      expect(ways).not.toContain('withdrawChange');
    }
  });

  it('is imposed by the authority alone', () => {
    for (const { state, facts } of SITUATIONS) {
      const imposes = conditionAnswers(state, facts).some(({ to }) => to === imposed);
      if (imposes) expect(facts.side).toBe(authority);
    }
  });
});
