import { Workflow } from '../../core/workflow/workflow.js';

export const AGREEMENT_STATES = ['open', 'signed', 'replaced', 'dropped'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** Who asks about a protocol, and how it stands. */
export interface AgreementFacts {
  readonly mayCompile: boolean;
  /** Whether the actor may sign for his side: by permission at the desk, by mandate at the portal. */
  readonly maySign: boolean;
  /** Whether the actor's side has to sign this protocol at all. */
  readonly isParty: boolean;
  readonly ownSigned: boolean;
  /** Whether the actor's side took its signature back. */
  readonly ownWithdrawn: boolean;
  /** Whether his is the last signature that is missing. */
  readonly othersSigned: boolean;
  /** Whether his side may refuse, with a reason; police compile anew instead. */
  readonly mayDecline: boolean;
  /** Whether something it rests on changed since it was compiled. */
  readonly outdated: boolean;
}

function signing({ maySign, isParty, ownSigned, ownWithdrawn, outdated }: AgreementFacts) {
  if (!maySign) return 'hidden' as const;
  if (!isParty) return { disabled: 'notParty' };
  if (ownWithdrawn) return { disabled: 'signatureWithdrawn' };
  if (ownSigned) return { disabled: 'alreadySigned' };
  return outdated ? { disabled: 'agreementOutdated' } : ('enabled' as const);
}

/** Every party signs the same words; the last signature concludes. Nothing is edited after that. */
export const agreementWorkflow = new Workflow<AgreementState, AgreementFacts>(
  'agreement',
  AGREEMENT_STATES,
  [
    {
      name: 'sign',
      from: ['open'],
      to: 'open',
      when: (facts) => (facts.othersSigned ? 'hidden' : signing(facts)),
    },
    {
      name: 'conclude',
      from: ['open'],
      to: 'signed',
      when: (facts) => (facts.othersSigned ? signing(facts) : 'hidden'),
    },
    {
      name: 'decline',
      from: ['open'],
      to: 'open',
      when: ({ mayDecline, maySign, isParty, ownWithdrawn }) => {
        if (!mayDecline || !maySign || !isParty) return 'hidden';
        return ownWithdrawn ? { disabled: 'signatureWithdrawn' } : 'enabled';
      },
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
