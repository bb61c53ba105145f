import type { March, Versioned } from './march.js';
import type { TestParley } from './parley.js';

const AGREEMENT = `id version number state contentHash sections { number code title { nl } paragraphs { nl fr en de }
  items { label version imposed text { nl } } } signatures { side personName capacity organisationName contentHash }
  outdated { what label change } differences { number words { op text } } availableTransitions { name enabled reason }
  documents { language mediaType fileName }`;
export const COMPILE = `mutation ($input: CompileAgreementInput!) { compileAgreement(input: $input) { ${AGREEMENT} } }`;
export const SIGN = `mutation ($input: SignAgreementInput!) { signAgreement(input: $input) { id version state } }`;
export const PORTAL_SIGN = `mutation ($input: PortalSignInput!) { signAgreement(input: $input) { id version state } }`;
export const DRAFT = `mutation ($input: DraftExpectationsInput!) { draftExpectations(input: $input) { id version number state } }`;
export const RELEASE = `mutation ($input: ReleaseExpectationsInput!) { releaseExpectations(input: $input) { id version state } }`;
export const PROTOCOLS = `query ($id: ID!) { event(id: $id) { agreements { ${AGREEMENT} } } }`;
export const PORTAL_PROTOCOLS = `query ($id: ID!) { dossier(id: $id) {
  expectations { number releasedAt items { part text { nl fr } } }
  agreements { id version number state contentHash evaluationOn compiledAt
    sections { number title { nl } paragraphs { nl fr } items { label version imposed kind { nl } text { nl } } }
    signatures { side name capacity organisation contentHash signedAt } outdated { what label }
    differences { number title { nl } words { op text } } availableSteps { name enabled reason }
    documents { id language mediaType fileName } } } }`;

/** What tests read of a protocol at the desk. */
export interface Protocol extends Versioned {
  number: number;
  state: string;
  contentHash: string;
  sections: {
    number: number;
    code: string;
    title: { nl: string };
    paragraphs: { nl: string; fr: string; en: string; de: string }[];
    items: { label: string; version: number; imposed: boolean; text: { nl: string } }[];
  }[];
  signatures: { side: string; personName: string; capacity: string; contentHash: string }[];
  outdated: { what: string; label: string | null; change: string }[];
  differences: { number: number; words: { op: string; text: string }[] }[];
  availableTransitions: { name: string; enabled: boolean; reason: string | null }[];
  documents: { language: string; mediaType: string; fileName: string }[];
}

export const CONTACT = {
  evaluationOn: '2027-03-18',
  policeContact: 'Verbindingsofficier evenementen',
  policePhone: '+32 2 000 00 00',
};

/** Compiles a protocol of a march as the planner. */
export async function compile(march: March, more: object = {}): Promise<Protocol> {
  const input = { eventId: march.id, ...CONTACT, ...more };
  return (await march.planner.run<{ compileAgreement: Protocol }>(COMPILE, { input }))
    .compileAgreement;
}

/** Protocols of a march as the desk reads them, the newest first. */
export async function protocols(parley: TestParley, march: March): Promise<Protocol[]> {
  const senior = await parley.as('seniorPlanner');
  const { event } = await senior.run<{ event: { agreements: Protocol[] } }>(PROTOCOLS, {
    id: march.id,
  });
  return event.agreements;
}

/** The input that signs exactly what a protocol says now. */
export const signing = ({ id, version, contentHash }: Protocol) => ({
  agreementId: id,
  expectedVersion: version,
  contentHash,
});

/** A march with two agreed conditions, one of them of the police. */
export async function agreedMarch(march: March): Promise<Map<string, Versioned>> {
  const proposed = await march.propose([
    { kind: 'STW', parameters: { number: 60, ratio: 40 } },
    { kind: 'CON', parameters: { everyMin: 30 } },
    {
      kind: 'TOL',
      parameters: {},
      owner: 'police',
      text: { nl: 'De politie laat korte haltes toe.', fr: 'La police tolère de courts arrêts.' },
    },
  ]);
  for (const [label, condition] of proposed) {
    proposed.set(label, await march.answer(condition, 'accept'));
  }
  return proposed;
}
