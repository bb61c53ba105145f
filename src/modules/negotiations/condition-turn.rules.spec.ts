import type { ConditionVersion } from './condition-version.entity.js';
import type { Condition } from './condition.entity.js';
import {
  ConditionOrigin,
  ConditionOwner,
  ConditionSide,
  ConditionState,
  VersionAction,
} from './condition.enums.js';
import { factsOf, standingState } from './condition-standing.rules.js';
import { type Turn, firstTurn, nextVersion } from './condition-turn.rules.js';
import type { ConditionDraft } from './condition-proposal.rules.js';

const FACTS = {
  gatheringAt: null,
  startAt: '2027-03-11T10:00:00.000Z',
  endAt: '2027-03-11T14:00:00.000Z',
  dispersalAt: null,
  expectedNumber: 8000,
  footprintVersion: 1,
};
const { police, organiser, authority } = ConditionSide;
const author = (side: ConditionSide) => ({
  side,
  personId: null,
  name: side,
  at: '2027-01-01T00:00:00Z',
});
const words = (nl: string) => ({ text: { nl }, parameters: { n: nl.length } });

/** A thread that is played turn by turn, as the service does it. */
class Thread {
  condition: Condition;
  versions: ConditionVersion[];

  constructor(first: string) {
    const draft: ConditionDraft = {
      kindId: 'kind',
      kind: 'STW',
      origin: ConditionOrigin.police,
      owner: ConditionOwner.organiser,
      legalGround: null,
      wording: words(first),
      reason: null,
    };
    const begun = firstTurn({ id: 'event', zoneId: 'zone', ...FACTS }, 4, draft, author(police));
    this.condition = begun.condition;
    this.versions = [begun.version];
  }

  say(
    side: ConditionSide,
    step: string,
    to: ConditionState,
    action: VersionAction,
    text: string | null = null,
  ): this {
    const turn: Turn = {
      ...author(side),
      step,
      to,
      action,
      wording: text === null ? null : words(text),
      facts: { ...FACTS, expectedNumber: 9000 },
      reason: null,
    };
    const { patch, version } = nextVersion(this.condition, this.versions, turn);
    this.condition = { ...this.condition, ...patch };
    this.versions = [...this.versions, version];
    return this;
  }

  get stands() {
    const { state, openSide, agreedVersion, currentVersion } = this.condition;
    return { state, openSide, agreedVersion, currentVersion, text: this.versions.at(-1)?.text.nl };
  }

  facts() {
    const number = this.condition.agreedVersion ?? this.condition.currentVersion;
    const wording = this.versions.find((each) => each.number === number) as ConditionVersion;
    return factsOf({ condition: this.condition, state: standingState(this.condition), wording });
  }
}

const { proposed, countered, agreed, refused, imposed, dropped } = ConditionState;
const counter = (thread: Thread, text: string) =>
  thread.say(organiser, 'counter', countered, VersionAction.counter, text);
const accept = (thread: Thread, side: ConditionSide) =>
  thread.say(side, 'accept', agreed, VersionAction.accept);

describe('nextVersion', () => {
  it('keeps the facts of the words: new ones for new words, the old ones for a bare yes', () => {
    const { organiser, police } = ConditionSide;
    const { countered, agreed } = ConditionState;
    const thread = new Thread('first')
      .say(organiser, 'accept', agreed, VersionAction.accept)
      .say(police, 'askChange', ConditionState.proposed, VersionAction.reword, 'second')
      .say(organiser, 'counter', countered, VersionAction.counter, 'third');
    expect(thread.versions.map((version) => version.builtOn?.expectedNumber)).toEqual([
      8000, 8000, 9000, 9000,
    ]);
  });

  it('numbers versions densely and hands the floor over', () => {
    const thread = new Thread('first');
    expect(thread.stands).toMatchObject({ state: proposed, openSide: police, currentVersion: 1 });
    counter(thread, 'second');
    expect(thread.stands).toMatchObject({ state: countered, openSide: organiser, text: 'second' });
    accept(thread, police);
    expect(thread.stands).toEqual({
      state: agreed,
      openSide: null,
      agreedVersion: 3,
      currentVersion: 3,
      text: 'second',
    });
    expect(thread.versions.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('gives the floor back to the words a withdrawn counter answered', () => {
    const thread = counter(new Thread('first'), 'second');
    thread.say(organiser, 'withdrawCounter', proposed, VersionAction.withdraw);
    expect(thread.stands).toMatchObject({ state: proposed, openSide: police, text: 'first' });
  });

  it('keeps what was agreed while a change is discussed, refused or taken back', () => {
    const thread = accept(new Thread('first'), organiser);
    const before = thread.facts();
    thread.say(organiser, 'askChange', proposed, VersionAction.reword, 'later');
    expect(thread.stands).toMatchObject({ state: proposed, openSide: organiser, agreedVersion: 2 });
    expect(thread.facts()).toEqual(before);
    thread.say(police, 'refuseChange', agreed, VersionAction.refuse);
    expect(thread.stands).toMatchObject({ state: agreed, agreedVersion: 2, text: 'first' });
    expect(thread.facts()).toEqual(before);
    thread.say(police, 'askChange', proposed, VersionAction.reword, 'again');
    accept(thread, organiser);
    expect(thread.facts()).toEqual({ ...before, ...words('again'), version: 6 });
  });

  it('imposes the last words of police, not those of the other side', () => {
    const thread = counter(new Thread('police words'), 'their words');
    thread.say(police, 'refuse', refused, VersionAction.refuse);
    thread.say(authority, 'impose', imposed, VersionAction.impose);
    expect(thread.stands).toMatchObject({ state: imposed, openSide: null, text: 'police words' });
    expect(thread.facts().state).toBe(imposed);
  });

  it('leaves nothing agreed behind a dropped condition', () => {
    const thread = accept(new Thread('first'), organiser);
    thread.say(police, 'drop', dropped, VersionAction.drop);
    expect(thread.stands).toMatchObject({ state: dropped, agreedVersion: null });
    expect(thread.facts().state).toBe(dropped);
  });
});
