import {
  type ComparedEvent,
  comparedFigures,
  groupedBy,
  incidentCount,
  median,
  minutesLate,
} from './comparison.rules.js';
import { FEW_EVENTS } from './incident.data.js';

const EVENT: ComparedEvent = {
  kind: 'march',
  communes: ['brussels'],
  proposedClass: 'B',
  chosenClass: null,
  hindsightClass: 'B',
  organiserNumber: 1000,
  policeNumber: 800,
  actualNumber: 900,
  plannedEndAt: '2027-03-11T14:00:00Z',
  endedAt: '2027-03-11T14:30:00Z',
  predictedTailAt: null,
  tailAt: null,
  incidents: [],
};
const figure = (code: string, events: readonly ComparedEvent[]) =>
  comparedFigures(events).find((each) => each.code === code);

describe('foretold beside actual', () => {
  it.each<[string, Partial<ComparedEvent>, number | null]>([
    ['organiserRatio', {}, 0.9],
    ['organiserRatio', { organiserNumber: null }, null],
    ['organiserRatio', { actualNumber: null }, null],
    ['organiserRatio', { actualNumber: 0 }, 0],
    ['policeRatio', {}, 1.13],
    ['policeRatio', { policeNumber: 0 }, null],
    ['endLate', {}, 30],
    ['endLate', { plannedEndAt: '2027-03-11T15:00:00Z' }, -30],
    ['endLate', { plannedEndAt: null }, null],
    ['tailLate', {}, null],
    ['tailLate', { predictedTailAt: '2027-03-11T12:37:00Z', tailAt: '2027-03-11T12:50:00Z' }, 13],
    ['incidents', {}, 0],
    [
      'incidents',
      {
        incidents: [
          { severity: 0, count: 2 },
          { severity: 4, count: 1 },
        ],
      },
      3,
    ],
    ['modelRight', {}, 1],
    ['modelRight', { hindsightClass: 'C' }, 0],
    ['chosenRight', {}, null],
    ['chosenRight', { chosenClass: 'C', hindsightClass: 'C' }, 1],
  ])('%s of one event', (code, more, expected) => {
    expect(figure(code, [{ ...EVENT, ...more }])?.value).toBe(expected);
  });

  it('takes the middle one, so that one event does not decide', () => {
    const events = [900, 950, 9000].map((actualNumber) => ({ ...EVENT, actualNumber }));
    expect(figure('organiserRatio', events)).toMatchObject({
      value: 0.95,
      inputs: [{ name: 'events', value: 3 }],
      steps: [
        { name: 'min', value: 0.9 },
        { name: 'max', value: 9 },
      ],
    });
    expect([median([]), median([3]), median([4, 1]), median([9, 1, 2])]).toEqual([null, 3, 2.5, 2]);
  });

  it('says that a figure of few events says little, and of none nothing', () => {
    const of = (count: number) =>
      figure(
        'endLate',
        Array.from({ length: count }, () => EVENT),
      )?.warnings;
    expect(of(FEW_EVENTS)).toEqual([]);
    expect(of(FEW_EVENTS - 1)).toEqual([
      { code: 'fewEvents', params: { events: FEW_EVENTS - 1, least: FEW_EVENTS } },
    ]);
    expect(of(0)).toEqual([{ code: 'nothingKnown', params: {} }]);
  });

  it('names formula, unit and source of every figure', () => {
    const figures = comparedFigures([EVENT]);
    expect(figures.map(({ code }) => code)).toEqual([
      ...['modelRight', 'chosenRight', 'organiserRatio', 'policeRatio'],
      ...['endLate', 'tailLate', 'incidents'],
    ]);
    for (const { formula, unit, source } of figures) {
      expect([formula, unit, source].every((text) => text.length > 2)).toBe(true);
    }
  });

  it('counts an event of two communes in both', () => {
    const two = { ...EVENT, communes: ['ixelles', 'brussels'] };
    const groups = groupedBy([EVENT, two], ({ communes }) => communes);
    expect(groups.map(({ key, events }) => [key, events.length])).toEqual([
      ['brussels', 2],
      ['ixelles', 1],
    ]);
  });

  it('measures minutes and incidents', () => {
    expect(minutesLate('2027-03-11T14:00:00Z', '2027-03-11T13:00:00Z')).toBe(-60);
    expect(minutesLate(null, '2027-03-11T13:00:00Z')).toBeNull();
    expect(incidentCount({ incidents: [] })).toBe(0);
  });
});
