import type { AnyVariables, Client, TypedDocumentNode } from 'urql';
import { readFragment } from '../../../gql/portal/index.js';
import { toParleyError } from '../../../lib/errors.js';
import {
  DossierHeadFragment,
  StartApplicationDocument,
} from '../../events/portal/events.portal.graphql.js';
import { CarryAnswersDocument } from './beginning.portal.graphql.js';
import { applicationOf, type Kept, type NoteWords } from './kept-answers.js';

async function send<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  key: string,
): Promise<Data> {
  const context = { fetchOptions: { headers: { 'idempotency-key': key } } };
  const { data, error } = await client.mutation(document, variables, context).toPromise();
  if (error || !data) throw toParleyError(error);
  return data;
}

/**
 * Makes the answers of this device a draft, under the keys they are kept with: sent again after a
 * lost answer, even by another page, they are the same draft. Answers its id; throws `ParleyError`.
 */
export async function openDraft(client: Client, { answers, keys }: Kept) {
  const { kind, language, title } = answers;
  if (kind === '') throw toParleyError(null);
  const input = { kind, language, title: { [language]: title.trim() } };
  const begun = await send(client, StartApplicationDocument, { input }, keys.start);
  const { id, version } = readFragment(DossierHeadFragment, begun.startApplication);
  return { id, version };
}

/** Puts the first facts into the draft just opened; throws `ParleyError`. */
export async function fillDraft(
  client: Client,
  { answers, keys }: Kept,
  draft: { readonly id: string; readonly version: number },
  words: NoteWords,
): Promise<void> {
  const application = applicationOf(answers, words);
  if (!application) return;
  const input = { dossierId: draft.id, expectedVersion: draft.version, application };
  await send(client, CarryAnswersDocument, { input }, keys.save);
}
