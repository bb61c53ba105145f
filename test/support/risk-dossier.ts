import { readFileSync } from 'node:fs';
import type { TestParley } from './parley.js';

interface DemoText {
  nl: string;
  fr: string;
  en: string;
  condition?: string;
}
interface DemoCase {
  dates: Record<string, string>;
  title: Record<string, string>;
  attendance: { organiser: number; police: number };
  footprint: unknown;
  waypoints: { name: string; lon: number; lat: number; cumulativeM: number }[];
  march: { result: { timeline: { name: string; head: string; tail: string }[] } };
  hazards: {
    id: string;
    hazard: string;
    impactDomain: string;
    before: { likelihood: number; impact: number };
    after: { likelihood: number; impact: number };
    measures: string[];
  }[];
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../demo/${name}`, import.meta.url), 'utf8')) as unknown;
/** The march that comes with a complete worked example. */
export const E01 = (read('events.json') as { events: DemoCase[] }).events[0] as DemoCase;
const texts = read('risk-texts.json') as { hazards: DemoText[]; measures: DemoText[] };
const textOf = (list: DemoText[], english: string) => {
  const { nl, fr, en } = list.find((text) => text.en === english) as DemoText;
  return { nl, fr, en };
};

/** Who does a measure in tests, and by when. */
export const OWNED = { owner: 'Bronze Ring', dueOn: '2027-03-10' };
const CONTENTS = read('risk-steps.json') as Record<string, Record<string, object>>;

/** The steps of E01 as the API takes them, each done; those of an assessment nobody wrote in yet. */
export function e01Steps(keys: readonly string[] = Object.keys(CONTENTS['E01'] ?? {})) {
  return keys.map((key) => ({
    ...{ key, expectedVersion: 0, state: 'done', agency: 'police', agencyName: 'Event cell' },
    [key]: CONTENTS['E01']?.[key],
  }));
}

/** Ten hazards as the API takes them; R3 and R5 rest on the given condition where there is one. */
export function e01Hazards(conditionId: string | null = null) {
  return E01.hazards.map(({ id, hazard, impactDomain, before, after, measures }) => ({
    code: id,
    title: textOf(texts.hazards, hazard),
    impactDomain,
    before: { likelihood: before.likelihood, impact: before.impact },
    after: { likelihood: after.likelihood, impact: after.impact },
    measures: measures.map((measure) => {
      const rests = conditionId !== null && /stewards/.test(measure);
      return {
        kind: rests ? 'condition' : 'police',
        ...(rests ? { conditionId } : {}),
        ...OWNED,
        text: textOf(texts.measures, measure),
      };
    }),
  }));
}

export const E01_MARCH = {
  widthM: 9,
  densityPerM2: 1,
  speedMps: 0.75,
  bufferMin: 15,
  participantsSource: 'organiser',
  waypointMetres: E01.waypoints.map((waypoint) => waypoint.cumulativeM),
};

export const mutation = (name: string, type = 'RiskStepInput') =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { id version number round state } }`;
export const START = mutation('startRiskAssessment', 'StartRiskAssessmentInput');
export const SAVE_HAZARDS = mutation('saveHazards', 'SaveHazardsInput');
export const SAVE_MARCH = mutation('saveMarchParameters', 'SaveMarchParametersInput');
export const SAVE_STEPS = mutation('saveRiskSteps', 'SaveRiskStepsInput');
export const REVIEW_STEP = mutation('reviewRiskStep', 'ReviewRiskStepInput');
export const SUBMIT = mutation('submitRiskAssessment');
export const CHECK = mutation('checkRiskAssessment');
export const RETURN = mutation('returnRiskAssessment', 'ReturnRiskAssessmentInput');
export const VALIDATE = mutation('validateRiskAssessment');
export const REOPEN = mutation('reopenRiskAssessment');

/** What a mutation of an assessment answers. */
export interface Step {
  id: string;
  version: number;
  number: number;
  round: number;
  state: string;
}

/** One dossier with the facts of E01 and whoever works on its risk. */
export class RiskDossier {
  eventId = '';
  eventVersion = 0;
  conditionId = '';
  assessment: Step = { id: '', version: 0, number: 0, round: 0, state: '' };

  constructor(private readonly parley: TestParley) {}

