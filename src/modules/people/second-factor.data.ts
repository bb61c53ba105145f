/** A setting with where it comes from. */
interface Setting {
  readonly value: number;
  readonly source: string;
}

/** How binding acts are confirmed. Settings of this installation, no periods of law. */
export const CONFIRMING = {
  /** Seconds a confirmation holds. */
  validSeconds: {
    value: 300,
    source: 'OWASP ASVS 5.0, 7.5.3: a further factor before highly sensitive operations.',
  },
  /** Seconds a challenge waits for its answer. */
  challengeSeconds: {
    value: 300,
    source: 'W3C Web Authentication, 15.1: five minutes where the user is verified.',
  },
  /** Time steps of 30 s a code may be early or late. */
  codeWindow: { value: 1, source: 'RFC 6238, 5.2: at most one time step for the delay.' },
  /** Tries in the window; a success gives its own back. */
  tries: { value: 5, source: 'OWASP ASVS 5.0, 6.5.5 and 6.3.1: codes cannot be guessed.' },
  triesSeconds: { value: 900, source: 'The window of every other sign-in of Parley.' },
  mostFactors: { value: 5, source: 'Own choice: a phone, a computer, a spare key, two apps.' },
  recoveryCodes: { value: 8, source: 'Own choice; each has 80 bits, ASVS 5.0, 6.5.2 asks for 20.' },
} as const satisfies Record<string, Setting>;

/**
 * The acts of a portal user that bind, or that nothing takes back: they need more than the link in
 * a mail. Reading, drafting, proposing and handing in do not; the reasons stand in
 * docs/decisions/0006-binding-acts.md. Named in the challenge a passkey signs.
 */
export const BINDING_ACTS = [
  'acceptCondition',
  'withdrawApplication',
  'signAgreement',
  'grantMandate',
  'manageFactors',
] as const;

export type BindingAct = (typeof BINDING_ACTS)[number];
