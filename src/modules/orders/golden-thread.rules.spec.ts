import { type ThreadSources, threadOf } from './golden-thread.rules.js';

const sources: ThreadSources = {
  policies: [{ id: 'n1', number: 2, text: { nl: 'Faciliteren' } }],
  hazards: [
    { id: 'h1', code: 'R1', title: { nl: 'Splitst af' } },
    { id: 'h2', code: 'R2', title: { nl: 'Vroeg vertrek' } },
  ],
  measures: [
    { id: 'm1', code: 'R1-M1', text: {}, hazardId: 'h1', conditionId: null },
    { id: 'm2', code: 'R1-M2', text: {}, hazardId: 'h1', conditionId: 'c1' },
    { id: 'm3', code: 'R2-M1', text: {}, hazardId: 'h2', conditionId: null },
  ],
  conditions: [{ id: 'c1', label: 'C13', text: {} }],
  posts: [
    { id: 'p1', code: 'M1', name: {}, measureId: 'm1', conditionId: 'c1' },
    { id: 'p2', code: 'V1', name: {}, measureId: 'm3', conditionId: null },
  ],
  paragraphs: [
    { id: 'v:a', code: '3', text: {}, references: [{ type: 'post', id: 'p1' }] },
    { id: 'v:c', code: '1', text: {}, references: [{ type: 'policyNote', id: 'n1' }] },
    {
      id: 'v:b',
      code: '3',
      text: {},
      references: [
        { type: 'post', id: 'p2' },
        { type: 'unit', id: 'u1' },
      ],
    },
  ],
};
const ids = (type: Parameters<typeof threadOf>[1], id: string) =>
  threadOf(sources, type, id)?.nodes.map((node) => node.id);

describe('the golden thread', () => {
  it.each<[Parameters<typeof threadOf>[1], string, string[]]>([
    ['policyNote', 'n1', ['n1', 'v:c']],
    ['hazard', 'h1', ['h1', 'm1', 'm2', 'c1', 'p1', 'v:a']],
    ['hazard', 'h2', ['h2', 'm3', 'p2', 'v:b']],
    ['measure', 'm2', ['h1', 'm2', 'c1', 'p1', 'v:a']],
    ['condition', 'c1', ['h1', 'm2', 'c1', 'p1', 'v:a']],
    ['post', 'p1', ['h1', 'm1', 'm2', 'c1', 'p1', 'v:a']],
    ['orderParagraph', 'v:b', ['h2', 'm3', 'p2', 'v:b']],
  ])('from %s %s', (type, id, found) => {
    expect(ids(type, id)).toEqual(found);
  });

  it('links each to what follows from it, and never sideways', () => {
    const links = threadOf(sources, 'post', 'p1')?.links ?? [];
    expect(links).toContainEqual({
      fromType: 'hazard',
      fromId: 'h1',
      toType: 'measure',
      toId: 'm1',
    });
    expect(links).toContainEqual({
      fromType: 'condition',
      fromId: 'c1',
      toType: 'post',
      toId: 'p1',
    });
    expect(links.some(({ toId }) => toId === 'p2' || toId === 'm3')).toBe(false);
  });

  it('knows nothing of what is not there', () => {
    expect(threadOf(sources, 'post', 'p9')).toBeNull();
    expect(threadOf(sources, 'hazard', 'p1')).toBeNull();
  });
});