  /** Opens the dossier with police figures and one condition; no assessment yet. */
  async open(): Promise<this> {
    const planner = await this.parley.as('planner');
    const { gathering, start, end, dispersal } = E01.dates;
    const facts = {
      title: E01.title,
      gatheringAt: gathering,
      startAt: start,
      endAt: end,
      dispersalAt: dispersal,
      expectedNumber: E01.attendance.organiser,
      footprint: E01.footprint,
      waypoints: E01.waypoints.map(({ name, lon, lat }) => ({ name, lon, lat })),
    };
    const { openDossier } = await planner.run<{ openDossier: { id: string; version: number } }>(
      'mutation ($input: OpenDossierInput!) { openDossier(input: $input) { id version } }',
      { input: { kind: 'march', language: 'nl', facts } },
    );
    this.eventId = openDossier.id;
    this.eventVersion = openDossier.version;
    await planner.run(
      'mutation ($input: AssessEventInput!) { assessEvent(input: $input) { id } }',
      {
        input: {
          eventId: this.eventId,
          expectedVersion: 0,
          policeNumber: E01.attendance.police,
          threatLevel: 2,
        },
      },
    );
    const { proposeConditions } = await planner.run<{ proposeConditions: { id: string }[] }>(
      'mutation ($input: ProposeConditionsInput!) { proposeConditions(input: $input) { id } }',
      {
        input: {
          eventId: this.eventId,
          conditions: [{ kind: 'STW', text: { nl: '200 stewards, waarvan 40 aan het vertrek.' } }],
        },
      },
    );
    this.conditionId = proposeConditions[0]?.id ?? '';
    return this;
  }

  /** Starts the assessment and enters the register and the march of E01. */
  async draft(): Promise<this> {
    await this.do('planner', START, { eventId: this.eventId });
    await this.do('planner', SAVE_HAZARDS, { hazards: e01Hazards(this.conditionId) });
    await this.do('planner', SAVE_MARCH, { march: E01_MARCH });
    await this.steps();
    return this;
  }

  /** Writes every step of E01 that the register does not speak for. */
  async steps(steps: readonly object[] = e01Steps()): Promise<Step> {
    return this.doWith('planner', SAVE_STEPS, { assessmentId: this.assessment.id, steps });
  }

  async submitted(): Promise<this> {
    await this.draft();
    await this.do('planner', SUBMIT);
    return this;
  }

  async checked(): Promise<this> {
    await this.submitted();
    await this.do('silver', CHECK);
    return this;
  }

  async validated(): Promise<this> {
    await this.checked();
    await this.do('gold', VALIDATE);
    return this;
  }

  /** The input of a step on the assessment as it was last seen. */
  step(more: Record<string, unknown> = {}) {
    return {
      ...(this.assessment.id
        ? { assessmentId: this.assessment.id, expectedVersion: this.assessment.version }
        : {}),
      ...more,
    };
  }

  /** Takes a step and remembers what came of it. */
  do(persona: string, query: string, more: Record<string, unknown> = {}): Promise<Step> {
    return this.doWith(persona, query, this.step(more));
  }

  /** `do` with the whole input given. */
  async doWith(persona: string, query: string, input: Record<string, unknown>): Promise<Step> {
    const client = await this.parley.as(persona);
    const answer = await client.run<Record<string, Step>>(query, { input });
    this.assessment = Object.values(answer)[0] as Step;
    return this.assessment;
  }

  /** The refusal of a step that must leave everything as it was. */
  async refused(persona: string, query: string, input: Record<string, unknown>) {
    const client = await this.parley.as(persona);
    const before = await this.parley.digest();
    const { extensions } = await client.refusal(query, { input });
    expect(await this.parley.digest()).toBe(before);
    return extensions;
  }

  /** A field of the assessment as the dossier shows it. */
  async read<T>(fields: string, persona = 'planner'): Promise<T> {
    const client = await this.parley.as(persona);
    const { event } = await client.run<{ event: { riskAssessment: T } }>(
      `query ($id: ID!) { event(id: $id) { riskAssessment { ${fields} } } }`,
      { id: this.eventId },
    );
    return event.riskAssessment;
  }

  /** Moves every hour of the event by so many minutes, as an agreed change. */
  async moveStart(minutes: number): Promise<void> {
    const planner = await this.parley.as('planner');
    const moved = (at = '') => new Date(Date.parse(at) + minutes * 60_000).toISOString();
    const { gathering, start, end, dispersal } = E01.dates;
    const input = {
      eventId: this.eventId,
      expectedVersion: this.eventVersion,
      reason: 'Agreed with the organiser',
      facts: {
        gatheringAt: moved(gathering),
        startAt: moved(start),
        endAt: moved(end),
        dispersalAt: moved(dispersal),
      },
    };
    const { changeEvent } = await planner.run<{ changeEvent: { version: number } }>(
      'mutation ($input: ChangeEventInput!) { changeEvent(input: $input) { version } }',
      { input },
    );
    this.eventVersion = changeEvent.version;
  }
}
