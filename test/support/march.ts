import type { Client } from './client.js';
import { E01_TITLE, e01Application } from './e01.js';
import type { TestParley } from './parley.js';

export const START = `mutation ($input: PortalStartInput!) {
  startApplication(input: $input) { id version state reference }
}`;
export const SAVE = `mutation ($input: PortalSaveInput!) {
  saveApplication(input: $input) { id version state missing { code field text } communes { code } }
}`;
export const SUBMIT = `mutation ($input: PortalSubmitInput!) {
  submitApplication(input: $input) { id version state application { submittedAt late latestFiling lateReason } }
}`;
export const REQUEST_ADVICE = `mutation ($input: RequestAdviceInput!) {
  requestAdvice(input: $input) {
    id advice { id version state result dueAt late adviser { code } }
  }
}`;
export const GIVE_ADVICE = `mutation ($input: PortalAdviceInput!) {
  giveAdvice(input: $input) { id version state result late answeredBy }
}`;
export const PREPARE = `mutation ($input: PrepareDecisionInput!) {
  prepareDecision(input: $input) { id version state type missingPoints availableTransitions { name enabled reason } }
}`;
export const REVISE = `mutation ($input: ReviseDecisionInput!) {
  reviseDecision(input: $input) { id version state type missingPoints }
}`;
export const PROPOSE = `mutation ($input: DecisionStepInput!) {
  proposeDecision(input: $input) { id version state }
}`;
export const RECORD = `mutation ($input: RecordDecisionInput!) {
  recordDecision(input: $input) { id version state standing takenAt takenByName } }`;
export const REVIEW = `mutation ($input: ReviewDecisionInput!) {
  reviewDecision(input: $input) { id version reviews { outcome remark reviewerName decisionVersion } }
}`;
export const CHECK_LANGUAGE = `mutation ($input: ReviewDecisionInput!) {
  checkDecisionLanguage(input: $input) { id version reviews { kind outcome reviewerName valid } }
}`;
export const NOTIFY = `mutation ($input: NotifyDecisionInput!) {
  notifyDecision(input: $input) { id version standing notifiedAt appealClock { lastDay explanation urgency }
    notifications { channel notifiedAt recipient evidence recordedByName } }
}`;
export const COURT_STEP = `mutation ($input: RecordCourtStepInput!) {
  recordCourtStep(input: $input) { id version standing courtSteps { step court caseNumber happenedOn } }
}`;
export const WITHDRAW = `mutation ($input: WithdrawDecisionInput!) {
  withdrawDecision(input: $input) { id version standing withdrawnReason withdrawnByName contentHash }
}`;
export const TAKE = `mutation ($input: DecisionStepInput!) {
  takeDecision(input: $input) { id version state contentHash articles { number condition title text } }
}`;

export interface Versioned {
  id: string;
  version: number;
}
export interface Decision extends Versioned {
  state: string;
  missingPoints: number[];
  contentHash: string;
  articles: { number: number; condition: string; title: string; text: string }[];
}

/** Brings the demonstration march from one state to another, through the real doors. */
export class March {
  private constructor(
    private readonly parley: TestParley,
    readonly organiser: Client,
    readonly planner: Client,
    readonly id: string,
  ) {}

  static async start(parley: TestParley, language = 'nl'): Promise<March> {
    const organiser = await parley.as('organiser');
    const planner = await parley.as('planner');
    const input = { kind: 'march', language, title: E01_TITLE };
    const { startApplication } = await organiser.run<{ startApplication: Versioned }>(START, {
      input,
    });
    return new March(parley, organiser, planner, startApplication.id);
  }

  /** A march whose application is with the event cell. */
  static async submitted(parley: TestParley, language = 'nl'): Promise<March> {
    const march = await March.start(parley, language);
    await march.save(e01Application());
    await march.submit();
    return march;
  }

  /** A march under review, with Schaerbeek and Brussels deciding. */
  static async underReview(parley: TestParley, language = 'nl'): Promise<March> {
    const march = await March.submitted(parley, language);
    await march.transition('takeUp');
    await march.confirm([
      { code: 'schaerbeek', decides: true },
      { code: 'brussels', decides: true },
      { code: 'saint-josse', decides: false },
    ]);
    return march;
  }

  async version(): Promise<number> {
    const [row] = await this.parley.sql<{ version: number }>(
      'select version from public_event where id = $1',
      [this.id],
    );
    return row?.version ?? 0;
  }

  async save(application: object): Promise<Versioned> {
    const input = { dossierId: this.id, expectedVersion: await this.version(), application };
    return (await this.organiser.run<{ saveApplication: Versioned }>(SAVE, { input }))
      .saveApplication;
  }

  async submit(lateReason?: string): Promise<void> {
    const input = { dossierId: this.id, expectedVersion: await this.version(), lateReason };
    await this.organiser.run(SUBMIT, { input });
  }

  async transition(transition: string): Promise<void> {
    const input = { eventId: this.id, expectedVersion: await this.version(), transition };
    await this.planner.run(
      'mutation ($input: TransitionEventInput!) { transitionEvent(input: $input) { id } }',
      { input },
    );
  }

