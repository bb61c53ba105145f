import { lazy } from 'react';
import type { OverviewSection } from '../../events/desk/index.js';

/** Summaries for the authority, on the overview its people read. */
export const summariesOverview: OverviewSection = {
  key: 'intelligenceSummaries',
  permission: 'intelligence.readSummary',
  Section: lazy(async () => {
    const { SummariesSection } = await import('./summaries-section.js');
    return { default: SummariesSection };
  }),
};
