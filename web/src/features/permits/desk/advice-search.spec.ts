import { boardArguments, readAdviceSearch, viewOf } from './advice-search.js';

describe('the address of the advice board', () => {
  it('keeps what it understands and drops the rest', () => {
    const search = readAdviceSearch({
      q: 'markt',
      standings: 'overdue,nonsense,answered',
      service: 'stib-mivb',
      theme: 'a b',
      task: 'done',
    });
    expect(search).toEqual({ q: 'markt', standings: 'overdue,answered', service: 'stib-mivb' });
    expect(boardArguments(search)).toEqual({
      standings: ['overdue', 'answered'],
      service: 'stib-mivb',
      theme: null,
      text: 'markt',
      openTask: false,
      unread: false,
    });
  });

  it('knows which view a search is', () => {
    expect(viewOf({ standings: 'overdue' })).toBe('overdue');
    expect(viewOf({})).toBe('all');
    expect(viewOf(readAdviceSearch({ unread: 'yes' }))).toBe('unread');
    expect(viewOf({ task: 'open', q: 'x' })).toBeNull();
  });
});
