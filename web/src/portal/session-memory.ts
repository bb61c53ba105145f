import { forget, recall, remember } from '../lib/local-memory.js';
import type { Session, SessionMemory } from '../lib/session.js';

const NAME = 'session';
/** As long as what was read stays on the device: a weekend without a line. */
const MOST_MS = 72 * 3_600_000;

interface Remembered {
  readonly session: Session;
  readonly at: number;
}

/** Who was signed in here last, so that the portal opens without a line. */
export const sessionMemory: SessionMemory = {
  keep: (session) => void remember(NAME, { session, at: Date.now() }),
  recall: () => {
    const kept = recall<Remembered>(NAME);
    return kept && Date.now() - kept.at < MOST_MS ? kept.session : null;
  },
  forget: () => forget(NAME),
};
