import {
  BLOCKS,
  CONTENT_HASH,
  sampleDocument,
  sampleOrder,
} from '../../../test/sample-documents.js';
import { PdfChild } from './pdf-child.js';
import { PdfRenderer, type PdfLimits } from './pdf-renderer.js';

const UA = { standard: 'ua-1' } as const;
const running: PdfRenderer[] = [];

/** A renderer and the children it has started so far. */
function observed(limits: Partial<PdfLimits> = {}) {
  const children: PdfChild[] = [];
  const renderer = new PdfRenderer(limits, () => {
    const child = new PdfChild();
    children.push(child);
    return child;
  });
  running.push(renderer);
  return { renderer, children };
}

function isAlive(child: PdfChild): boolean {
  try {
    process.kill(child.pid!, 0);
    return true;
  } catch {
    return false;
  }
}

/** The turn in which the child has received the document but can't have answered yet. */
async function untilStarted(children: readonly PdfChild[], count: number): Promise<PdfChild> {
  while (children.length < count) await new Promise((resolve) => setImmediate(resolve));
  return children[count - 1]!;
}

afterEach(async () => {
  for (const renderer of running.splice(0)) await renderer.stop();
});

describe('the same document', () => {
  it('is the same bytes from two processes', async () => {
    const [first, second] = [observed(), observed()];
    const one = await first.renderer.render(sampleOrder(), { standard: 'a-2a' });
    const two = await second.renderer.render(sampleOrder(), { standard: 'a-2a' });
    expect(first.children[0]!.pid).not.toBe(second.children[0]!.pid);
    expect(two.equals(one)).toBe(true);
    const later = sampleDocument({ ...sampleOrder(), createdAt: '2027-02-24T13:05:01Z' });
    expect((await first.renderer.render(later, { standard: 'a-2a' })).equals(one)).toBe(false);
  });
});

describe('a child that fails', () => {
  it('is replaced and the document tried once more', async () => {
    const { renderer, children } = observed();
    await renderer.render(sampleDocument(), UA);
    const rendering = renderer.render(sampleOrder(), UA);
    await new Promise((resolve) => setImmediate(resolve));
    await children[0]!.stop();
    expect((await rendering).subarray(0, 5).toString()).toBe('%PDF-');
    expect(children).toHaveLength(2);
  });

  it('twice is an error, and the next document is written', async () => {
    const { renderer, children } = observed();
    const rendering = renderer.render(sampleOrder(), UA);
    const failure = expect(rendering).rejects.toMatchObject({ reason: 'crashed' });
    await (await untilStarted(children, 1)).stop();
    await (await untilStarted(children, 2)).stop();
    await failure;
    await expect(renderer.render(sampleDocument(), UA)).resolves.toBeInstanceOf(Buffer);
    expect(children).toHaveLength(3);
  });

  it('to answer in time is ended, and the next document is written', async () => {
    const { renderer, children } = observed({ timeLimit: 5_000 });
    await renderer.render(sampleDocument(), UA);
    process.kill(children[0]!.pid!, 'SIGSTOP');
    await expect(renderer.render(sampleDocument(), UA)).rejects.toMatchObject({
      reason: 'timeout',
    });
    expect(isAlive(children[0]!)).toBe(false);
    await expect(renderer.render(sampleDocument(), UA)).resolves.toBeInstanceOf(Buffer);
  }, 20_000);

  it('only because of the document goes on with the next one', async () => {
    const { renderer, children } = observed();
    const broken = { ...BLOCKS.image, svg: '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>' };
    const refused = renderer.render(sampleDocument({ blocks: [broken] }), UA);
    await expect(refused).rejects.toMatchObject({ reason: 'refused' });
    await expect(renderer.render(sampleDocument(), UA)).resolves.toBeInstanceOf(Buffer);
    expect(children).toHaveLength(1);
  });
});

describe('the child', () => {
  it('gives way to a fresh one after its number of documents', async () => {
    const { renderer, children } = observed({ documentsPerChild: 2 });
    for (let count = 0; count < 5; count += 1) await renderer.render(sampleDocument(), UA);
    expect(children).toHaveLength(3);
    expect(children.map(isAlive)).toEqual([false, false, true]);
  });

  it('gives way to a fresh one when it has grown too much', async () => {
    const { renderer, children } = observed({ residentBytes: 1 });
    for (let count = 0; count < 2; count += 1) await renderer.render(sampleDocument(), UA);
    expect(children.map(isAlive)).toEqual([false, false]);
  });

  it('is one for any number of callers, who wait in turn up to a limit', async () => {
    const { renderer, children } = observed({ queueLength: 3 });
    const three = [1, 2, 3].map(() => renderer.render(sampleDocument(), UA));
    await expect(renderer.render(sampleDocument(), UA)).rejects.toMatchObject({ reason: 'busy' });
    expect((await Promise.all(three)).every((pdf) => pdf.length > 1000)).toBe(true);
    expect(children).toHaveLength(1);
    await expect(renderer.render(sampleDocument(), UA)).resolves.toBeInstanceOf(Buffer);
  });

  it('is gone after stop, and what waits or comes is refused', async () => {
    const { renderer, children } = observed();
    const waiting = [1, 2].map(() => renderer.render(sampleOrder(), UA));
    const refused = waiting.map((turn) =>
      expect(turn).rejects.toMatchObject({ reason: 'stopped' }),
    );
    const child = await untilStarted(children, 1);
    await renderer.onModuleDestroy();
    await Promise.all(refused);
    expect(isAlive(child)).toBe(false);
    await expect(renderer.render(sampleDocument(), UA)).rejects.toMatchObject({
      reason: 'stopped',
    });
    expect(children).toHaveLength(1);
  });
});

it('names every problem of a model before anything is compiled', async () => {
  const { renderer, children } = observed();
  const wrong = sampleDocument({
    contentHash: CONTENT_HASH.toUpperCase(),
    blocks: [{ ...BLOCKS.image, alt: ' ' }],
  });
  await expect(renderer.render(wrong, UA)).rejects.toMatchObject({
    name: 'InvalidDocumentError',
    problems: [{ path: 'contentHash' }, { path: 'blocks.0.alt' }],
  });
  expect(children).toHaveLength(0);
});
