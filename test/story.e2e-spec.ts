import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Db } from '../src/core/database/db.js';
import { JournalVerifier } from '../src/core/journal/journal-verifier.js';
import { e01Steps } from '../src/story/e01.js';
import { Story } from '../src/story/story.js';
import { type TestParley, startParley } from './support/parley.js';

/** What the journal of E01 must hold, by whom, in the order of the steps. */
const RECORD = [
  ['event.draftOpened', 'Lien Vandermeulen-Faux'],
  ['event.communesConfirmed', 'An Voorbeeld'],
  ['condition.proposed', 'An Voorbeeld'],
  ['condition.countered', 'Lien Vandermeulen-Faux'],
  ['advice.given', 'Robin Partner-Test'],
  ['risk.checked', 'S. Silver-Test'],
  ['risk.validated', 'M. Gold-Test'],
  ['decision.taken', 'Camille Cabinet-Démo'],
  ['deploymentPlan.markedReady', 'S. Silver-Test'],
  ['operationOrder.approved', 'M. Gold-Test'],
  ['change.accepted', 'An Voorbeeld'],
  ['operationOrder.acknowledged', 'N. Bronze-Test'],
] as const;

describe('the main job, E01', () => {
  let parley: TestParley;
  let story: Story;
  let folder: string;

  beforeAll(async () => {
    parley = await startParley();
    folder = await mkdtemp(join(tmpdir(), 'parley-story-out-'));
    story = new Story(parley.url, 'E01', folder);
  });
  afterAll(async () => {
    await parley.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(e01Steps.map((step, index) => [index + 1, step.title, step] as const))(
    '%i. %s',
    async (_number, _title, step) => {
      await step.run(story);
    },
  );

  it('leaves a journal that verifies and names the person of every step', async () => {
    const [verdict] = await new JournalVerifier(parley.running.app.get(Db)).verify();
    expect(verdict?.defect ?? null).toBeNull();
    const entries = await parley.sql<{ kind: string; name: string }>(
      'select kind, actor_name as name from journal_entry where event_id = $1 order by seq',
      [story.note('eventId')],
    );
    const kinds = entries.map(({ kind, name }) => `${kind} by ${name}`);
    for (const [kind, name] of RECORD) expect(kinds).toContain(`${kind} by ${name}`);
  });
});
