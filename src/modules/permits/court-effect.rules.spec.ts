import { courtEffect, courtTransition, imposedBy } from './court-effect.rules.js';

const IMPOSED = ['a', 'b'];
const step = (name: 'lodged' | 'suspended' | 'confirmed', ...ids: string[]) => ({
  step: name,
  conditionIds: ids.length > 0 ? ids : null,
});

describe('what a court keeps from binding', () => {
  it.each([
    [[step('lodged', 'a')], false, []],
    [[step('lodged'), step('suspended', 'a')], false, ['a']],
    [[step('suspended', 'a'), step('suspended', 'b')], false, ['a', 'b']],
    [[step('suspended')], true, ['a', 'b']],
    [[step('suspended'), step('confirmed', 'a')], false, ['b']],
    [[step('suspended', 'a'), step('confirmed')], false, []],
    [[step('suspended', 'a'), step('suspended')], true, ['a', 'b']],
  ])('%j: whole %s, restrictions %j', (steps, whole, held) => {
    const effect = courtEffect(steps, IMPOSED);
    expect(effect.whole).toBe(whole);
    expect([...effect.conditionIds].sort()).toEqual(held);
  });

  it('moves the decision by what does not bind then', () => {
    const none = { whole: false, conditionIds: new Set<string>() };
    const some = { whole: false, conditionIds: new Set(['a']) };
    expect(courtTransition('lodged', none)).toBe('lodged');
    expect(courtTransition('suspended', some)).toBe('partlySuspended');
    expect(courtTransition('suspended', { ...some, whole: true })).toBe('suspended');
    expect(courtTransition('confirmed', some)).toBe('partlySuspended');
    expect(courtTransition('confirmed', none)).toBe('confirmed');
  });

  it('bears on what is imposed, not on what was agreed', () => {
    const articles = [
      { conditionId: 'a', imposed: {} },
      { conditionId: 'b', imposed: null },
    ];
    expect(imposedBy({ content: { articles } })).toEqual(['a']);
    expect(imposedBy({ content: null })).toEqual([]);
  });
});
