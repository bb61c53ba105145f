import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OrderCase, type OrderStaff, orderStaff } from './support/order-case.js';
import { type TestParley, startParley } from './support/parley.js';
import { PolicyCase } from './support/policies.js';

describe('an approved operation order', () => {
  let parley: TestParley;
  let staff: OrderStaff;
  const ready = () => OrderCase.ready(parley, staff);

  beforeAll(async () => {
    parley = await startParley();
    staff = await orderStaff(parley);
  });
  afterAll(() => parley.close());

  it('walks the golden thread from the post at Madou, and back from each end', async () => {
    const made = await (await (await ready()).submitted()).approve();
    const { latest } = await made.read();
    const walk = async (type: string, id: string) => {
      const { goldenThread } = await staff.gold.run<{
        goldenThread: { nodes: { type: string; id: string; code: string }[]; links: object[] };
      }>(
        `query ($type: GoldenThreadType!, $id: String!) { goldenThread(type: $type, id: $id) {
           nodes { type id code text { nl fr } } links { fromType fromId toType toId } } }`,
        { type, id },
      );
      return goldenThread;
    };
    const madou = made.planning.postId('Madou');
    const paragraph = `${latest.id}:execution.post.${madou}`;
    const fromPost = await walk('post', madou);
    const found = (type: string) => fromPost.nodes.filter((node) => node.type === type);
    expect(found('hazard').map(({ code }) => code)).toEqual(['R1']);
    expect(found('condition').map(({ id }) => id)).toEqual([made.conditionId]);
    expect(found('orderParagraph').map(({ id }) => id)).toEqual([paragraph]);
    expect(fromPost.links).toContainEqual({
      fromType: 'post',
      fromId: madou,
      toType: 'orderParagraph',
      toId: paragraph,
    });
    for (const [type, id] of [
      ['hazard', made.risk.hazardId],
      ['measure', made.risk.policeMeasureId],
      ['condition', made.conditionId],
      ['orderParagraph', paragraph],
    ] as const) {
      const thread = await walk(type, id);
      expect(thread.nodes.map((node) => node.id)).toEqual(
        expect.arrayContaining([made.risk.hazardId, madou, paragraph]),
      );
    }
    const lost = await staff.gold.refusal(
      'query ($id: String!) { goldenThread(type: post, id: $id) { nodes { id } } }',
      { id: randomUUID() },
    );
    expect(lost.code).toBe('NOT_FOUND');
  });

  it('is written as PDF in Dutch and French once it is approved', async () => {
    const made = await (await (await ready()).submitted()).approve();
    const [document] = (await made.read()).latest.documents;
    expect(document).toMatchObject({ kind: 'operationOrder', language: 'nl-fr' });
    const { sha256 } = document as { sha256: string };
    const bytes = await readFile(join(parley.home, 'files', sha256.slice(0, 2), sha256));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('carries the policy note of the authority, word for word and with its source; without one it says so', async () => {
    const made = await ready();
    await made.step(made.staff.planner, 'compileOrder');
    const items = async () =>
      (await made.read()).latest.content.paragraphs.flatMap(({ sections }) =>
        sections.flatMap((section) => section.items),
      );
    const gap = (await items()).find(({ id }) => id === 'situation.noPolicy');
    expect(gap?.text['nl']).toContain('geen goedgekeurde beleidsnota');
    await made.staff.planner.run(
      'mutation ($input: AssessEventInput!) { assessEvent(input: $input) { id } }',
      {
        input: {
          eventId: made.eventId,
          expectedVersion: 0,
          eventClass: 'C',
          classReason: 'Meer dan 5.000 deelnemers',
        },
      },
    );
    await made.step(made.staff.planner, 'compileOrder');
    const warned = (await items()).find(({ id }) => id === 'situation.noPolicy');
    expect(warned?.text['fr']).toMatch(/^Attention/);
    const note = await new PolicyCase(parley, made.eventId).begin();
    await note.approved();
    const { staleness } = (await made.read()).latest;
    expect(JSON.stringify(staleness)).toContain('policyNote');
    await made.step(made.staff.planner, 'compileOrder');
    const now = await items();
    expect(now.find(({ id }) => id === 'situation.noPolicy')).toBeUndefined();
    const policy = now.find(({ id }) => id === `situation.policy.${note.note.id}`);
    expect(policy?.text['fr']).toContain('La Ville facilite la manifestation');
    expect(policy?.references).toEqual([{ type: 'policyNote', id: note.note.id }]);
    const smoke = now.find(({ id }) => id === `execution.tolerance.${note.note.id}.pyrotechnics`);
    expect(smoke?.text['en']).toContain('first T1 (dialogue); without a new decision at most T4');
    const cannon = now.find(({ id }) => id === `execution.means.${note.note.id}.waterCannon`);
    expect(cannon?.text['nl']).toContain('Gold; Silver, alleen bij levensgevaar');
    const every = now.flatMap(({ text }) => Object.values(text));
    expect(every.filter((text) => !text || /\{\{|undefined|orders\./.test(text))).toEqual([]);
    const { goldenThread } = await made.staff.planner.run<{ goldenThread: { nodes: object[] } }>(
      `query ($type: GoldenThreadType!, $id: String!) {
        goldenThread(type: $type, id: $id) { nodes { type code } } }`,
      { type: 'policyNote', id: note.note.id },
    );
    expect(goldenThread.nodes.length).toBeGreaterThan(16);
  });
});
