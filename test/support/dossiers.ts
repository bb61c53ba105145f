import type { Client } from './client.js';
import type { TestParley } from './parley.js';

const RETURNED = '{ id version state }';
export const OPEN = `mutation ($input: OpenDossierInput!) { openDossier(input: $input) ${RETURNED} }`;
export const CHANGE = `mutation ($input: ChangeEventInput!) { changeEvent(input: $input) ${RETURNED} }`;
export const MOVE = `mutation ($input: TransitionEventInput!) { transitionEvent(input: $input) ${RETURNED} }`;
export const NAME_FURTHER =
  'mutation ($input: NameFurtherAuthoritiesInput!) { nameFurtherAuthorities(input: $input) { id } }';
export const CONFIRM = `mutation ($input: ConfirmCommunesInput!) { confirmCommunes(input: $input) ${RETURNED} }`;
export const ASSESS = `mutation ($input: AssessEventInput!) { assessEvent(input: $input) { id version } }`;

/** A dossier at the desk, as far as a test asks for it. */
export interface Dossier {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** The hours every dossier of these tests starts with. */
export const HOURS = {
  gatheringAt: '2027-03-11T10:00',
  startAt: '2027-03-11T11:00',
  endAt: '2027-03-11T15:00',
  dispersalAt: '2027-03-11T15:30',
};

/** What opens a dossier; `facts` lie over a title and the four hours. */
export function openingOf(facts: object = {}, more: object = {}): Record<string, unknown> {
  return {
    kind: 'march',
    language: 'nl',
    facts: { title: { nl: 'Proef' }, ...HOURS, ...facts },
    ...more,
  };
}

/** A dossier opened by the planner from a signal. */
export async function openDossier(parley: TestParley, facts: object = {}): Promise<Dossier> {
  const planner: Client = await parley.as('planner');
  const { openDossier: opened } = await planner.run<{ openDossier: Dossier }>(OPEN, {
    input: openingOf(facts),
  });
  return opened;
}

/** Puts a dossier into a state no command of the desk leads to at once. */
export async function putInState(parley: TestParley, { id }: Dossier, state: string) {
  const [row] = await parley.sql<Dossier>(
    'update public_event set state = $2, version = version + 1 where id = $1 returning id, version, state',
    [id, state],
  );
  return row as Dossier;
}
