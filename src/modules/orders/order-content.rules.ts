import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import type { OrderCard, OrderContent, OrderItem, OrderPost } from './order-content.types.js';
import { execution, reasonOf } from './order-execution.rules.js';
import type { OrderSources } from './order-facts.types.js';
import { mission, serviceSpan, situation } from './order-situation.rules.js';
import { plannedPhases } from './order-policy.rules.js';
import { command, support } from './order-support.rules.js';
import { day, grouped, item } from './order-text.rules.js';
import { type OrderTexts, type Say, completeTexts } from './order-texts.rules.js';

function cardTimes(facts: OrderSources, say: Say): OrderCard['times'] {
  const { event, march } = facts;
  const span = serviceSpan(facts);
  const times: [string, string | null | undefined][] = [
    ['serviceFrom', span?.from],
    ['gathering', event.gatheringAt],
    ['start', event.startAt],
    ['headArrives', march?.headArrivesAt],
    ['tailArrives', march?.tailArrivesAt],
    ['end', event.endAt],
    ['dispersal', event.dispersalAt],
    ['serviceTo', span?.to],
  ];
  return times.flatMap(([id, at]) =>
    at ? [{ id, label: say(`time.${id}`), at: new Date(at).toISOString() }] : [],
  );
}

function thresholds(facts: OrderSources, say: Say): OrderItem[] {
  const { risk, march, limits } = facts;
  const items: OrderItem[] = [];
  if (risk && risk.score !== null && risk.band) {
    const values = { score: risk.score, band: say(`band.${risk.band}`) };
    const references = [{ type: 'riskAssessment', id: risk.id }] as const;
    items.push(item('threshold.score', say('threshold.score', values), references));
  }
  if (march?.endSquareCapacity) {
    const number = grouped(Math.floor(march.endSquareCapacity));
    items.push(item('threshold.capacity', say('threshold.capacity', { number })));
  }
  const hours = { day: limits.maxHoursIn24h, rest: limits.minRestHours };
  items.push(item('threshold.hours', say('threshold.hours', hours)));
  items.push(item('threshold.tolerance', say('threshold.tolerance')));
  return items;
}

/** The posts of a plan with their units and their why. */
export function orderPosts(
  facts: Pick<OrderSources, 'risk' | 'conditions'>,
  plan: OrderSources['plan'],
): OrderPost[] {
  return plan.posts.map((post) => {
    const { hazard, measure, conditions } = reasonOf(facts, post);
    return {
      id: post.id,
      code: post.code,
      name: post.name,
      sector: post.sectorCode,
      presence: post.presence,
      task: post.task,
      requiredStrength: post.requiredStrength,
      hazardCode: hazard?.code ?? null,
      measureCode: measure?.code ?? null,
      conditionLabels: conditions.map(({ label }) => label),
      duties: post.shifts.flatMap((shift) =>
        shift.units.map((unit) => ({
          id: `${shift.id}:${unit.id}`,
          unitId: unit.id,
          unit: unit.code,
          unitName: unit.name,
          callSign: unit.callSign,
          strength: unit.strength,
          startsAt: shift.startsAt,
          endsAt: shift.endsAt,
        })),
      ),
    };
  });
}

/**
 * The whole order from today's facts and the writer's free texts. Holds no time of compiling and no
 * version number: equal facts and texts give equal content, and so an equal hash.
 */
export function orderContent(facts: OrderSources, free: OrderTexts, say: Say): OrderContent {
  const sectors = facts.plan.sectors.map(({ code }) => code);
  const texts = completeTexts(free, say, sectors, plannedPhases(facts.policies));
  const purpose = mission(facts, say);
  return {
    format: 'parley-order-1',
    reference: facts.reference,
    classification: facts.classification,
    zone: facts.zone,
    event: {
      id: facts.event.id,
      reference: facts.event.reference,
      title: facts.event.title,
      date: day(facts.event.startAt),
    },
    plan: { id: facts.plan.id, number: facts.plan.number },
    risk: facts.risk ? { id: facts.risk.id, number: facts.risk.number } : null,
    card: {
      mission: purpose.sections[0]?.items[0]?.text ?? purpose.title,
      times: cardTimes(facts, say),
      thresholds: thresholds(facts, say),
    },
    paragraphs: [
      situation(facts, texts, say),
      purpose,
      execution(facts, texts, say),
      support(facts, texts, say),
      command(facts, texts, say),
    ],
    posts: orderPosts(facts, facts.plan),
    timeline: facts.march?.timeline ?? [],
    register: (facts.risk?.hazards ?? []).map(({ measures, ...hazard }) => ({
      ...hazard,
      measures: measures.map(({ id, code, text }) => ({ id, code, text })),
    })),
  };
}

/** SHA-256 of the canonical JSON of the content: what a signature is put under. */
export function orderHash(content: OrderContent): string {
  return sha256Hex(canonicalJson(JSON.parse(JSON.stringify(content)) as unknown));
}
