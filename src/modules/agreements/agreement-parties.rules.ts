import type { AgreementParty, AgreementRefusal, AgreementSignature } from './agreement.entity.js';

/** A mandate as far as it says whether an organisation signs. */
export interface PartyMandate {
  readonly kind: string;
  readonly organisationId: string | null;
  readonly powers: readonly string[];
  /** Whether it holds now. */
  readonly live: boolean;
}

/**
 * The organisations of a dossier that have to sign its protocol: those that applied, and those let in
 * by a mandate of their own that includes signing. Whoever was let in to read or to negotiate only
 * takes part and signs nothing.
 */
export function signingOrganisations(
  organisationIds: readonly string[],
  mandates: readonly PartyMandate[],
): string[] {
  return organisationIds.filter((id) => {
    const own = mandates.filter(
      ({ kind, organisationId }) => kind !== 'colleague' && organisationId === id,
    );
    return own.length === 0 || own.some(({ live, powers }) => live && powers.includes('sign'));
  });
}

/** A protocol with everybody who has to sign it and what each did. */
export interface AgreementStanding {
  readonly parties: readonly AgreementParty[];
  readonly signatures: readonly AgreementSignature[];
  readonly refusals: readonly AgreementRefusal[];
}

/** The side of an actor; an organisation of the organiser's side by its id, null for none. */
export interface OwnSide {
  readonly side: 'organiser' | 'police';
  readonly organisationId: string | null;
}

const tookBack = ({ refusals }: AgreementStanding, organisationId: string) =>
  refusals.some((each) => each.kind === 'withdrawn' && each.organisationId === organisationId);

/** How a protocol stands for one side: what it did itself, and whether all others signed. */
export function standingFor(standing: AgreementStanding, { side, organisationId }: OwnSide) {
  const { parties, signatures, refusals } = standing;
  const police = signatures.some((each) => each.side === 'police');
  const signed = (id: string) => signatures.some((each) => each.organisationId === id);
  const others = parties.filter((party) => party.organisationId !== organisationId);
  const own = organisationId ?? '';
  const whole = parties.length > 0 && refusals.every(({ kind }) => kind !== 'withdrawn');
  return side === 'police'
    ? {
        isParty: true,
        ownSigned: police,
        ownWithdrawn: false,
        othersSigned: whole && parties.every((party) => signed(party.organisationId)),
      }
    : {
        isParty: others.length < parties.length,
        ownSigned: signed(own),
        ownWithdrawn: tookBack(standing, own),
        othersSigned: whole && police && others.every((party) => signed(party.organisationId)),
      };
}

/** Somebody who has to sign, and what he did. */
export interface Signatory {
  readonly side: 'organiser' | 'police';
  /** Null for police before they signed. */
  readonly organisation: string | null;
  readonly state: 'asked' | 'signed' | 'refused' | 'withdrawn';
  readonly name: string | null;
  readonly capacity: string | null;
  readonly at: string | null;
  /** Why not; null for whoever signed or is still asked. */
  readonly reason: string | null;
}

const ASKED = { state: 'asked', name: null, capacity: null, at: null, reason: null } as const;

/** Everybody who has to sign, police first, then organisations by name. */
export function signatoriesOf(standing: AgreementStanding): Signatory[] {
  const police = standing.signatures.find(({ side }) => side === 'police');
  const sorted = [...standing.parties].sort((one, other) =>
    one.organisationName.localeCompare(other.organisationName),
  );
  return [
    police ? bySignature(police) : { side: 'police', organisation: null, ...ASKED },
    ...sorted.map((party) => ofParty(standing, party)),
    // Protocols from before organisations signed one by one.
    ...standing.signatures
      .filter(({ side, organisationId }) => side === 'organiser' && organisationId === null)
      .map(bySignature),
  ];
}

function ofParty(
  { signatures, refusals }: AgreementStanding,
  { organisationId, organisationName }: AgreementParty,
): Signatory {
  const signature = signatures.find((each) => each.organisationId === organisationId);
  const refusal = refusals.findLast((each) => each.organisationId === organisationId);
  if (signature && refusal?.kind !== 'withdrawn') return bySignature(signature);
  if (!refusal) return { side: 'organiser', organisation: organisationName, ...ASKED };
  const { kind: state, personName: name, at, reason } = refusal;
  return {
    side: 'organiser',
    organisation: organisationName,
    state,
    name,
    capacity: null,
    at,
    reason,
  };
}

function bySignature(signature: AgreementSignature): Signatory {
  const { side, organisationName: organisation, personName: name, capacity, signedAt } = signature;
  return { side, organisation, state: 'signed', name, capacity, at: signedAt, reason: null };
}
