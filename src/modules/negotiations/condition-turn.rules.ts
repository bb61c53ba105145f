import { randomUUID } from 'node:crypto';
import { type WordingFacts, wordingFacts } from './condition-basis.rules.js';
import { type Wording, lastWordsOf } from './condition-standing.rules.js';
import type { ConditionVersion } from './condition-version.entity.js';
import type { Condition } from './condition.entity.js';
import type { ConditionDraft } from './condition-proposal.rules.js';
import {
  ConditionSide,
  ConditionState,
  PreparationState,
  VersionAction,
} from './condition.enums.js';

/** Who speaks, for which side, and when. */
export interface Author {
  readonly side: ConditionSide;
  readonly personId: string | null;
  readonly name: string;
  readonly at: string;
}

/** One turn: the step of the workflow, and the new words when it brings any. */
export interface Turn extends Author {
  readonly step: string;
  readonly to: ConditionState;
  readonly action: VersionAction;
  readonly wording: Wording | null;
  /** The facts of the dossier now, for the words a turn brings. */
  readonly facts: WordingFacts;
  readonly reason: string | null;
}

function versionOf(
  condition: Condition,
  number: number,
  author: Author,
  said: {
    action: VersionAction;
    wording: Wording;
    reason: string | null;
    builtOn: WordingFacts | null;
  },
): ConditionVersion {
  return {
    id: randomUUID(),
    zoneId: condition.zoneId,
    eventId: condition.eventId,
    conditionId: condition.id,
    number,
    side: author.side,
    authorPersonId: author.personId,
    authorName: author.name,
    at: author.at,
    action: said.action,
    text: said.wording.text,
    parameters: said.wording.parameters,
    reason: said.reason,
    builtOn: said.builtOn,
  };
}

/** A condition as it is put on the table, with the version it begins with. */
export function firstTurn(
  event: { readonly id: string; readonly zoneId: string } & WordingFacts,
  number: number,
  draft: ConditionDraft,
  author: Author,
): { condition: Condition; version: ConditionVersion } {
  const { wording, reason, ...facts } = draft;
  const condition: Condition = {
    id: randomUUID(),
    zoneId: event.zoneId,
    version: 1,
    eventId: event.id,
    number,
    ...facts,
    state: ConditionState.proposed,
    preparation: PreparationState.toDo,
    currentVersion: 1,
    agreedVersion: null,
    suspendedAt: null,
    openSide: author.side,
    openedBy: author.side,
    imposedReason: null,
    decisionArticleId: null,
    createdAt: author.at,
    updatedAt: author.at,
  };
  const builtOn = wordingFacts(event);
  const said = { action: VersionAction.propose, wording, reason, builtOn };
  return { condition, version: versionOf(condition, 1, author, said) };
}

/** The words that stand after a turn that brings none: they may fall back to earlier ones. */
function fallback(
  step: string,
  seen: Condition,
  versions: readonly ConditionVersion[],
): ConditionVersion {
  const numbered = (number: number | null) => versions.find((each) => each.number === number);
  const current = numbered(seen.currentVersion);
  const earlier =
    step === 'refuseChange' || step === 'withdrawChange'
      ? numbered(seen.agreedVersion)
      : step === 'withdrawCounter'
        ? lastWordsOf(seen.openedBy, versions)
        : step === 'impose'
          ? lastWordsOf(ConditionSide.police, versions)
          : null;
  const found = earlier ?? current;
  if (!found) throw new Error(`Condition ${seen.id} lacks its version ${seen.currentVersion}`);
  return found;
}

function openSideAfter(turn: Turn, seen: Condition): ConditionSide | null {
  if (turn.to !== ConditionState.proposed && turn.to !== ConditionState.countered) return null;
  return turn.step === 'withdrawCounter' ? seen.openedBy : turn.side;
}

function agreedVersionAfter(turn: Turn, seen: Condition, number: number): number | null {
  if (turn.action === VersionAction.accept) return number;
  const ended = turn.to === ConditionState.dropped || turn.to === ConditionState.imposed;
  return ended ? null : seen.agreedVersion;
}

/**
 * What a turn makes of a condition: the change of its row and the version to add. A counter taken
 * back gives the floor to the words it answered; a refused or withdrawn change leaves what was
 * agreed; an imposed condition carries the last words of police. `versions` by number, all of them.
 */
export function nextVersion(
  seen: Condition,
  versions: readonly ConditionVersion[],
  turn: Turn,
): { patch: Partial<Condition>; version: ConditionVersion } {
  const number = seen.currentVersion + 1;
  const brought = turn.wording && { ...turn.wording, builtOn: wordingFacts(turn.facts) };
  const words = brought ?? fallback(turn.step, seen, versions);
  return {
    version: versionOf(seen, number, turn, {
      action: turn.action,
      wording: words,
      reason: turn.reason,
      builtOn: words.builtOn,
    }),
    patch: {
      state: turn.to,
      currentVersion: number,
      agreedVersion: agreedVersionAfter(turn, seen, number),
      openSide: openSideAfter(turn, seen),
      openedBy: turn.step === 'askChange' ? turn.side : seen.openedBy,
      updatedAt: turn.at,
    },
  };
}
