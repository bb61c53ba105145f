import type { OrderTextsInput } from '../../../gql/desk/graphql.js';
import type { OrderContent, OrderItem } from './order-content.js';

/** A text in the two languages the order is issued in. */
export interface Pair {
  readonly nl: string;
  readonly fr: string;
}

export interface PhaseValue {
  readonly code: string;
  readonly posture: string;
  readonly reservePosture: string;
}

export interface ScenarioValue {
  readonly code: string;
  readonly name: Pair;
  readonly response: Pair;
}

/** The free texts of an order while they are written; null means the standard of the catalogue. */
export interface WriteValues {
  readonly intent: Pair;
  readonly context: Pair;
  /** Who acts while nothing is planned. */
  readonly standby: Pair;
  readonly phases: readonly PhaseValue[] | null;
  readonly coordination: readonly Pair[] | null;
  readonly scenarios: readonly ScenarioValue[] | null;
  readonly logistics: readonly Pair[] | null;
  /** Separated by commas; empty means the standard. */
  readonly talkgroups: string;
  readonly organiserContactMinutes: string;
  readonly classification: string;
}

export const PHASES = ['gathering', 'march', 'speeches', 'event', 'dispersal'] as const;
export const POSTURES = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5'] as const;
export const CLASSIFICATIONS = ['restricted', 'policeInternal'] as const;
export const EMPTY: Pair = { nl: '', fr: '' };

/** The texts as the server keeps them: what is absent comes from the catalogue. */
interface Stored {
  readonly intent?: Pair;
  readonly context?: Pair;
  readonly standby?: Pair;
  readonly phases?: readonly PhaseValue[];
  readonly coordination?: readonly Pair[];
  readonly scenarios?: readonly ScenarioValue[];
  readonly logistics?: readonly Pair[];
  readonly talkgroups?: readonly string[];
  readonly organiserContactMinutes?: number;
}

const pair = ({ nl, fr }: Pair): Pair => ({ nl, fr });

export function valuesOf(texts: unknown, classification: string): WriteValues {
  const stored = (texts ?? {}) as Stored;
  return {
    intent: pair(stored.intent ?? EMPTY),
    context: pair(stored.context ?? EMPTY),
    standby: pair(stored.standby ?? EMPTY),
    phases: stored.phases ?? null,
    coordination: stored.coordination?.map(pair) ?? null,
    scenarios:
      stored.scenarios?.map(({ code, name, response }) => ({
        code,
        name: pair(name),
        response: pair(response),
      })) ?? null,
    logistics: stored.logistics?.map(pair) ?? null,
    talkgroups: stored.talkgroups?.join(', ') ?? '',
    organiserContactMinutes: stored.organiserContactMinutes?.toString() ?? '',
    classification,
  };
}

const filled = ({ nl, fr }: Pair): boolean => `${nl}${fr}`.trim() !== '';

/** What is sent: everything that differs from the standard. */
export function textsOf(values: WriteValues): OrderTextsInput {
  const { intent, context, standby, phases, coordination, scenarios, logistics } = values;
  const groups = values.talkgroups
    .split(',')
    .map((group) => group.trim())
    .filter(Boolean);
  const minutes = values.organiserContactMinutes.trim();
  return {
    ...(filled(intent) ? { intent } : {}),
    ...(filled(context) ? { context } : {}),
    ...(filled(standby) ? { standby } : {}),
    ...(phases ? { phases: [...phases] } : {}),
    ...(coordination ? { coordination: [...coordination] } : {}),
    ...(scenarios ? { scenarios: [...scenarios] } : {}),
    ...(logistics ? { logistics: [...logistics] } : {}),
    ...(groups.length > 0 ? { talkgroups: groups } : {}),
    ...(minutes ? { organiserContactMinutes: Number(minutes) } : {}),
  };
}

function itemsOf(content: OrderContent | null, paragraph: string, section: string) {
  const found = content?.paragraphs.find(({ code }) => code === paragraph);
  return found?.sections.find(({ code }) => code === section)?.items ?? [];
}

/** The sentences of a section of the compiled order, to begin one's own from. */
export function linesFrom(
  content: OrderContent | null,
  paragraph: string,
  section: string,
): readonly Pair[] {
  const lines = itemsOf(content, paragraph, section).map(({ text }) => pair(text));
  return lines.length > 0 ? lines : [EMPTY];
}

const SCENARIO = /^(\S+) (.*?)\s?: (.*)$/s;

function scenarioFrom({ id, text }: OrderItem): ScenarioValue {
  const [, code = id, nameNl = '', nl = text.nl] = SCENARIO.exec(text.nl) ?? [];
  const [, , nameFr = '', fr = text.fr] = SCENARIO.exec(text.fr) ?? [];
  return { code, name: { nl: nameNl, fr: nameFr }, response: { nl, fr } };
}

export function scenariosFrom(content: OrderContent | null): readonly ScenarioValue[] {
  const found = itemsOf(content, 'execution', 'scenarios').map(scenarioFrom);
  return found.length > 0 ? found : [{ code: 'SC1', name: EMPTY, response: EMPTY }];
}

/** The postures of the compiled order; phases this event does not have begin at facilitation. */
export function phasesFrom(content: OrderContent | null): readonly PhaseValue[] {
  const items = itemsOf(content, 'execution', 'phases');
  return PHASES.map((code) => {
    const text = items.find(({ id }) => id === `execution.phase.${code}`)?.text.nl ?? '';
    const found = text.match(/\bP[0-5]\b/g) ?? [];
    return { code, posture: found[0] ?? 'P1', reservePosture: found.at(-1) ?? 'P2' };
  });
}
