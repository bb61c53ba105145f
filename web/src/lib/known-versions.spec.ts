import { newestVersion, noteVersions } from './known-versions.js';

describe('versions the reader made himself', () => {
  it('stand above what the page still shows, and below what it shows later', () => {
    noteVersions({ shiftPlan: { id: 'plan', version: 7 } });
    expect(newestVersion('plan', 6)).toBe(7);
    expect(newestVersion('plan', 9)).toBe(9);
  });

  it('are found in lists too; answers without a version say nothing', () => {
    noteVersions({ proposeConditions: [{ id: 'c1', version: 2 }], acknowledge: { at: 'now' } });
    expect(newestVersion('c1', 1)).toBe(2);
    expect(newestVersion('c2', 1)).toBe(1);
    noteVersions(null);
  });
});
