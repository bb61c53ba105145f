import type { OrderItem, OrderParagraph, OrderSection, OrderText } from './order-content.types.js';
import type { HazardFacts, OrderSources, RestrictionFacts } from './order-facts.types.js';
import { policyItems } from './order-policy.rules.js';
import { clock, day, grouped, item, orderText } from './order-text.rules.js';
import type { CompleteTexts, Say } from './order-texts.rules.js';
import { toleranceItems } from './order-tolerance.rules.js';

function eventItem({ event }: OrderSources, say: Say): OrderItem {
  const unknown = say('unknown');
  const text = say('situation.event', {
    title: orderText(event.title),
    reference: event.reference,
    date: day(event.startAt),
    gathering: event.gatheringAt ? clock(event.gatheringAt) : unknown,
    start: clock(event.startAt),
    end: clock(event.endAt),
    dispersal: event.dispersalAt ? clock(event.dispersalAt) : unknown,
  });
  return item('situation.event', text, [{ type: 'event', id: event.id }]);
}

function figureItems({ event, figures }: OrderSources, say: Say): OrderItem[] {
  const unknown = say('unknown');
  const number = (value: number | null | undefined) => (value ? grouped(value) : unknown);
  const about = [{ type: 'event', id: event.id }] as const;
  const police = figures ? ([{ type: 'eventAssessment', id: figures.id }] as const) : [];
  const numbers = {
    organiser: number(event.expectedNumber),
    police: number(figures?.policeNumber),
  };
  const items = [
    item('situation.numbers', say('situation.numbers', numbers), [...about, ...police]),
  ];
  if (figures?.riskGroupMax) {
    const text = say('situation.riskGroup', { number: grouped(figures.riskGroupMax) });
    items.push(item('situation.riskGroup', text, police));
  }
  if (event.stewardCount !== null) {
    const text = say('situation.stewards', { number: grouped(event.stewardCount) });
    items.push(item('situation.stewards', text, about));
  }
  const threat = figures?.threatLevel
    ? say('situation.threat', { level: figures.threatLevel })
    : say('situation.noThreat');
  return [...items, item('situation.threat', threat, police)];
}

function eventSection(facts: OrderSources, texts: CompleteTexts, say: Say): OrderSection {
  const context = texts.context ? [item('situation.context', texts.context)] : [];
  const items = [
    eventItem(facts, say),
    ...toleranceItems(facts.tolerance, say),
    ...figureItems(facts, say),
    ...context,
  ];
  return { code: 'event', title: say('section.event'), items };
}

function restrictionText(finding: RestrictionFacts, say: Say): OrderText {
  return say(`situation.restriction.${finding.result === 'inside' ? 'inside' : 'adjacent'}`, {
    zone: orderText(finding.name),
    rule: orderText(finding.rule),
    distance: Math.round(finding.distanceM),
  });
}

function surroundingsSection(facts: OrderSources, say: Say): OrderSection {
  const items: OrderItem[] = facts.restrictions.map((finding) =>
    item(`situation.restriction.${finding.id}`, restrictionText(finding, say), [
      { type: 'restrictionZone', id: finding.id },
    ]),
  );
  if (items.length === 0)
    items.push(item('situation.noRestriction', say('situation.noRestriction')));
  return { code: 'surroundings', title: say('section.surroundings'), items };
}

/** A score with its band: `12 (hoog)`. */
export function rated(rating: { score: number; band: string } | null, say: Say): OrderText {
  if (!rating) return say('unknown');
  const band = say(`band.${rating.band}`);
  const { score } = rating;
  return { nl: `${score} (${band.nl})`, fr: `${score} (${band.fr})`, en: `${score} (${band.en})` };
}

function hazardItem(hazard: HazardFacts, say: Say): OrderItem {
  const text = say('situation.hazard', {
    code: hazard.code,
    title: orderText(hazard.title),
    before: rated(hazard.before, say),
    after: rated(hazard.after, say),
  });
  return item(`situation.hazard.${hazard.id}`, text, [{ type: 'hazard', id: hazard.id }]);
}