  async confirm(communes: { code: string; decides: boolean }[]): Promise<void> {
    const input = { eventId: this.id, expectedVersion: await this.version(), communes };
    await this.planner.run(
      'mutation ($input: ConfirmCommunesInput!) { confirmCommunes(input: $input) { id } }',
      { input },
    );
  }

  /** Proposes conditions of the catalogue; answers them by number, such as C03. */
  async propose(conditions: object[]): Promise<Map<string, Versioned>> {
    const { proposeConditions } = await this.planner.run<{
      proposeConditions: (Versioned & { number: string })[];
    }>(
      'mutation ($input: ProposeConditionsInput!) { proposeConditions(input: $input) { id version number } }',
      { input: { eventId: this.id, conditions } },
    );
    return new Map(proposeConditions.map((each) => [each.number, each]));
  }

  async answer(condition: Versioned, answer: string, more: object = {}): Promise<Versioned> {
    const input = {
      conditionId: condition.id,
      expectedVersion: condition.version,
      answer,
      ...more,
    };
    const { answerCondition } = await this.organiser.run<{ answerCondition: Versioned }>(
      'mutation ($input: PortalAnswerInput!) { answerCondition(input: $input) { id version } }',
      { input },
    );
    return answerCondition;
  }

  async ask(organisationCodes: string[], more: object = {}): Promise<(Versioned & Adviser)[]> {
    const input = { eventId: this.id, organisationCodes, ...more };
    const { requestAdvice } = await this.planner.run<{
      requestAdvice: { advice: (Versioned & Adviser)[] };
    }>(REQUEST_ADVICE, { input });
    return requestAdvice.advice;
  }

  async advise(persona: string, request: Versioned, answer: object): Promise<void> {
    const partner = await this.parley.as(persona);
    const input = { requestId: request.id, expectedVersion: request.version, ...answer };
    await partner.run(GIVE_ADVICE, { input });
  }

  async prepare(authorityCode: string, more: object): Promise<Decision> {
    const input = { eventId: this.id, authorityCode, ...more };
    return (await this.planner.run<{ prepareDecision: Decision }>(PREPARE, { input }))
      .prepareDecision;
  }

  async proposeDecision({ id, version }: Versioned): Promise<Decision> {
    const input = { decisionId: id, expectedVersion: version };
    return (await this.planner.run<{ proposeDecision: Decision }>(PROPOSE, { input }))
      .proposeDecision;
  }

  /** The legal and the language check a heavy decision needs, by somebody else than the drafter. */
  async check({ id, version }: Versioned): Promise<void> {
    const input = { decisionId: id, expectedVersion: version, outcome: 'approved' };
    const legal = await this.parley.as('legal');
    await legal.run(REVIEW, { input });
    await legal.run(CHECK_LANGUAGE, { input });
  }

  async notify({ id, version }: Versioned, more: object = {}): Promise<Versioned> {
    const proof = {
      channel: 'email',
      notifiedAt: this.parley.clock.now(),
      recipient: 'Vzw Voorbeeld',
      evidence: 'Leesbevestiging in het dossier',
    };
    const input = { decisionId: id, expectedVersion: version, ...proof, ...more };
    return (await this.planner.run<{ notifyDecision: Versioned }>(NOTIFY, { input }))
      .notifyDecision;
  }

  async take({ id, version }: Versioned): Promise<Decision> {
    const cabinet = await this.parley.as('cabinet');
    const input = { decisionId: id, expectedVersion: version };
    return (await cabinet.run<{ takeDecision: Decision }>(TAKE, { input })).takeDecision;
  }
}

interface Adviser {
  state: string;
  result: string | null;
  dueAt: string;
  late: boolean;
  adviser: { code: string };
}

/** Texts for all twelve points of the checklist. */
export function twelvePoints(): { point: number; text: string }[] {
  return Array.from({ length: 12 }, (_, index) => ({
    point: index + 1,
    text: `dat punt ${index + 1} van de motivering concreet en voor dit evenement is onderzocht;`,
  }));
}

/** The reasons of one restriction, all of them answered; of the prohibition without a condition. */
export function reasonsOf(conditionId: string | null, more: object = {}): object {
  return {
    conditionId,
    facts: [
      {
        nature: 'incident',
        source: 'report',
        reference: 'verslag 2026/118',
        day: '2026-10-12',
        text: 'bij de vorige editie werden zes fakkels in de menigte ontstoken',
      },
    ],
    groundCodes: conditionId ? [] : ['municipal-act-133-135'],
    reach: 'route',
    policeMeasures: 'twee bijkomende secties; zij bereiken het midden van de stoet niet',
    organiserMeasures: 'tweehonderd stewards; zij mogen niemand controleren',
    alternatives: [
      {
        kind: 'staticForm',
        offeredOn: '2026-11-16',
        text: 'een vaste samenkomst op het eindpunt',
        insufficient: 'de organisator wil een stoet en het eindpunt is te klein',
      },
    ],
    hearing: { form: 'meeting', day: '2026-11-18', said: 'de maatregel lijkt hem te streng' },
    proportionality: 'de maatregel geldt alleen op deze route en deze dag',
    neutrality: 'hij geldt voor elke stoet van deze omvang, wat ook het onderwerp is',
    ...more,
  };
}
