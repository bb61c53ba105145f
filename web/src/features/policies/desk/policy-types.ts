import type {
  EventPoliciesQuery,
  PolicySheetFragment as Sheet,
} from '../../../gql/desk/graphql.js';
import { localized, type Localized } from '../../../lib/localized.js';
import type { Language } from '../../../lib/languages.js';
import type { Tone } from '../../../ui/status/tones.js';

/** A policy note with all that hangs on it. */
export type PolicySheet = Sheet;
export type PolicyTerm = EventPoliciesQuery['policyTerms'][number];
export type LegalGround = EventPoliciesQuery['legalGrounds'][number];
export type PolicyEvent = EventPoliciesQuery['event'];

export const TEXTS = [
  'intent',
  'endState',
  'differentiation',
  'communication',
  'prosecutor',
  'basicPolicing',
] as const;
export type TextName = (typeof TEXTS)[number];
export const USES = ['allowed', 'onRelease', 'forbidden'] as const;
export const RELEASERS = ['authority', 'gold', 'silverIfLifeAtRisk'] as const;
export const PUBLIC_LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
export const ZONE_LANGUAGES = ['nl', 'fr', 'en'] as const;

/** The content of a note as the API stores it. */
export interface PolicyContent {
  readonly legalGrounds: readonly string[];
  readonly texts: Readonly<Record<TextName, Localized>>;
  readonly priorities: readonly string[];
  readonly tolerance: readonly {
    readonly behaviour: string;
    readonly first: string;
    readonly highest: string;
    readonly remark: Localized | null;
  }[];
  readonly postures: readonly {
    readonly posture: string;
    readonly entry: Localized;
    readonly exit: Localized;
  }[];
  readonly phases: readonly {
    readonly phase: string;
    readonly posture: string;
    readonly reserve: string;
  }[];
  readonly means: readonly {
    readonly means: string;
    readonly use: string;
    readonly releasers: readonly string[];
    readonly remark: Localized | null;
  }[];
  readonly lines: readonly {
    readonly line: string;
    readonly text: Localized;
    readonly told: Localized | null;
  }[];
}

export const contentOf = ({ content }: Pick<PolicySheet, 'content'>): PolicyContent =>
  content as PolicyContent;

/** The words of the reference data, looked up by kind and code. */
export class Words {
  constructor(
    readonly terms: readonly PolicyTerm[],
    readonly grounds: readonly LegalGround[],
    private readonly language: Language,
  ) {}

  of(kind: string): readonly PolicyTerm[] {
    return this.terms.filter((term) => term.kind === kind);
  }

  term(kind: string, code: string): PolicyTerm | null {
    return this.terms.find((term) => term.kind === kind && term.code === code) ?? null;
  }

  label(kind: string, code: string): string {
    return localized(this.term(kind, code)?.label, this.language) ?? code;
  }

  /** A code with what it means: `T4 targeted stop or seizure`. */
  named(kind: string, code: string): string {
    return `${code} ${this.label(kind, code)}`;
  }

  /** Whether means are never simply allowed. */
  isSpecial(code: string): boolean {
    return (this.term('means', code)?.facts as { special?: boolean } | undefined)?.special === true;
  }

  /** What an organiser may be told of a line, as the zone usually says it. */
  usuallyTold(code: string): Localized {
    return (this.term('line', code)?.facts as { told?: Localized } | undefined)?.told ?? {};
  }

  ground(code: string): string {
    return (
      localized(this.grounds.find((each) => each.code === code)?.citation, this.language) ?? code
    );
  }
}

export const STATE_TONES: Readonly<Record<string, Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  checked: 'info',
  approved: 'good',
  superseded: 'neutral',
};

/** A content hash as people compare it: its first and last characters. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 8)}…${hash.slice(-4)}`;
}

/** The content as a command takes it. */
export function contentInput(content: PolicyContent) {
  const { texts, legalGrounds, priorities, tolerance, postures, phases, means, lines } = content;
  return {
    legalGrounds: [...legalGrounds],
    priorities: [...priorities],
    texts: TEXTS.map((name) => ({ name, text: texts[name] })),
    tolerance: [...tolerance],
    postures: [...postures],
    phases: [...phases],
    means: means.map((row) => ({ ...row, releasers: [...row.releasers] })),
    lines: [...lines],
  };
}