function riskSection(facts: OrderSources, say: Say): OrderSection {
  const title = say('section.risk');
  const { risk } = facts;
  if (!risk) {
    return { code: 'risk', title, items: [item('situation.noRisk', say('situation.noRisk'))] };
  }
  const score =
    risk.score === null || risk.band === null
      ? []
      : [
          item(
            'situation.score',
            say('situation.score', { score: risk.score, band: say(`band.${risk.band}`) }),
            [{ type: 'riskAssessment', id: risk.id }],
          ),
        ];
  return { code: 'risk', title, items: [...score, ...risk.hazards.map((h) => hazardItem(h, say))] };
}

/** The conditions in force, imposed ones marked. */
export function conditionItems(facts: Pick<OrderSources, 'conditions'>, say: Say): OrderItem[] {
  return facts.conditions.map(({ id, label, text, imposed }) =>
    item(
      `situation.condition.${id}`,
      say(imposed ? 'situation.imposed' : 'situation.condition', {
        label,
        text: orderText(text),
      }),
      [{ type: 'condition', id }],
    ),
  );
}

function conditionsSection(facts: OrderSources, say: Say): OrderSection {
  const items = conditionItems(facts, say);
  if (items.length === 0) items.push(item('situation.noCondition', say('situation.noCondition')));
  return { code: 'conditions', title: say('section.conditions'), items };
}

/** Paragraph 1: event, figures of both sides, surroundings, risk, conditions. */
export function situation(facts: OrderSources, texts: CompleteTexts, say: Say): OrderParagraph {
  return {
    number: 1,
    code: 'situation',
    title: say('paragraph.situation'),
    sections: [
      eventSection(facts, texts, say),
      surroundingsSection(facts, say),
      riskSection(facts, say),
      { code: 'policy', title: say('section.policy'), items: policyItems(facts, say) },
      conditionsSection(facts, say),
    ],
  };
}

/** When the first post is manned and the last one released, instants; null without a shift. */
export function serviceSpan(facts: OrderSources): { from: string; to: string } | null {
  const shifts = facts.plan.posts.flatMap((post) => post.shifts);
  const from = shifts.map((shift) => shift.startsAt).sort()[0];
  const to = shifts
    .map((shift) => shift.endsAt)
    .sort()
    .at(-1);
  return from && to ? { from, to } : null;
}

function safeguards(facts: OrderSources, say: Say): OrderText {
  const lane = say('mission.emergencyLane');
  const [zone] = facts.restrictions;
  if (!zone) return lane;
  const first = zone.kind === 'neutralZone' ? say('mission.neutralZone') : orderText(zone.name);
  return say('mission.and', { first, second: lane });
}

/** Paragraph 2: one sentence, who does what, when, where and to what end. */
export function mission(facts: OrderSources, say: Say): OrderParagraph {
  const { event } = facts;
  const span = serviceSpan(facts) ?? {
    from: event.gatheringAt ?? event.startAt,
    to: event.dispersalAt ?? event.endAt,
  };
  const sentence = say('mission.sentence', {
    zone: orderText(facts.zone),
    date: day(event.startAt),
    from: clock(span.from),
    to: clock(span.to),
    title: orderText(event.title),
    safeguards: safeguards(facts, say),
    dispersal: clock(event.dispersalAt ?? event.endAt),
  });
  const references = [
    { type: 'event', id: event.id },
    { type: 'deploymentPlan', id: facts.plan.id },
  ] as const;
  return {
    number: 2,
    code: 'mission',
    title: say('paragraph.mission'),
    sections: [
      {
        code: 'mission',
        title: say('section.mission'),
        items: [item('mission.sentence', sentence, references)],
      },
    ],
  };
}
