import type { PlanContent } from './plan-content.rules.js';

/** Facts of a plan that matter to what is built on it; small enough to show as a difference. */
export function planFacts(content: PlanContent, state: string): Record<string, unknown> {
  return {
    number: content.number,
    state,
    sectors: content.sectors.map(({ id, code, name }) => ({ id, code, name })),
    posts: content.posts.map(({ shifts, ...post }) => ({
      ...post,
      shifts: shifts.map(({ id, startsAt, endsAt, units }) => ({
        id,
        startsAt,
        endsAt,
        units: units.map((unit) => unit.code),
      })),
    })),
  };
}

/** Facts of an event a deployment stands on. */
export function eventFacts(event: {
  gatheringAt: string | null;
  startAt: string | null;
  endAt: string | null;
  dispersalAt: string | null;
  expectedNumber: number | null;
  footprintVersion: number;
}): Record<string, unknown> {
  const { gatheringAt, startAt, endAt, dispersalAt, expectedNumber, footprintVersion } = event;
  return { gatheringAt, startAt, endAt, dispersalAt, expectedNumber, footprintVersion };
}
