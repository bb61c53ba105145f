import assert from 'node:assert/strict';
import { assertSame } from '../story.js';
import type { RiskStep, RiskTale } from './risk-tale.js';

type Figures = Readonly<Record<string, unknown>>;

/** Of an answer, the figures that are expected. */
function only(expected: Figures, answer: Figures): Figures {
  return Object.fromEntries(Object.keys(expected).map((name) => [name, answer[name]]));
}

async function medical(tale: RiskTale): Promise<string> {
  const { input, result } = tale.event.medical ?? { input: {}, result: {} };
  const planner = await tale.as('planner');
  const names = Object.keys(result).join(' ');
  const { medicalCover } = await planner.run<{ medicalCover: Figures }>(
    `query ($input: MedicalCoverInput!) { medicalCover(input: $input) { ${names} } }`,
    { input },
  );
  assertSame(only(result, medicalCover), result, 'medical cover');
  return `${String(medicalCover['points'])} points, ${String(medicalCover['helpers'])} helpers`;
}

function lengthOf(tale: RiskTale): number | null {
  const waypoints = tale.event['waypoints'] as readonly { cumulativeM: number }[] | null;
  return waypoints?.at(-1)?.cumulativeM ?? null;
}

async function timing(tale: RiskTale): Promise<string> {
  const { result, ...figures } = tale.event.march ?? { result: {} };
  const { timeline: _timeline, ...expected } = result as Figures & { timeline?: unknown };
  const { attendance } = tale.event as unknown as {
    attendance: { organiser: number; parade?: number };
  };
  const { widthM, densityPerM2, speedMps } = figures as Record<string, number>;
  const input = {
    ...{ widthM, densityPerM2, speedMps, routeM: lengthOf(tale) },
    participants: attendance.parade ?? attendance.organiser,
  };
  const planner = await tale.as('planner');
  const names = Object.keys(expected).join(' ');
  const { marchTiming } = await planner.run<{ marchTiming: Figures & { warnings: Figures[] } }>(
    `query ($input: MarchCalculationInput!) { marchTiming(input: $input) { ${names} warnings { code } } }`,
    { input },
  );
  assertSame(only(expected, marchTiming), expected, 'march timing');
  const warned = marchTiming.warnings.map(({ code }) => String(code)).join(', ');
  return `passes in ${String(marchTiming['passingMin'])} min${warned ? `, warns: ${warned}` : ''}`;
}

interface Simulated {
  readonly missing: readonly string[];
  readonly simulation: {
    readonly tailInMin: number | null;
    readonly formulaTailInMin: number;
    readonly bottlenecks: readonly unknown[];
    readonly squareMost: number;
  } | null;
}

const CLOSEST = 0.02;

async function simulate(tale: RiskTale): Promise<string> {
  const planner = await tale.as('planner');
  const { widthM } = tale.event.march ?? {};
  const { marchSimulation } = await planner.run<{ marchSimulation: Simulated }>(
    `query ($input: EventMarchInput!) { marchSimulation(input: $input) { missing
      simulation { tailInMin formulaTailInMin bottlenecks { fromMin } squareMost } } }`,
    { input: { eventId: tale.eventId, widthM } },
  );
  const { simulation, missing } = marchSimulation;
  assert(simulation, `the march can be simulated; it lacks ${missing.join(', ')}`);
  const { tailInMin, formulaTailInMin, bottlenecks, squareMost } = simulation;
  assert(tailInMin, 'everybody arrives');
  const apart = Math.abs(tailInMin - formulaTailInMin) / formulaTailInMin;
  assert(apart <= CLOSEST, `simulated ${tailInMin}, by formula ${formulaTailInMin} min`);
  return `tail in after ${tailInMin} min, by formula ${formulaTailInMin}; ${bottlenecks.length} bottlenecks, at most ${squareMost} on the square`;
}

/** Medical cover, timing and simulation come to what the worked examples say. */
export const calculationSteps: readonly RiskStep[] = [
  { title: 'medical cover', concerns: ({ medical: given }) => Boolean(given), run: medical },
  { title: 'march timing', concerns: ({ march }) => Boolean(march), run: timing },
  // The parade goes in a circle between floats: no street for the formula to agree with.
  {
    title: 'simulation',
    concerns: ({ march, id }) => Boolean(march) && id !== 'E06',
    run: simulate,
  },
];
