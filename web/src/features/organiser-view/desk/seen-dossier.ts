import type { Localized } from '../../../lib/localized.js';

/** The parts of the portal's answer that get a shape of their own here; the rest is shown as it is. */
export interface SeenDossier {
  readonly title: Localized;
  readonly reference: string;
  readonly state: string;
  readonly nextStep: { readonly text: string; readonly dueOn: string | null };
  readonly missing: readonly { readonly code: string; readonly text: string }[];
  readonly conditions: readonly SeenCondition[];
  readonly messages: readonly { readonly id: string }[];
  readonly attachments: readonly { readonly id: string; readonly name: string }[];
  readonly decisions: readonly { readonly id: string; readonly authority: string }[];
}

export interface SeenCondition {
  readonly id: string;
  readonly number: string;
  readonly kindLabel: Localized | null;
  readonly state: string;
  readonly versions: readonly { readonly text: Localized }[];
}

export function seenDossier(answer: unknown): SeenDossier {
  return (answer as { dossier: SeenDossier }).dossier;
}
