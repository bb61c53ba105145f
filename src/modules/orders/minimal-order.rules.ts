import type { PlanContent, PlanPostFact } from '../deployments/index.js';
import type {
  OrderContent,
  OrderItem,
  OrderParagraph,
  OrderSection,
  OrderText,
} from './order-content.types.js';
import { orderPosts } from './order-content.rules.js';
import type { MinimalSources } from './order-facts.types.js';
import { conditionItems } from './order-situation.rules.js';
import { policyItems } from './order-policy.rules.js';
import { RANKS } from './order-support.rules.js';
import { clock, day, grouped, inEach, item, orderText } from './order-text.rules.js';
import type { OrderTexts, Say } from './order-texts.rules.js';
import { toleranceItems } from './order-tolerance.rules.js';

/** More would not fit on the page; the dossier has them all. */
const LATEST_SIGNALS = 2;
const WORST_HAZARDS = 4;
const FIRST_CONDITIONS = 4;
const FIRST_POSTS = 8;
const LONGEST_QUOTE = 240;
const GROUPS = ['SILVER', 'MULTI'] as const;
const DEESCALATION = ['dialogue', 'posture', 'warning'] as const;

/** The free texts of a minimal order with every gap filled; nobody but the writer knows who stands by. */
export function minimalTexts(texts: OrderTexts, say: Say) {
  return {
    intent: texts.intent ?? say('minimal.intent'),
    context: texts.context ?? null,
    standby: texts.standby ?? null,
    coordination: texts.coordination ?? DEESCALATION.map((code) => say(`minimal.${code}`)),
    talkgroups: texts.talkgroups ?? GROUPS,
  };
}

type MinimalTexts = ReturnType<typeof minimalTexts>;

/** Whether any post of the plan has a unit. */
export function isStaffed(plan: PlanContent | null): boolean {
  return plan?.posts.some(({ shifts }) => shifts.some(({ units }) => units.length > 0)) ?? false;
}

function eventItem({ event, place }: MinimalSources, say: Say): OrderItem {
  const text = say('minimal.event', {
    title: orderText(event.title),
    date: day(event.startAt),
    start: clock(event.startAt),
    end: clock(event.endAt),
    place: place ? orderText(place) : say('unknown'),
  });
  return item('situation.event', text, [{ type: 'event', id: event.id }]);
}

/** So much of what others wrote as the page holds; the dossier has it whole. */
function quoted(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : text;
}

function figureItem({ event, figures, signals }: MinimalSources, say: Say): OrderItem {
  const number = (value: number | null | undefined) => (value ? grouped(value) : say('unknown'));
  const [stated, police] = [number(event.expectedNumber), number(figures?.policeNumber)];
  const text =
    signals.length > 0
      ? say('minimal.numbers', { heard: stated, police })
      : say('situation.numbers', { organiser: stated, police });
  return item('situation.numbers', text, [{ type: 'event', id: event.id }]);
}

function signalItems({ signals }: MinimalSources, say: Say): OrderItem[] {
  return signals.slice(-LATEST_SIGNALS).map(({ id, source, code, text, heardAt }) => {
    const values = { source, code, text: quoted(text), at: `${day(heardAt)} ${clock(heardAt)}` };
    return item(`situation.signal.${id}`, say('minimal.signal', values), [
      { type: 'eventSignal', id },
    ]);
  });
}

function riskItems({ risk }: MinimalSources, say: Say): OrderItem[] {
  if (!risk || risk.hazards.length === 0) return [];
  const present = (hazard: (typeof risk.hazards)[number]) => (hazard.after ?? hazard.before).score;
  const worst = [...risk.hazards]
    .sort((a, b) => present(b) - present(a) || (a.code < b.code ? -1 : 1))
    .slice(0, WORST_HAZARDS);
  const list = inEach((language) =>
    worst.map(({ code, title }) => `${code} ${orderText(title)[language]}`).join('; '),
  );
  const references = worst.map(({ id }) => ({ type: 'hazard', id }) as const);
  return [item('situation.hazards', say('minimal.hazards', { list }), references)];
}

function situation(facts: MinimalSources, texts: MinimalTexts, say: Say): OrderSection {
  const { tolerance } = facts;
  const items = [
    eventItem(facts, say),
    ...toleranceItems(tolerance && { ...tolerance, announced: quoted(tolerance.announced) }, say),
    figureItem(facts, say),
    ...signalItems(facts, say),
    ...(texts.context ? [item('situation.context', texts.context)] : []),
    ...riskItems(facts, say),
    ...(facts.policies.length > 0 ? policyItems(facts, say) : []),
    ...conditionItems({ conditions: facts.conditions.slice(0, FIRST_CONDITIONS) }, say),
  ];
  return { code: 'event', title: say('paragraph.situation'), items };
}

function missionText({ zone, event, place, tolerance }: MinimalSources, say: Say): OrderText {
  return say('minimal.mission', {
    zone: orderText(zone),
    title: orderText(event.title),
    date: day(event.startAt),
    from: clock(event.gatheringAt ?? event.startAt),
    until: clock(tolerance?.untilAt ?? event.dispersalAt ?? event.endAt),
    place: tolerance?.place ?? (place ? orderText(place) : say('unknown')),
  });
}

