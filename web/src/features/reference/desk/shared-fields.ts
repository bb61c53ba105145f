import type { FieldSpec, Option, Words } from './reference-types.js';
import { EVENT_KINDS } from './reference-values.js';

/** Doors an application goes to. */
export const CHANNELS = ['police', 'cityEventCell', 'environment'] as const;

/** Where a row stands among its like. */
export const position: FieldSpec = {
  name: 'position',
  kind: 'number',
  needed: true,
  hint: 'position',
};

export const eventKinds = ({ t }: Words): Option[] =>
  EVENT_KINDS.map((value) => ({ value, label: t(`events:kind.${value}`) }));
