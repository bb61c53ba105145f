import assert from 'node:assert/strict';
import type { RiskStep, RiskTale } from './risk-tale.js';

interface Explanation {
  readonly eventClass: string;
  readonly modelNumber: number;
  readonly modelHash: string;
  readonly contributions: readonly { readonly trigger: string }[];
  readonly changes: readonly { readonly fact: string; readonly eventClass: string }[];
}

const CLASS = `query ($id: ID!) { event(id: $id) {
  assessment { version policeNumber threatLevel }
  classExplanation { eventClass modelNumber modelHash contributions { trigger } changes { fact eventClass } } } }`;
const CONFIRM = `mutation ($input: AssessEventInput!) {
  assessEvent(input: $input) { id version eventClass } }`;

interface Answer {
  readonly event: {
    readonly assessment: { readonly version: number } | null;
    readonly classExplanation: Explanation;
  };
}

async function confirm(tale: RiskTale): Promise<string> {
  const planner = await tale.as('planner');
  const { event } = await planner.run<Answer>(CLASS, { id: tale.eventId });
  const { eventClass: proposed, modelNumber, contributions, changes } = event.classExplanation;
  assert(contributions.length > 0, 'every reason says whether it counts');
  assert(
    changes.every((change) => change.eventClass !== proposed),
    'what would change the class leads to another one',
  );
  const chosen = tale.event.riskClass;
  const input = {
    eventId: tale.eventId,
    expectedVersion: event.assessment?.version ?? 0,
    eventClass: chosen,
  };
  if (proposed !== chosen) {
    const refusal = await planner.refused(CONFIRM, { input });
    assert.equal(refusal.code, 'RULE_VIOLATED', 'another class asks for a reason');
  }
  const reason =
    proposed === chosen ? {} : { classReason: 'As agreed with the zone for this kind.' };
  await planner.run(CONFIRM, { input: { ...input, ...reason } });
  const how = proposed === chosen ? 'as proposed' : `instead of ${proposed}, with a reason`;
  return `${chosen} ${how}, model ${modelNumber}; ${changes.length} single facts would change it`;
}

/** The class: proposed with its reasons, chosen by a person. */
export const classStep: RiskStep = { title: 'class', concerns: () => true, run: confirm };
