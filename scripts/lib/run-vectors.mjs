import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startTemporaryParley } from './temporary-parley.mjs';

/** How each calculation is asked for: a query of the same name, its input type and its answer. */
const CALCULATIONS = {
  filingDeadline: {
    input: 'FilingDeadlineInput',
    answer: 'latest eventDate unit amount weekendDays skipped { date reason } onTime',
  },
  riskMatrix: {
    input: 'RiskMatrixInput',
    answer: `score band inherentMax inherentBand residualMax residualBand
      hazards { id inherent { likelihood impact score band } residual { likelihood impact score band } }`,
  },
  march: {
    input: 'MarchCalculationInput',
    answer: `flowPerMin columnM passingMin headWalkMin tailInMin headArrivesBeforeTailLeaves
      endSquareCapacity endSquareFits tailLeaves headArrives tailArrives
      timeline { name head tail closedFrom closedTo }`,
  },
  workingTime: {
    input: 'WorkingTimeInput',
    answer: 'shiftHours maxHoursIn24h restHours weekHours violations',
  },
};

function readLists(file) {
  let lists;
  try {
    lists = JSON.parse(readFileSync(resolve(file), 'utf8'));
  } catch (problem) {
    throw new Error(`${file} cannot be read as JSON: ${problem.message}`, { cause: problem });
  }
  const isList = ([, value]) => Array.isArray(value);
  return Object.entries(lists).filter(isList);
}

async function signIn(url) {
  const response = await fetch(`${url}/auth/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: 'planner' }),
  }).catch((problem) => {
    throw new Error(`No Parley answers on ${url}.`, { cause: problem });
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (!response.ok || !cookie) {
    throw new Error(`${url} lets no planner sign in (${response.status}): is it a demonstration?`);
  }
  return cookie;
}

async function ask({ url, cookie }, name, input) {
  const { input: type, answer } = CALCULATIONS[name];
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({
      query: `query ($input: ${type}!) { ${name}(input: $input) { ${answer} } }`,
      variables: { input },
    }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors[0].extensions ?? errors[0].message));
  return data[name];
}

const show = (value) => (value === undefined ? 'nothing' : JSON.stringify(value));

/** A line for each place where the answer is not what is expected; other fields do not matter. */
function differences(expected, actual, path) {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) {
      return [`${path}: expected ${show(expected)}, got ${show(actual)}`];
    }
    return expected.flatMap((value, index) =>
      differences(value, actual[index], `${path}[${index}]`),
    );
  }
  if (expected !== null && typeof expected === 'object') {
    return Object.entries(expected).flatMap(([name, value]) =>
      differences(value, actual?.[name], path ? `${path}.${name}` : name),
    );
  }
  if ((actual ?? null) === expected) return [];
  return [`${path}: expected ${show(expected)}, got ${show(actual)}`];
}

async function problemsOf(session, name, { input, expected }) {
  if (Object.keys(expected ?? {}).length === 0) return ['nothing is expected'];
  try {
    return differences(expected, await ask(session, name, input), '');
  } catch (problem) {
    return [`refused: ${problem.message}`];
  }
}

/** Asks for every vector of every list; answers how many passed and failed. */
async function runLists(session, lists) {
  const counts = { passed: 0, failed: 0 };
  for (const [name, vectors] of lists) {
    if (!Object.hasOwn(CALCULATIONS, name)) {
      console.log(`${name}: unknown list, its ${vectors.length} vectors count as failed`);
      counts.failed += Math.max(vectors.length, 1);
      continue;
    }
    for (const vector of vectors) {
      const problems = await problemsOf(session, name, vector);
      for (const problem of problems) console.log(`${name} ${vector.id} ${problem}`);
      counts[problems.length === 0 ? 'passed' : 'failed'] += 1;
    }
  }
  return counts;
}

/** Checks the product against a file of worked examples, through its API only. */
export async function runVectors([file, ...rest]) {
  if (!file || rest.length > 0) throw new Error('Use: npm run -s vectors -- FILE');
  const lists = readLists(file);
  const own = process.env.PARLEY_URL ? null : await startTemporaryParley();
  const stopEarly = () => void own?.stop().then(() => process.exit(130));
  process.once('SIGINT', stopEarly);
  process.once('SIGTERM', stopEarly);
  try {
    const url = (own?.url ?? process.env.PARLEY_URL).replace(/\/$/, '');
    const { passed, failed } = await runLists({ url, cookie: await signIn(url) }, lists);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  } finally {
    await own?.stop();
  }
}
