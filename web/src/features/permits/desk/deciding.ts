import type { Localized } from '../../../lib/localized.js';

/** A competent authority, as a dossier names it. */
export interface Authority {
  readonly id: string;
  readonly code: string;
  readonly title: Localized;
}

interface Touched {
  readonly decides: boolean;
  readonly authority: Authority;
}

interface Decided {
  readonly communes: readonly Touched[];
  readonly furtherAuthorities: readonly { readonly authority: Authority }[];
}

/** The authorities that decide on a dossier, each once: of its communes in their order, then others. */
export function decidingOf({ communes, furtherAuthorities }: Decided): Authority[] {
  const byId = new Map<string, Authority>();
  for (const { decides, authority } of communes) {
    if (decides) byId.set(authority.id, authority);
  }
  for (const { authority } of furtherAuthorities) byId.set(authority.id, authority);
  return [...byId.values()];
}
