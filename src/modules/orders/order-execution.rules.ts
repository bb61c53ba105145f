import type { PlanPostFact, PlanShiftFact } from '../deployments/index.js';
import type {
  OrderItem,
  OrderParagraph,
  OrderReference,
  OrderSection,
  OrderText,
} from './order-content.types.js';
import type {
  ConditionFacts,
  HazardFacts,
  MeasureFacts,
  OrderSources,
} from './order-facts.types.js';
import { policySections } from './order-policy.rules.js';
import { clock, day, inEach, item, lines, orderText } from './order-text.rules.js';
import type { CompleteTexts, PhaseCode, Say } from './order-texts.rules.js';

interface Span {
  readonly code: PhaseCode;
  readonly from: string;
  readonly to: string;
}

/** The phases of the event with their times; a march is followed by speeches, other events not. */
function phaseSpans({ event, march }: OrderSources): Span[] {
  const spans: Span[] = [];
  const add = (code: PhaseCode, from: string | null, to: string | null) => {
    if (from && to && Date.parse(from) < Date.parse(to)) spans.push({ code, from, to });
  };
  add('gathering', event.gatheringAt, event.startAt);
  if (march?.headArrivesAt) {
    add('march', event.startAt, march.tailArrivesAt ?? march.headArrivesAt);
    add('speeches', march.headArrivesAt, event.endAt);
  } else {
    add('event', event.startAt, event.endAt);
  }
  add('dispersal', event.endAt, event.dispersalAt);
  return spans;
}

function phasesSection(facts: OrderSources, texts: CompleteTexts, say: Say): OrderSection {
  const references = [{ type: 'event', id: facts.event.id }] as const;
  const items = phaseSpans(facts).flatMap((span, index): OrderItem[] => {
    const chosen = texts.phases.find((phase) => phase.code === span.code);
    if (!chosen) return [];
    const text = say('execution.phase', {
      code: 'ABCDE'.charAt(index),
      name: say(`phase.${span.code}`),
      from: clock(span.from),
      to: clock(span.to),
      posture: chosen.posture,
      meaning: say(`posture.${chosen.posture}`),
      reserve: chosen.reservePosture,
    });
    return [item(`execution.phase.${span.code}`, text, references)];
  });
  return { code: 'phases', title: say('section.phases'), items };
}

function marchSection(facts: OrderSources, say: Say): OrderSection[] {
  const timeline = facts.march?.timeline ?? [];
  if (timeline.length === 0) return [];
  const items = timeline.map((passage, index) => {
    const values = {
      name: passage.name,
      head: clock(passage.headAt),
      tail: clock(passage.tailAt),
    };
    const text =
      passage.closedFromAt && passage.closedToAt
        ? say('execution.passage', {
            ...values,
            from: clock(passage.closedFromAt),
            to: clock(passage.closedToAt),
          })
        : say('execution.passageOpen', values);
    const references: OrderReference[] = facts.risk
      ? [{ type: 'riskAssessment', id: facts.risk.id }]
      : [];
    return item(`execution.passage.${index}`, text, references);
  });
  return [{ code: 'march', title: say('section.march'), items }];
}

/** Why a post stands there: measure, the hazard it answers, the conditions it watches over. */
export interface PostReason {
  readonly hazard: HazardFacts | null;
  readonly measure: MeasureFacts | null;
  readonly conditions: readonly ConditionFacts[];
}

export function reasonOf(
  facts: Pick<OrderSources, 'risk' | 'conditions'>,
  post: PlanPostFact,
): PostReason {
  const hazards = facts.risk?.hazards ?? [];
  const hazard =
    hazards.find((each) => each.measures.some(({ id }) => id === post.measureId)) ?? null;
  const measure = hazard?.measures.find(({ id }) => id === post.measureId) ?? null;
  const ids = [post.conditionId, measure?.conditionId];
  return {
    hazard,
    measure,
    conditions: facts.conditions.filter(({ id }) => ids.includes(id)),
  };
}

