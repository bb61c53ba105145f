import { Workflow } from '../../core/workflow/workflow.js';

export const AGREEMENT_STATES = ['open', 'signed', 'replaced', 'dropped'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** Who asks about a protocol, and how it stands. */
export interface AgreementFacts {
  readonly mayCompile: boolean;
  /** Whether the actor may sign for his side: by permission at the desk, by mandate at the portal. */
  readonly maySign: boolean;
  readonly ownSigned: boolean;
  readonly otherSigned: boolean;
  /** Whether something it rests on changed since it was compiled. */
  readonly outdated: boolean;
}

function signing({ maySign, ownSigned, outdated }: AgreementFacts) {
  if (!maySign) return 'hidden' as const;
  if (ownSigned) return { disabled: 'alreadySigned' };
  return outdated ? { disabled: 'agreementOutdated' } : ('enabled' as const);
}

/** Both sides sign the same words; the second signature concludes. Nothing is edited after that. */
export const agreementWorkflow = new Workflow<AgreementState, AgreementFacts>(
  'agreement',
  AGREEMENT_STATES,
  [
    {
      name: 'sign',
      from: ['open'],
      to: 'open',
      when: (facts) => (facts.otherSigned ? 'hidden' : signing(facts)),
    },
    {
      name: 'conclude',
      from: ['open'],
      to: 'signed',
      when: (facts) => (facts.otherSigned ? signing(facts) : 'hidden'),
    },
    {
      name: 'drop',
      from: ['open'],
      to: 'dropped',
      when: ({ mayCompile }) => (mayCompile ? 'enabled' : 'hidden'),
    },
    {
      name: 'amend',
      from: ['signed'],
      to: 'replaced',
      when: ({ mayCompile }) => (mayCompile ? 'enabled' : 'hidden'),
    },
  ],
);
