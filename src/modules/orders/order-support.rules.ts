import type { OrderItem, OrderParagraph, OrderReference } from './order-content.types.js';
import type { OrderSources } from './order-facts.types.js';
import { clock, grouped, inEach, item, orderText } from './order-text.rules.js';
import type { CompleteTexts, Say } from './order-texts.rules.js';

const HOUR_MS = 3_600_000;

/** Units, persons and man-hours of a plan: persons times hours, summed over all assignments. */
export function deployedOf(facts: OrderSources): { units: number; persons: number; hours: number } {
  const duties = facts.plan.posts.flatMap((post) =>
    post.shifts.flatMap((shift) =>
      shift.units.map((unit) => ({
        unit,
        hours: (Date.parse(shift.endsAt) - Date.parse(shift.startsAt)) / HOUR_MS,
      })),
    ),
  );
  const strengths = new Map(duties.map(({ unit }) => [unit.id, unit.strength]));
  return {
    units: strengths.size,
    persons: [...strengths.values()].reduce((sum, strength) => sum + strength, 0),
    hours: Math.round(duties.reduce((sum, { unit, hours }) => sum + unit.strength * hours, 0)),
  };
}

/** Handovers: a post whose next shift begins when another ends. */
function reliefs(facts: OrderSources, say: Say): OrderItem[] {
  return facts.plan.posts.flatMap((post) =>
    post.shifts
      .filter((shift) => post.shifts.some((earlier) => earlier.endsAt === shift.startsAt))
      .map((shift) =>
        item(
          `support.relief.${shift.id}`,
          say('support.relief', { post: post.code, at: clock(shift.startsAt) }),
          [{ type: 'post', id: post.id }],
        ),
      ),
  );
}

function hoursItems(facts: OrderSources, say: Say): OrderItem[] {
  const { units, persons, hours } = deployedOf(facts);
  const plan = [{ type: 'deploymentPlan', id: facts.plan.id }] as const;
  const relief = reliefs(facts, say);
  return [
    item(
      'support.hours',
      say('support.hours', {
        day: facts.limits.maxHoursIn24h,
        week: facts.limits.maxHoursPerWeek,
        rest: facts.limits.minRestHours,
        source: say('support.source'),
      }),
    ),
    item(
      'support.strength',
      say('support.strength', { units, persons: grouped(persons), hours: grouped(hours) }),
      plan,
    ),
    ...(relief.length > 0 ? relief : [item('support.noRelief', say('support.noRelief'), plan)]),
  ];
}

/** Paragraph 4: logistics, relief and hours. */
export function support(facts: OrderSources, texts: CompleteTexts, say: Say): OrderParagraph {
  return {
    number: 4,
    code: 'support',
    title: say('paragraph.support'),
    sections: [
      {
        code: 'logistics',
        title: say('section.logistics'),
        items: texts.logistics.map((text, index) => item(`support.logistics.${index}`, text)),
      },
      { code: 'hours', title: say('section.hours'), items: hoursItems(facts, say) },
    ],
  };
}

/** From the top down; positions the zone calls otherwise follow by code. */
export const RANKS = ['gold', 'silver', 'bronze'];

function chainItems(facts: OrderSources, say: Say): OrderItem[] {
  const rank = (code: string) => {
    const at = RANKS.findIndex((name) => code.startsWith(name));
    return at === -1 ? RANKS.length : at;
  };
  return [...facts.command]
    .sort((a, b) => rank(a.code) - rank(b.code) || (a.code < b.code ? -1 : 1))
    .map(({ code, name, person }, index) => {
      const position = orderText(name);
      const text = person
        ? say('command.holder', { position, person })
        : say('command.vacant', { position });
      return item(`command.chain.${index}.${code}`, text);
    });
}

function signalItems(facts: OrderSources, texts: CompleteTexts, say: Say): OrderItem[] {
  const signs = new Map(
    facts.plan.posts.flatMap((post) =>
      post.shifts.flatMap((shift) =>
        shift.units.flatMap(({ id, code, callSign }) =>
          callSign ? [[code, { id, callSign }] as const] : [],
        ),
      ),
    ),
  );
  const sorted = [...signs].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = inEach(() =>
    sorted.map(([code, { callSign }]) => `${code} ${callSign}`).join(' · '),
  );
  const references: OrderReference[] = sorted.map(([, { id }]) => ({ type: 'unit', id }));
  const talkgroups = { list: texts.talkgroups.join(', ') };
  const minutes = texts.organiserContactMinutes;
  return [
    item('command.talkgroups', say('command.talkgroups', talkgroups)),
    ...(sorted.length > 0
      ? [item('command.callSigns', say('command.callSigns', { list }), references)]
      : []),
    item('command.reports', say('command.reports')),
    item('command.organiser', say('command.organiser', { minutes })),
  ];
}

/** Paragraph 5: who commands, on which groups, under which call signs. */
export function command(facts: OrderSources, texts: CompleteTexts, say: Say): OrderParagraph {
  return {
    number: 5,
    code: 'command',
    title: say('paragraph.command'),
    sections: [
      { code: 'chain', title: say('section.chain'), items: chainItems(facts, say) },
      { code: 'signals', title: say('section.signals'), items: signalItems(facts, texts, say) },
    ],
  };
}
