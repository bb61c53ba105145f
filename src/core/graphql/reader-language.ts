import type { Actor } from '../access/actor.js';
import { LANGUAGES } from '../messages.js';

/**
 * The actor as a reader of the language his page names first (`accept-language`), so that texts
 * follow the language switch; his own language when the page names none that Parley speaks.
 */
export function asReader(actor: Actor | null, accepted: string | undefined): Actor | null {
  const named = accepted?.slice(0, 2).toLowerCase();
  const language = LANGUAGES.find((each) => each === named);
  return actor && language ? { ...actor, language } : actor;
}
