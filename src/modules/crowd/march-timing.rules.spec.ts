import { marchTiming } from './march-timing.rules.js';

const E01 = { participants: 8000, widthM: 9, densityPerM2: 1, speedMps: 0.75, routeM: 3475 };

describe('marchTiming', () => {
  it('shows the way to its figure', () => {
    const answer = marchTiming({
      ...E01,
      endSquareM2: 5405,
      points: [{ name: 'x', m: 0, closure: true }],
    });
    expect(answer).toMatchObject({ value: 97, unit: 'min', warnings: [] });
    expect(answer.steps.map(({ name, value }) => [name, value])).toEqual([
      ['flowPerMin', 405],
      ['columnM', 888.9],
      ['passingMin', 19.8],
      ['headWalkMin', 77.2],
      ['tailInMin', 97],
      ['endSquareCapacity', 10_810],
    ]);
    expect(answer.inputs).toContainEqual({ name: 'bufferMin', value: 15, unit: 'min' });
  });

  it('answers the passing time where no route is known, and warns', () => {
    expect(marchTiming({ ...E01, routeM: null })).toMatchObject({ value: 19.8 });
    expect(
      marchTiming({ ...E01, routeM: 800, endSquareM2: 3000, endSquareCap: 5000 }).warnings,
    ).toEqual([
      { code: 'headArrivesBeforeTailLeaves', params: { columnM: 888.9, routeM: 800 } },
      { code: 'endSquareTooSmall', params: { participants: 8000, capacity: 5000 } },
    ]);
  });
});
