import { adviceRules, adviceThemes } from './advice-kinds.js';
import { agreementSections, expectationBlocks } from './agreement-kinds.js';
import { courtLessons, signatories, textBlocks } from './decision-kinds.js';
import { leadTimeRules } from './lead-time-kinds.js';
import type { ReferenceKind } from './reference-types.js';
import { channelRules, knownPlaces } from './place-kinds.js';

/** Every kind an administrator keeps, in the order of the overview. */
export const REFERENCE_KINDS: readonly ReferenceKind[] = [
  textBlocks,
  signatories,
  courtLessons,
  adviceThemes,
  adviceRules,
  channelRules,
  leadTimeRules,
  knownPlaces,
  agreementSections,
  expectationBlocks,
];

/** Lists that have pages of their own. */
export const KEPT_ELSEWHERE = [
  { key: 'eventCell', to: '/reference/event-cell', permission: 'reference.manage' },
  { key: 'questions', to: '/intake', permission: 'intake.manage' },
  { key: 'services', to: '/advice/services', permission: 'advice.settings' },
  { key: 'zones', to: '/zones', permission: 'places.manage' },
] as const;

export function kindOf(key: string): ReferenceKind | null {
  return REFERENCE_KINDS.find((kind) => kind.key === key) ?? null;
}
