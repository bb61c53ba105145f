import type { Client } from './client.js';
import type { TestParley } from './parley.js';

const step = (name: string, input: string, answer = '{ id }') =>
  `mutation ($input: ${input}!) { ${name}(input: $input) ${answer} }`;

/** What both sides do in the dialogue of a dossier. */
export const DIALOGUE_STEPS = {
  SEND: step('sendMessage', 'DialogueMessageInput'),
  READ: step('markMessagesRead', 'DialogueReadInput'),
  TRANSLATE: step('translateMessage', 'DialogueTranslationInput'),
  REMOVE: step('removeMessageFile', 'DialogueFileStepInput'),
  RECORD: step('recordContact', 'RecordContactInput'),
  CORRECT: step('correctContact', 'CorrectContactInput'),
  WRITE: step('sendMessage', 'PortalMessageInput'),
  SEEN: step('markMessagesRead', 'PortalReadInput'),
  TAKE_OFF: step('removeMessageFile', 'PortalMessageFileStepInput'),
} as const;

/** A message as the desk reads it. */
export interface DeskMessage {
  readonly id: string;
  readonly position: number;
  readonly side: string;
  readonly author: string;
  readonly text: string;
  readonly readAt: string | null;
  readonly correctsId: string | null;
  readonly condition: { readonly number: string } | null;
  readonly readings: readonly { readonly personName: string }[];
  readonly translations: readonly { readonly language: string; readonly addedBy: string }[];
  readonly files: readonly { readonly id: string; readonly documentId: string }[];
}

const DESK = `query ($id: ID!) { event(id: $id) { unreadMessages waitingFiles { id version documentId }
  messages { id position side author text readAt correctsId condition { number }
    readings { personName } translations { language addedBy } files { id documentId } } } }`;
const PORTAL = `query ($id: ID!) { dossier(id: $id) { unreadMessages waitingFiles { id version documentId }
  messages { id position own author text readAt correctsId conditionId
    translations { language text madeBy } files { id documentId } } } }`;

export interface DeskDialogue {
  readonly unreadMessages: number;
  readonly messages: readonly DeskMessage[];
  readonly waitingFiles: readonly { id: string; version: number; documentId: string }[];
}

/** The dialogue of a dossier as the desk reads it. */
export async function atDesk(client: Client, id: string): Promise<DeskDialogue> {
  return (await client.run<{ event: DeskDialogue }>(DESK, { id })).event;
}

export interface PortalDialogue {
  readonly unreadMessages: number;
  readonly messages: readonly {
    readonly id: string;
    readonly own: boolean;
    readonly author: string | null;
    readonly text: string;
    readonly readAt: string | null;
    readonly translations: readonly { readonly text: string; readonly madeBy: string }[];
    readonly files: readonly { readonly id: string; readonly documentId: string }[];
  }[];
  readonly waitingFiles: readonly { id: string; version: number; documentId: string }[];
}

/** The same as the organiser reads it. */
export async function atPortal(client: Client, id: string): Promise<PortalDialogue> {
  return (await client.run<{ dossier: PortalDialogue }>(PORTAL, { id })).dossier;
}

/** Lets a second organisation take part in a dossier, or ends that. */
export async function takePart(
  parley: TestParley,
  eventId: string,
  persona: string,
): Promise<() => Promise<void>> {
  const [{ id } = { id: '' }] = await parley.sql<{ id: string }>(
    `insert into event_party (id, zone_id, event_id, organisation_id, side, since_at)
     select gen_random_uuid(), zone_id, $1, organisation_id, 'organiser', now()
     from person where persona = $2 returning id`,
    [eventId, persona],
  );
  return async () => {
    await parley.sql('update event_party set until_at = now() where id = $1', [id]);
  };
}
