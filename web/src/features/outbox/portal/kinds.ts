import type { AnyVariables, TypedDocumentNode } from 'urql';
import type { PortalMessageInput } from '../../../gql/portal/graphql.js';
import { forget, recall, remember, tellRemembered } from '../../../lib/local-memory.js';
import type { OutboxEntry, OutboxKind } from '../../../lib/outbox/outbox-entry.js';
import type { TalkDraft } from '../../../ui/talk/talk-types.js';
import { SendPortalMessageDocument } from '../../dialogue/portal/dialogue.portal.graphql.js';
import { GiveEvidenceDocument } from '../../negotiations/portal/fulfilment.portal.graphql.js';
import { AnswerConditionDocument } from '../../negotiations/portal/negotiations.portal.graphql.js';
import { SaveApplicationDocument } from '../../permits/portal/permits.portal.graphql.js';

type Command = TypedDocumentNode<unknown, AnyVariables>;

/** The command of each kind; entries keep its variables only. */
export const COMMANDS: Readonly<Record<OutboxKind, Command>> = {
  answer: AnswerConditionDocument as unknown as Command,
  message: SendPortalMessageDocument as unknown as Command,
  evidence: GiveEvidenceDocument as unknown as Command,
  application: SaveApplicationDocument as unknown as Command,
};

interface MessageVariables {
  readonly input: PortalMessageInput;
}

/** A message says how many its writer saw; his own one sent before it came in between. */
export function followed(waiting: OutboxEntry, sent: OutboxEntry): OutboxEntry {
  if (waiting.kind !== 'message' || sent.kind !== 'message') return waiting;
  const { input } = waiting.variables as MessageVariables;
  const { seen } = (sent.variables as MessageVariables).input;
  if (input.seen !== seen) return waiting;
  return { ...waiting, variables: { input: { ...input, seen: seen + 1 } } };
}

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Forgets a form's text once it was sent, unless its writer went on writing. */
export function forgetForm({ form }: OutboxEntry): void {
  if (!form) return;
  const kept = recall<{ readonly value?: unknown }>(form.name);
  if (equal(kept, form.value) || equal(kept?.value, form.value)) forget(form.name);
}

function set(name: string, value: unknown): void {
  if (value === null) forget(name);
  else remember(name, value);
  tellRemembered(name);
}

/**
 * Gives a text back to its form; what is being written there stays below it. Answers how to undo it.
 */
export function giveBack({ kind, form }: OutboxEntry): () => void {
  if (!form) return () => undefined;
  const { name, value } = form;
  const present = recall<TalkDraft>(name);
  if (present && kind !== 'message') return () => undefined;
  const mine = value as TalkDraft;
  const text = [mine.text, present?.text].filter(Boolean).join('\n\n');
  set(name, present ? { ...mine, text } : value);
  return () => set(name, present);
}
