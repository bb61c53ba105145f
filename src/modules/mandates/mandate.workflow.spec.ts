import { type MandateFacts, MANDATE_STATES, mandateWorkflow } from './mandate.workflow.js';
import { holderProblems, lastCallBack, lives, withIncluded } from './mandate.rules.js';

const facts = (side: MandateFacts['side'], own: boolean, byPolice: boolean): MandateFacts => ({
  side,
  ownOrganisation: own,
  givenByPolice: byPolice,
});
const NOW = '2026-11-23T08:00:00.000Z';

describe('the way of a mandate', () => {
  it.each([
    ['police on a claim', 'claimed', facts('police', false, true), ['confirm', 'refute']],
    ['an organiser on a claim', 'claimed', facts('organiser', true, true), []],
    ['police on what they gave', 'active', facts('police', false, true), ['withdraw']],
    ['police on what an organiser gave', 'active', facts('police', false, false), []],
    ['the own organisation', 'active', facts('organiser', true, false), ['withdraw']],
    ['another organisation', 'active', facts('organiser', false, false), []],
    ['the own organisation on what police gave', 'active', facts('organiser', true, true), []],
  ] as const)('offers %s what is theirs', (_who, state, who, steps) => {
    expect(mandateWorkflow.available(state, who).map(({ name }) => name)).toEqual(steps);
  });

  it('ends for good', () => {
    const everybody = [true, false].flatMap((own) =>
      [true, false].flatMap((given) => [
        facts('police', own, given),
        facts('organiser', own, given),
      ]),
    );
    for (const state of MANDATE_STATES.filter((each) => each === 'refuted' || each === 'withdrawn'))
      for (const who of everybody) expect(mandateWorkflow.available(state, who)).toEqual([]);
  });
});

describe('what a mandate says', () => {
  it.each([
    [['sign'], ['read', 'negotiate', 'sign']],
    [
      ['dayResponsible', 'negotiate'],
      ['read', 'negotiate', 'dayResponsible'],
    ],
    [['dayResponsible'], ['dayResponsible']],
    [['read'], ['read']],
  ] as const)('includes in %j what belongs to it', (wanted, kept) => {
    expect(withIncluded(wanted)).toEqual(kept);
  });

  it.each([
    ['active', '2026-11-23T08:00:00Z', null, true],
    ['active', '2026-11-23T08:00:01Z', null, false],
    ['active', '2026-11-01T08:00:00Z', '2026-11-23T08:00:00Z', false],
    ['active', '2026-11-01T08:00:00Z', '2026-11-23T08:00:01Z', true],
    ['withdrawn', '2026-11-01T08:00:00Z', null, false],
    ['claimed', '2026-11-01T08:00:00Z', null, false],
  ])('lives or not: %s from %s until %s', (state, validFrom, validUntil, alive) => {
    expect(lives({ state, validFrom, validUntil }, NOW)).toBe(alive);
  });

  it('asks for what the powers need', () => {
    const fields = (facts: Parameters<typeof holderProblems>[0]) =>
      holderProblems(facts, NOW).map(({ field }) => field);
    expect(fields({ powers: ['read'] })).toEqual(['email']);
    expect(fields({ powers: ['dayResponsible'] })).toEqual(['phone']);
    expect(fields({ powers: ['dayResponsible'], phone: '1', validUntil: NOW })).toEqual(['until']);
    expect(
      fields({ powers: ['read'], email: 'a', validFrom: '2027-01-02', validUntil: '2027-01-01' }),
    ).toEqual(['until']);
    expect(fields({ powers: ['read'], email: 'a', validUntil: '2027-01-01' })).toEqual([]);
  });

  it('knows the latest call, whenever it was written down', () => {
    const call = (happenedAt: string) => ({ kind: 'callBack', happenedAt });
    const late = call('2026-11-22T10:00:00Z');
    expect(lastCallBack([call('2026-11-21T10:00:00Z'), late, call('2026-11-20T10:00:00Z')])).toBe(
      late,
    );
    expect(lastCallBack([{ kind: 'claim', happenedAt: NOW }])).toBeNull();
  });
});
