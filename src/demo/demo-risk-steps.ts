import { readFileSync } from 'node:fs';
import type { Rows } from '../core/database/rows.js';
import { Table } from '../core/database/table.js';
import {
  AssessmentAgency,
  AssessmentStep,
  type AssessmentStepKey,
  AssessmentStepMark,
  StepReviewVerdict,
  type StepContents,
} from '../modules/risk/index.js';
import { type DemoEvent, demoId } from './demo-data.js';

const WRITTEN_AT = '2026-11-19T09:00:00Z';
const STEPS = new URL('../../demo/risk-steps.json', import.meta.url);

/** Which police function writes a step; the rest is the event cell's. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  threat: 'Informatieofficier',
  scenarios: 'Silver',
  grid: 'Verkeer en evenementen',
};

/** The steps of the demonstration by event, as its planner wrote them. */
export function demoRiskSteps(): Readonly<Record<string, StepContents>> {
  return JSON.parse(readFileSync(STEPS, 'utf8')) as Record<string, StepContents>;
}

/** The function a step of the demonstration belongs to. */
export function functionOf(key: string): string {
  return FUNCTIONS[key] ?? 'Evenementencel';
}

/** Loads the written steps of one assessment of the demonstration. */
export async function loadRiskSteps(
  rows: Rows,
  zoneId: string,
  event: DemoEvent,
  assessmentId: string,
): Promise<void> {
  const author = demoId('person:planner');
  const written = Object.entries(demoRiskSteps()[event.id] ?? {});
  await rows.insertMany(
    new Table(AssessmentStep),
    written.map(([key, content]) => ({
      id: demoId(`risk-step:${event.id}:${key}`),
      zoneId,
      assessmentId,
      version: 1,
      key: key as AssessmentStepKey,
      mark: AssessmentStepMark.done,
      ownerId: author,
      agency: AssessmentAgency.police,
      agencyName: functionOf(key),
      content,
      contributions: [],
      writtenBy: [author],
      reviewedAt: WRITTEN_AT,
      reviewedBy: author,
      reviewVerdict: StepReviewVerdict.stillHolds,
      updatedAt: WRITTEN_AT,
    })),
  );
}
