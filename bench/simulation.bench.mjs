/** Marches of the sizes a capital sees, and one that is held up on the way. */
const MARCHES = [
  ['8,000 over 3.5 km', { participants: 8000, widthM: 9, lengthM: 3475, stages: 11 }],
  ['100,000 over 5 km', { participants: 100_000, widthM: 12, lengthM: 5000, stages: 20 }],
  [
    '100,000 over 5 km, 7 m in mid-route',
    { participants: 100_000, widthM: 20, lengthM: 5000, stages: 20, narrowM: 7 },
  ],
  ['500,000 over 10 km', { participants: 500_000, widthM: 30, lengthM: 10_000, stages: 40 }],
];
const WARM_UP = 20;
const ROUNDS = 200;

const at = (times, share) =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * share)];
const figure = (number) => Number(number.toFixed(2));

function inputOf({ participants, widthM, lengthM, stages, narrowM }) {
  return {
    participants,
    densityPerM2: 1.2,
    speedMps: 0.75,
    stages: Array.from({ length: stages }, (_, index) => ({
      lengthM: lengthM / stages,
      widthM: narrowM && index === stages / 2 ? narrowM : widthM,
    })),
  };
}

/** The simulation of a march, the first run apart: nothing is warm then. */
export async function bench() {
  const { simulateMarch } = await import('../dist/modules/crowd/march-simulation.rules.js');
  const rows = MARCHES.map(([march, facts]) => {
    const input = inputOf(facts);
    const times = [];
    let run = null;
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
      const began = performance.now();
      run = simulateMarch(input);
      times.push(performance.now() - began);
    }
    const warm = times.slice(WARM_UP);
    return {
      march,
      firstMs: figure(times[0]),
      p50Ms: figure(at(warm, 0.5)),
      p95Ms: figure(at(warm, 0.95)),
      cells: run.cellCount,
      steps: run.stepCount,
      tailInMin: run.tailInMin,
      byFormulaMin: run.formulaTailInMin,
    };
  });
  const [, large] = rows;
  return { rows, line: `100,000 over 5 km: p95 ${large.p95Ms} ms, first run ${large.firstMs} ms` };
}
