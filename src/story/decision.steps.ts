import assert from 'node:assert/strict';
import { take } from './application.steps.js';
import type { Step, Story } from './story.js';

interface Decision {
  id: string;
  version: number;
  state: string;
  articles: { number: number; text: string }[];
  contentHash: string | null;
}

const FIELDS = 'id version state contentHash articles { number text }';
const REASONS = [
  {
    point: 1,
    text: 'Aanvraag van 8.000 deelnemers, ingediend binnen de termijn; zestig autocars gemeld.',
  },
  { point: 6, text: 'De organisator werd gehoord en aanvaardde de voorwaarden in overleg.' },
  {
    point: 7,
    text: 'De voorwaarden zijn de minst ingrijpende die de doorgang en de veiligheid vrijwaren.',
  },
];

async function step(story: Story, persona: string, name: string, input: object): Promise<Decision> {
  const person = await story.as(persona);
  const types: Record<string, string> = {
    prepareDecision: 'PrepareDecisionInput',
    reviewDecision: 'ReviewDecisionInput',
  };
  const answer = await person.run<Record<string, Decision>>(
    `mutation ($input: ${types[name] ?? 'DecisionStepInput'}!) { ${name}(input: $input) { ${FIELDS} } }`,
    { input },
  );
  return answer[name] as Decision;
}

async function decide(story: Story): Promise<void> {
  const proposed: Decision[] = [];
  for (const authorityCode of story.event.competentAuthorities) {
    const draft = await step(story, 'planner', 'prepareDecision', {
      eventId: story.note('eventId'),
      authorityCode,
      type: 'authorisedWithConditions',
      reasoning: REASONS,
    });
    const version = { decisionId: draft.id, expectedVersion: draft.version };
    const reviewed = await step(story, 'legal', 'reviewDecision', {
      ...version,
      outcome: 'approved',
    });
    proposed.push(
      await step(story, 'planner', 'proposeDecision', {
        decisionId: draft.id,
        expectedVersion: reviewed.version,
      }),
    );
  }
  await take(story, 'propose');
  for (const { id, version } of proposed) {
    const input = { decisionId: id, expectedVersion: version };
    const planner = await story.as('planner');
    const own = await planner.refused(
      'mutation ($input: DecisionStepInput!) { takeDecision(input: $input) { id } }',
      { input },
    );
    assert.equal(own.code, 'FORBIDDEN', 'whoever prepared it does not decide');
    const taken = await step(story, 'cabinet', 'takeDecision', input);
    assert.equal(taken.state, 'taken');
    assert.equal(taken.articles.length, 6, 'the agreed conditions are its articles');
    assert.match(taken.contentHash ?? '', /^[0-9a-f]{64}$/);
  }
  await checkDecided(story);
}

async function checkDecided(story: Story): Promise<void> {
  const organiser = await story.as('organiser');
  const decisions = await story.eventually('the decisions as PDF', async () => {
    const { dossier } = await organiser.run<{
      dossier: {
        state: string;
        decisions: {
          appeal: string[];
          language: string;
          documents: { id: string; fileName: string }[];
        }[];
      };
    }>(
      'query ($id: ID!) { dossier(id: $id) { state decisions { appeal language documents { id fileName } } } }',
      { id: story.note('eventId') },
    );
    assert.equal(dossier.state, 'decided');
    const ready = dossier.decisions.every((each) => each.documents.length > 0);
    return ready && dossier.decisions.length === 2 ? dossier.decisions : null;
  });
  for (const [index, decision] of decisions.entries()) {
    assert.equal(decision.language, 'nl', "the organiser's language");
    assert(decision.appeal.length > 0, 'the appeal clause');
    const bytes = await organiser.download(`/portal/files/${decision.documents[0]?.id}`);
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    await story.keep(`E01-decision-${index + 1}.pdf`, bytes);
  }
}

export const decisionSteps: readonly Step[] = [
  { title: 'Two authorities decide, with articles, reasons and appeal clause', run: decide },
];
