import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import type { PolicyContent } from './policy-content.types.js';

/** What the officers in the street act by: tolerance and means. Changing it takes Gold and the authority. */
export function toleranceChanged(before: PolicyContent, after: PolicyContent): boolean {
  const acted = ({ tolerance, means }: PolicyContent) => canonicalJson({ tolerance, means });
  return acted(before) !== acted(after);
}

/** SHA-256 of the canonical JSON of authority, number and content: what a signature is put under. */
export function policyContentHash(note: {
  readonly authorityId: string;
  readonly number: number;
  readonly content: PolicyContent;
}): string {
  const { authorityId, number, content } = note;
  return sha256Hex(canonicalJson({ authorityId, number, content }));
}
