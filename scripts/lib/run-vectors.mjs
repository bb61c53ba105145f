import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startTemporaryParley } from './temporary-parley.mjs';

/** Other names of the kinds the medical scheme has a factor for. */
const MEDICAL_KINDS = {
  march: 'demonstration',
  staticRally: 'rally',
  kundgebung: 'rally',
  parade: 'carnival',
  kirmes: 'volksfest',
  districtFestival: 'streetFestival',
  districtOrStreetFestival: 'streetFestival',
  combinedSportMusicShow: 'combinedShow',
  triathlonCross: 'triathlon',
  cross: 'triathlon',
};

/** `open-air concert` as `openAirConcert`; what stands in brackets is left out. */
function camelCase(name) {
  const words = name.replace(/\(.*?\)/g, ' ').match(/[A-Z]*[a-z0-9]+|[A-Z]+/g) ?? [];
  const joined = words
    .map((word) => word.toLowerCase())
    .map((word, index) => (index === 0 ? word : word[0].toUpperCase() + word.slice(1)));
  return joined.join('');
}

function medicalInput({ factor, ...rest }) {
  if (typeof factor !== 'string') return { ...rest, factor };
  const kind = camelCase(factor);
  return { ...rest, kind: MEDICAL_KINDS[kind] ?? kind };
}

/** The one figure of a level of service, whatever it is called: m² a person unless it says other. */
function serviceInput({ scheme, ...figures }) {
  const known = ['areaPerPersonM2', 'densityPerM2', 'flowPerMPerMin'];
  const form = ([name, value]) => [known.includes(name) ? name : 'areaPerPersonM2', value];
  return { scheme, ...Object.fromEntries(Object.entries(figures).map(form)) };
}

/** The kinds of the list `crowd`; a field under several names serves each of them. */
const CROWD = {
  jacobsCount: {
    query: 'crowdCount',
    input: 'CrowdCountInput',
    answer: 'persons count: persons',
  },
  exitCapacity: { query: 'exitCapacity', input: 'ExitCapacityInput', answer: 'capacity' },
  areaCapacity: { query: 'areaCapacity', input: 'AreaCapacityInput', answer: 'capacity' },
  levelOfService: {
    query: 'levelOfService',
    input: 'LevelOfServiceInput',
    form: serviceInput,
    answer: 'class scheme value',
  },
  alarmBand: {
    query: 'densityAlarm',
    input: 'DensityAlarmInput',
    answer: 'band alarmBand: band colour: band',
  },
  greenGuide: {
    query: 'holdingCapacity',
    input: 'HoldingCapacityInput',
    answer: 'holding entry exit exitIfStairs emergencyExit final limitedBy',
  },
};

/** How each calculation is asked for: query, input type, form of the input, and its answer. */
const CALCULATIONS = {
  maurer: {
    query: 'medicalCover',
    input: 'MedicalCoverInput',
    form: medicalInput,
    answer: `points helpers patientTransport ambulances emergencyDoctors largeCapacityAmbulance
      commandStaff aidPosts`,
  },
  hsg195: {
    query: 'medicalCoverHsg195',
    input: 'MedicalCoverHsg195Input',
    answer: 'numbersPoints score ambulances firstAiders ambulanceStaff doctors nurses',
  },
  stewards: { query: 'stewardsNeeded', input: 'StewardsNeededInput', answer: 'stewards' },
  crowd: { of: ({ kind }) => CROWD[kind] },
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
    query: 'marchTiming',
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

/** The way to ask for one vector, and its input in the form the API takes. */
function wayOf(name, input) {
  const calculation = CALCULATIONS[name];
  if (!calculation.of) return { way: { query: name, ...calculation }, given: input };
  const way = calculation.of(input);
  if (!way) throw new Error(`${name} has no kind ${input.kind}`);
  const given = Object.entries(input).filter(([field]) => field !== 'kind');
  return { way, given: Object.fromEntries(given) };
}

async function ask({ url, cookie }, name, vector) {
  const { way, given } = wayOf(name, vector);
  const { query, input: type, answer, form = (one) => one } = way;
  const input = form(given);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({
      query: `query ($input: ${type}!) { ${query}(input: $input) { ${answer} } }`,
      variables: { input },
    }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors[0].extensions ?? errors[0].message));
  return data[query];
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
