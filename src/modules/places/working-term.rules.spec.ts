import { workingTerm } from './working-term.rules.js';

describe('a term in working days', () => {
  it('passes over weekends and holidays, and names each', () => {
    expect(workingTerm('2026-12-22', 3)).toEqual({
      from: '2026-12-22',
      day: '2026-12-28',
      workingDays: 3,
      skipped: [
        { date: '2026-12-25', reason: 'christmas' },
        { date: '2026-12-26', reason: 'weekend' },
        { date: '2026-12-27', reason: 'weekend' },
      ],
    });
  });

  it('counts back for a negative amount and stays for none', () => {
    expect(workingTerm('2026-11-30', -2).day).toBe('2026-11-26');
    expect(workingTerm('2026-11-30', 0)).toMatchObject({ day: '2026-11-30', skipped: [] });
  });

  it('leaves out days the zone is closed', () => {
    const term = workingTerm('2026-11-23', 1, ['2026-11-24']);
    expect(term.day).toBe('2026-11-25');
    expect(term.skipped).toEqual([{ date: '2026-11-24', reason: 'closingDay' }]);
  });
});
