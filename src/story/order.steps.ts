import assert from 'node:assert/strict';
import { ORDER_TEXTS } from './order.data.js';
import { STORY_POSTS } from './plan.data.js';
import type { Step, Story } from './story.js';

interface Recipient {
  unitId: string;
  mustAcknowledge: boolean;
  acknowledgedAt: string | null;
  carriedFrom: number | null;
  unit: { code: string };
}

export interface OrderVersion {
  number: number;
  state: string;
  contentHash: string;
  hashMatches: boolean;
  approvedPosition: string | null;
  staleness: { sourceType: string }[];
  recipients: Recipient[];
  board: { total: number; acknowledged: number; carriedOver: number; outstanding: number };
  documents: { id: string; fileName: string; language: string }[];
  content: unknown;
}

export interface Order {
  id: string;
  version: number;
  latest: OrderVersion;
}

const ORDER = `id version latest { number state contentHash hashMatches approvedPosition content
  staleness { sourceType } documents { id fileName language }
  board { total acknowledged carriedOver outstanding }
  recipients { unitId mustAcknowledge acknowledgedAt carriedFrom unit { code } } }`;

/** The order as Gold sees it; null before it is compiled. */
export async function order(story: Story): Promise<Order | null> {
  const gold = await story.as('gold');
  const { event } = await gold.run<{ event: { operationOrder: Order | null } }>(
    `query ($id: ID!) { event(id: $id) { operationOrder { ${ORDER} } } }`,
    { id: story.note('eventId') },
  );
  return event.operationOrder;
}

async function present(story: Story): Promise<Order> {
  const found = await order(story);
  assert(found, 'there is an order');
  return found;
}

/** Silver submits a version. */
export const SUBMIT = 'mutation ($input: SubmitOrderInput!) { submitOrder(input: $input) { id } }';

/** Compiles the next version from what is known now, or the open draft anew. */
export async function compile(
  story: Story,
  request: object = { texts: ORDER_TEXTS },
): Promise<Order> {
  const planner = await story.as('planner');
  await planner.run(
    'mutation ($input: CompileOrderInput!) { compileOrder(input: $input) { id } }',
    {
      input: {
        eventId: story.note('eventId'),
        expectedVersion: (await order(story))?.version ?? 0,
        ...request,
      },
    },
  );
  return present(story);
}

/** Compiles, submits and approves the next version; answers it as approved. */
export async function issue(story: Story, request?: object): Promise<OrderVersion> {
  const drafted = await compile(story, request);
  const silver = await story.as('silver');
  await silver.run(SUBMIT, {
    input: { orderId: drafted.id, expectedVersion: drafted.version },
  });
  const { id, version, latest } = await present(story);
  const approval = 'mutation ($input: ApproveOrderInput!) { approveOrder(input: $input) { id } }';
  const input = { orderId: id, expectedVersion: version, contentHash: latest.contentHash };
  const gold = await story.as('gold');
  const wrong = { ...input, contentHash: '0'.repeat(64) };
  assert((await gold.refused(approval, { input: wrong })).code, 'another hash is not approved');
  assert.equal((await silver.refused(approval, { input })).code, 'FORBIDDEN');
  await gold.run(approval, { input });
  const approved = (await present(story)).latest;
  assert.equal(approved.state, 'approved');
  assert.equal(approved.approvedPosition, 'gold');
  assert.equal(approved.hashMatches, true);
  return approved;
}

async function first(story: Story): Promise<void> {
  const approved = await issue(story);
  assert.equal(approved.number, 1);
  assert.equal(approved.recipients.length, STORY_POSTS.length);
  await keepOrder(story, 1);
  for (const recipient of approved.recipients) await acknowledge(story, recipient.unit.code);
  assert.equal((await present(story)).latest.board.outstanding, 0);
}

/** Waits for the PDF of a version and keeps it. */
export async function keepOrder(story: Story, number: number): Promise<void> {
  const documents = await story.eventually('the order as PDF', async () => {
    const { latest } = await present(story);
    return latest.number === number && latest.documents.length > 0 ? latest.documents : null;
  });
  const gold = await story.as('gold');
  for (const document of documents) {
    const bytes = await gold.download(`/files/${document.id}`);
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    const name = `${story.event.id}-operation-order-v${number}-${document.language}.pdf`;
    await story.keep(name, bytes);
  }
}

/** A unit's leader answers that he has read the latest version. */
export async function acknowledge(story: Story, unitCode: string): Promise<void> {
  const { id, latest } = await present(story);
  const bronze = await story.as('bronze');
  const unit = latest.recipients.find((recipient) => recipient.unit.code === unitCode);
  await bronze.run(
    'mutation ($input: AcknowledgeOrderInput!) { acknowledgeOrder(input: $input) { acknowledgedAt } }',
    {
      input: {
        orderId: id,
        versionNumber: latest.number,
        unitId: unit?.unitId,
        contentHash: latest.contentHash,
      },
    },
  );
}

export const orderSteps: readonly Step[] = [
  { title: 'The order, compiled and submitted, is approved by Gold with its hash', run: first },
];
