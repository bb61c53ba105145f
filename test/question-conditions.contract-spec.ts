import fc from 'fast-check';
import { conditionHolds } from '../src/modules/intake/question-set.rules.js';
import { TEST_OPERATORS } from '../src/modules/intake/question-set.types.js';
import { conditionHolds as shownInThePortal } from '../web/src/features/permits/portal/question-set.js';

const FIELDS = ['kind', 'expectedNumber', 'flag', 'list'];
const VALUES = ['march', 'true', 'false', '10', '0', '-1', '', null];
const answers = fc.record(
  {
    kind: fc.constantFrom('march', '', null),
    expectedNumber: fc.constantFrom(0, 9, 10, 11, null),
    flag: fc.constantFrom(true, false, null),
    list: fc.constantFrom(['march'], ['10', 'x'], [], null),
  },
  { requiredKeys: [] },
);
const condition = fc.record({
  match: fc.constantFrom('all' as const, 'any' as const),
  tests: fc.array(
    fc.record({
      field: fc.constantFrom(...FIELDS),
      operator: fc.constantFrom(...TEST_OPERATORS),
      value: fc.constantFrom(...VALUES),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

describe('what a form shows at once', () => {
  it('is what the server finds applies', () => {
    fc.assert(
      fc.property(condition, answers, (given, facts) => {
        const source = facts as Record<string, unknown>;
        const shown = shownInThePortal(given, (path) => source[path]);
        expect(shown).toBe(conditionHolds(given, source));
      }),
      { seed: 11, numRuns: 2000 },
    );
  });
});