function mannedText(facts: OrderSources, shift: PlanShiftFact, say: Say): OrderText {
  const units =
    shift.units.length === 0
      ? say('execution.unmanned')
      : inEach(() => shift.units.map((unit) => `${unit.code} (${unit.strength})`).join(', '));
  const values = { from: clock(shift.startsAt), to: clock(shift.endsAt), units };
  const date = day(shift.startsAt);
  return date === day(facts.event.startAt)
    ? say('execution.manned', values)
    : say('execution.mannedDated', { ...values, date });
}

function postItem(facts: OrderSources, post: PlanPostFact, say: Say): OrderItem {
  const { hazard, measure, conditions } = reasonOf(facts, post);
  const texts = [
    say('execution.post', {
      code: post.code,
      name: orderText(post.name),
      presence: say(`presence.${post.presence}`),
      task: closed(orderText(post.task)),
    }),
    ...post.shifts.map((shift) => mannedText(facts, shift, say)),
  ];
  const references: OrderReference[] = [{ type: 'post', id: post.id }];
  if (hazard && measure) {
    const text = inEach((language) => bare(orderText(measure.text)[language]));
    const values = { hazard: hazard.code, title: orderText(hazard.title), measure: measure.code };
    texts.push(say('execution.why', { ...values, text }));
    references.push({ type: 'hazard', id: hazard.id }, { type: 'measure', id: measure.id });
  }
  if (conditions.length > 0) {
    const labels = conditions.map(({ label }) => label).join(', ');
    texts.push(say('execution.watches', { labels }));
    references.push(...conditions.map(({ id }) => ({ type: 'condition', id }) as const));
  }
  const units = new Set(post.shifts.flatMap((shift) => shift.units.map((unit) => unit.id)));
  references.push(...[...units].sort().map((id) => ({ type: 'unit', id }) as const));
  return item(`execution.post.${post.id}`, lines(texts), references);
}

/** The checklist of the day: what was promised, when and where it is looked at. */
function checksSection(facts: OrderSources, say: Say): OrderSection[] {
  if (facts.checks.length === 0) return [];
  const items = facts.checks.map((check) => {
    const { number, at, place } = check;
    const when = at ? (day(at) === day(facts.event.startAt) ? clock(at) : dated(at)) : '–';
    const values = { when, number, kind: orderText(check.kindLabel), text: orderText(check.text) };
    const said = place
      ? say('execution.checkAt', { ...values, place })
      : say('execution.check', values);
    return item(`execution.check.${check.id}`, said, [
      { type: 'condition', id: check.conditionId },
    ]);
  });
  return [{ code: 'checks', title: say('section.checks'), items }];
}

const dated = (at: string) => `${day(at).slice(0, 5)} ${clock(at)}`;
const bare = (text: string) => text.replace(/[.\s]+$/u, '');
const closed = (text: OrderText) => inEach((language) => `${bare(text[language])}.`);

function tasksSection(facts: OrderSources, say: Say): OrderSection {
  const items = facts.plan.posts.map((post) => postItem(facts, post, say));
  return { code: 'tasks', title: say('section.tasks'), items };
}

function listSection(code: string, title: OrderText, lines: readonly OrderText[]): OrderSection {
  return {
    code,
    title,
    items: lines.map((text, index) => item(`execution.${code}.${index}`, text)),
  };
}

/** Paragraph 3: intent, phases, march, tasks with their why, rules, scenarios. */
export function execution(facts: OrderSources, texts: CompleteTexts, say: Say): OrderParagraph {
  const scenarios = texts.scenarios.map(({ code, name, response }) =>
    item(`execution.scenario.${code}`, say('execution.scenario', { code, name, response })),
  );
  return {
    number: 3,
    code: 'execution',
    title: say('paragraph.execution'),
    sections: [
      {
        code: 'intent',
        title: say('section.intent'),
        items: [item('execution.intent', texts.intent)],
      },
      phasesSection(facts, texts, say),
      ...marchSection(facts, say),
      tasksSection(facts, say),
      ...checksSection(facts, say),
      listSection('coordination', say('section.coordination'), texts.coordination),
      ...policySections(facts, say),
      { code: 'scenarios', title: say('section.scenarios'), items: scenarios },
    ],
  };
}
