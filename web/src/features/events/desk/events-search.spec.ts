import {
  EVENTS_VIEWS,
  filterOf,
  readCalendarSearch,
  readEventsSearch,
  viewOf,
} from './events-search.js';

const TODAY = '2026-11-23';

it('leaves out what nobody understands', () => {
  const search = { q: 'zorg', states: 'submitted,nonsense', kinds: 'x', from: '2027-02-30', to: 7 };
  expect(readEventsSearch(search)).toEqual({ q: 'zorg', states: 'submitted' });
});

it('asks for whole days in Brussels, the last one included', () => {
  const search = readEventsSearch({ from: '2027-03-01', to: '2027-03-31', kinds: 'march,vigil' });
  expect(filterOf(search, TODAY)).toEqual({
    kinds: ['march', 'vigil'],
    from: '2027-03-01T00:00',
    to: '2027-04-01T00:00',
  });
});

it('reads "this month" as the month of today', () => {
  const filter = filterOf(readEventsSearch({ period: 'month' }), TODAY);
  expect(filter).toEqual({ from: '2026-11-01T00:00', to: '2026-12-01T00:00' });
});

it('knows its views and nothing else', () => {
  for (const view of EVENTS_VIEWS) expect(viewOf(view.search)).toBe(view.key);
  expect(viewOf({ states: 'submitted', q: 'zorg' })).toBeNull();
});

it('shares text, states and kinds with the calendar, not the days', () => {
  const shared = { q: 'zorg', states: 'submitted', kinds: 'march' };
  const search = {
    ...shared,
    from: '2027-03-01',
    period: 'month',
    mode: 'week',
    date: '2027-03-11',
  };
  expect(readCalendarSearch(search)).toEqual({ ...shared, mode: 'week', date: '2027-03-11' });
  expect(readCalendarSearch({ mode: 'year', date: 'today' })).toEqual({});
});
