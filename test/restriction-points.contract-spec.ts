import { RESTRICTION_POINTS } from '../src/modules/permits/decision-restriction.rules.js';
import { RESTRICTION_POINTS as ON_THE_PAGE } from '../web/src/features/permits/desk/restriction-values.js';

const sorted = (points: readonly { readonly code: string; readonly point: number }[]) =>
  points.map(({ code, point }) => `${point} ${code}`).sort();

describe('what each restriction answers by itself', () => {
  it('is the same at the reasoning desk as where it is judged', () => {
    expect(sorted(ON_THE_PAGE)).toEqual(sorted(RESTRICTION_POINTS));
  });
});