function postItem(post: PlanPostFact, say: Say): OrderItem {
  const shifts = post.shifts.map(({ startsAt, endsAt, units }) => {
    const who = units.map(({ code, strength }) => `${code} (${strength})`).join(', ');
    const manned = who ? inEach(() => who) : say('execution.unmanned');
    const span = `${clock(startsAt)}–${clock(endsAt)}`;
    return inEach((language) => `${span} ${manned[language]}`);
  });
  const values = {
    code: post.code,
    name: orderText(post.name),
    task: orderText(post.task),
    shifts: inEach((language) => shifts.map((shift) => shift[language]).join('; ') || '–'),
  };
  const units = new Set(post.shifts.flatMap((shift) => shift.units.map(({ id }) => id)));
  return item(`execution.post.${post.id}`, say('minimal.post', values), [
    { type: 'post', id: post.id },
    ...[...units].sort().map((id) => ({ type: 'unit', id }) as const),
  ]);
}

function staffing({ plan }: MinimalSources, texts: MinimalTexts, say: Say): OrderSection {
  const posts = plan?.posts ?? [];
  const items = [
    ...(texts.standby ? [item('execution.standby', texts.standby)] : []),
    ...posts.slice(0, FIRST_POSTS).map((post) => postItem(post, say)),
    ...(posts.length > FIRST_POSTS
      ? [item('execution.more', say('minimal.more', { count: posts.length - FIRST_POSTS }))]
      : []),
  ];
  return { code: 'tasks', title: say('section.staffing'), items };
}

/** Gold, Silver, Bronze in one line; whoever decides outside the police stands elsewhere. */
function chainItem({ command }: MinimalSources, say: Say): OrderItem {
  const chain = RANKS.flatMap((rank) => command.filter(({ code }) => code.startsWith(rank)));
  const list = inEach((language) =>
    chain
      .map(({ name, person }) => {
        const position = orderText(name);
        const held = person
          ? say('command.holder', { position, person })
          : say('command.vacant', { position });
        return held[language];
      })
      .join(' '),
  );
  return item('command.chain', list);
}

function thresholds({ event, figures, tolerance }: MinimalSources, say: Say): OrderItem[] {
  const expected = figures?.policeNumber ?? event.expectedNumber;
  const items = [item('threshold.tolerance', say('threshold.tolerance'))];
  if (tolerance) {
    const { participants, untilAt, place, id } = tolerance;
    const values = { number: grouped(participants), until: clock(untilAt), place };
    const about = [{ type: 'tolerance', id }] as const;
    return [item('threshold.beyond', say('threshold.beyond', values), about), ...items];
  }
  if (!expected) return items;
  return [
    item('threshold.number', say('threshold.number', { number: grouped(expected) })),
    ...items,
  ];
}

function paragraphs(facts: MinimalSources, texts: MinimalTexts, say: Say): OrderParagraph[] {
  const mission = item('mission.sentence', missionText(facts, say), [
    { type: 'event', id: facts.event.id },
  ]);
  const calm = texts.coordination.map((text, index) =>
    item(`execution.coordination.${index}`, text),
  );
  const groups = say('command.talkgroups', { list: texts.talkgroups.join(', ') });
  const signals = [
    item('command.talkgroups', groups),
    item('command.reports', say('minimal.reports')),
  ];
  const paragraph = (
    number: number,
    code: OrderParagraph['code'],
    sections: readonly OrderSection[],
  ): OrderParagraph => ({ number, code, title: say(`paragraph.${code}`), sections });
  const section = (code: string, items: readonly OrderItem[]): OrderSection => ({
    code,
    title: say(`section.${code}`),
    items,
  });
  return [
    paragraph(1, 'situation', [situation(facts, texts, say)]),
    paragraph(2, 'mission', [
      section('mission', [mission, item('execution.intent', texts.intent)]),
    ]),
    paragraph(3, 'execution', [
      staffing(facts, texts, say),
      section('deescalation', [...thresholds(facts, say), ...calm]),
    ]),
    paragraph(4, 'command', [section('chain', [chainItem(facts, say), ...signals])]),
  ];
}

/**
 * A minimal order from today's facts and the writer's texts: what was heard, what is let be, who
 * acts, when to scale up, who commands. Built and hashed as a full one is.
 */
export function minimalContent(facts: MinimalSources, free: OrderTexts, say: Say): OrderContent {
  const { event, plan, risk } = facts;
  const times: readonly (readonly [string, string | null])[] = [
    ['gathering', event.gatheringAt],
    ['start', event.startAt],
    ['end', event.endAt],
    ['tolerated', facts.tolerance?.untilAt ?? null],
  ];
  return {
    format: 'parley-order-1',
    form: 'minimal',
    reference: facts.reference,
    classification: facts.classification,
    zone: facts.zone,
    event: {
      id: event.id,
      reference: event.reference,
      title: event.title,
      date: day(event.startAt),
    },
    plan: plan ? { id: plan.id, number: plan.number } : null,
    risk: risk ? { id: risk.id, number: risk.number } : null,
    card: {
      mission: missionText(facts, say),
      times: times.flatMap(([id, at]) =>
        at ? [{ id, label: say(`time.${id}`), at: new Date(at).toISOString() }] : [],
      ),
      thresholds: thresholds(facts, say),
    },
    paragraphs: paragraphs(facts, minimalTexts(free, say), say),
    posts: plan ? orderPosts(facts, plan) : [],
    timeline: [],
    register: [],
  };
}
