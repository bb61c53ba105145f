import { createRequire } from 'node:module';

const TestSequencer = createRequire(import.meta.url)('@jest/test-sequencer').default;

/** Files of these take longest, and little files fill the gaps: no worker waits at the end. */
const ORDER = ['browser', 'e2e', 'pure'];

/** Jest's own order (by last duration, else by size) within each project, the slow projects first. */
export default class LongestFirst extends TestSequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const place = ({ context }) => ORDER.indexOf(context.config.displayName?.name ?? '');
    return ORDER.flatMap((_, nth) => sorted.filter((test) => place(test) === nth)).concat(
      sorted.filter((test) => place(test) < 0),
    );
  }
}
