import { DomainError } from '../../core/errors.js';
import { ConditionOwner, ConditionSide, PreparationState } from './condition.enums.js';
import { FulfilmentAction } from './fulfilment.enums.js';
import { type FulfilmentFacts, fulfilmentStep, fulfilmentSteps } from './fulfilment.workflow.js';

const { toDo, evidenceReceived, verifiedOk, notMet, waived, escalated } = PreparationState;
const STATES = Object.values(PreparationState);
const ACTIONS = Object.values(FulfilmentAction);
const POLICE: FulfilmentFacts = {
  side: ConditionSide.police,
  owner: ConditionOwner.organiser,
  inForce: true,
  settled: false,
  earlierWords: false,
  mayVerify: true,
  mayWaive: true,
};
const ORGANISER: FulfilmentFacts = {
  ...POLICE,
  side: ConditionSide.organiser,
  mayVerify: false,
  mayWaive: false,
};
const READER: FulfilmentFacts = { ...POLICE, mayVerify: false, mayWaive: false };

/** Where an action leads, or why not. */
function outcome(state: PreparationState, action: FulfilmentAction, facts: FulfilmentFacts) {
  try {
    return fulfilmentStep(state, action, facts);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code === 'FORBIDDEN' ? 'forbidden' : (error.details as { reason: string }).reason;
  }
}
const ways = (facts: FulfilmentFacts) =>
  STATES.flatMap((state) =>
    ACTIONS.flatMap((action) => {
      const to = outcome(state, action, facts);
      return STATES.includes(to as PreparationState) ? [`${state} ${action} ${to}`] : [];
    }),
  );

describe('the fulfilment of a condition', () => {
  it('is moved by whoever of police may waive too', () => {
    expect(ways(POLICE)).toEqual([
      'toDo giveEvidence evidenceReceived',
      'toDo notMet notMet',
      'toDo waive waived',
      'toDo escalate escalated',
      'evidenceReceived giveEvidence evidenceReceived',
      'evidenceReceived verify verifiedOk',
      'evidenceReceived notMet notMet',
      'evidenceReceived waive waived',
      'evidenceReceived escalate escalated',
      'verifiedOk notMet notMet',
      'verifiedOk reopen toDo',
      'notMet giveEvidence evidenceReceived',
      'notMet waive waived',
      'notMet escalate escalated',
      'notMet reopen toDo',
      'waived reopen toDo',
      'escalated giveEvidence evidenceReceived',
      'escalated notMet notMet',
      'escalated waive waived',
      'escalated reopen toDo',
    ]);
  });

  it('is only shown by the organiser, and never said to be kept', () => {
    const own = ways(ORGANISER);
    expect(own).toEqual([
      'toDo giveEvidence evidenceReceived',
      'evidenceReceived giveEvidence evidenceReceived',
      'notMet giveEvidence evidenceReceived',
      'escalated giveEvidence evidenceReceived',
    ]);
    const tricked = { ...ORGANISER, mayVerify: true, mayWaive: true };
    expect(ways(tricked)).toEqual(own);
    for (const owner of [ConditionOwner.police, ConditionOwner.partner, ConditionOwner.authority]) {
      expect(ways({ ...ORGANISER, owner })).toEqual([]);
    }
  });

  it.each([
    ['reads', toDo, FulfilmentAction.giveEvidence, READER, 'forbidden'],
    ['may not waive', toDo, FulfilmentAction.waive, { ...POLICE, mayWaive: false }, 'forbidden'],
    [
      'may not take it back',
      waived,
      FulfilmentAction.reopen,
      { ...POLICE, mayWaive: false },
      'forbidden',
    ],
    ['comes too late', toDo, FulfilmentAction.waive, { ...POLICE, settled: true }, 'settled'],
    ['finds no promise', toDo, FulfilmentAction.verify, POLICE, 'wrongState'],
    [
      'finds nobody bound',
      toDo,
      FulfilmentAction.waive,
      { ...POLICE, inForce: false },
      'notInForce',
    ],
    ['saw it already', verifiedOk, FulfilmentAction.verify, POLICE, 'alreadyVerified'],
    ['shows it again', verifiedOk, FulfilmentAction.giveEvidence, ORGANISER, 'alreadyVerified'],
    ['shows what was let go', waived, FulfilmentAction.giveEvidence, ORGANISER, 'alreadyVerified'],
  ] as const)('refuses whoever %s', (_who, state, action, facts, reason) => {
    expect(outcome(state, action, facts)).toBe(reason);
  });

  it('begins anew once other words hold', () => {
    const changed = { earlierWords: true };
    expect(outcome(verifiedOk, FulfilmentAction.giveEvidence, { ...ORGANISER, ...changed })).toBe(
      evidenceReceived,
    );
    expect(outcome(verifiedOk, FulfilmentAction.verify, { ...POLICE, ...changed })).toBe(
      verifiedOk,
    );
    expect(outcome(waived, FulfilmentAction.giveEvidence, { ...POLICE, ...changed })).toBe(
      evidenceReceived,
    );
  });

  it('offers exactly what can be done, one step an action', () => {
    for (const facts of [POLICE, ORGANISER, READER, { ...POLICE, settled: true }]) {
      for (const state of [toDo, evidenceReceived, verifiedOk, notMet, waived, escalated]) {
        const offered = fulfilmentSteps(state, facts);
        expect(new Set(offered.map(({ name }) => name)).size).toBe(offered.length);
        for (const { name, to, enabled, reason } of offered) {
          const result = outcome(state, name as FulfilmentAction, facts);
          expect(result).toBe(enabled ? to : reason);
        }
      }
    }
  });
});
