import type { TFunction } from 'i18next';
import type { Say } from './dossier-tab.js';

/** The words of a catalogue as a plain function, for modules that name theirs in a registry. */
export function sayIn(t: TFunction<string[]>, namespace: string): Say {
  return (key, values = {}) =>
    t(key as never, { ns: namespace, ...values } as never) as unknown as string;
}
