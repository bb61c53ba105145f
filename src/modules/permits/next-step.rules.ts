/** What decides who has a dossier now. */
export interface NextStepFacts {
  readonly state: string;
  readonly missing: number;
  /** Conditions that wait for the organiser's answer. */
  readonly openConditions: number;
  /** Submitted late and not yet explained. */
  readonly latenessUnexplained: boolean;
  /** A change the organiser proposed waits for the event cell. */
  readonly changeOpen: boolean;
}

export type Holder = 'organiser' | 'eventCell' | 'authority' | 'nobody';

export interface NextStep {
  readonly code: string;
  readonly waitingFor: Holder;
}

const BY_STATE: Readonly<Record<string, NextStep>> = {
  incomplete: { code: 'completeApplication', waitingFor: 'organiser' },
  signal: { code: 'contactEventCell', waitingFor: 'organiser' },
  submitted: { code: 'intake', waitingFor: 'eventCell' },
  underReview: { code: 'examination', waitingFor: 'eventCell' },
  negotiation: { code: 'negotiation', waitingFor: 'eventCell' },
  proposalToAuthority: { code: 'decision', waitingFor: 'authority' },
  decided: { code: 'readDecision', waitingFor: 'organiser' },
  notified: { code: 'readDecision', waitingFor: 'organiser' },
  operationalPrep: { code: 'preparation', waitingFor: 'eventCell' },
  live: { code: 'underWay', waitingFor: 'nobody' },
  toleratedUnauthorised: { code: 'contactEventCell', waitingFor: 'organiser' },
  withdrawn: { code: 'withdrawn', waitingFor: 'nobody' },
};
const DONE: NextStep = { code: 'closed', waitingFor: 'nobody' };

/** States in which nothing is asked of the organiser any more. */
const SETTLED = ['live', 'ended', 'evaluated', 'closed', 'withdrawn'];

/** What comes next in a dossier and who has it; what the organiser can do himself comes first. */
export function nextStep(facts: NextStepFacts): NextStep {
  if (facts.state === 'draft') {
    const code = facts.missing > 0 ? 'completeApplication' : 'submitApplication';
    return { code, waitingFor: 'organiser' };
  }
  const usual = BY_STATE[facts.state] ?? DONE;
  if (SETTLED.includes(facts.state) || facts.state === 'incomplete') return usual;
  if (facts.openConditions > 0) return { code: 'answerConditions', waitingFor: 'organiser' };
  if (facts.latenessUnexplained) return { code: 'explainLateness', waitingFor: 'organiser' };
  if (facts.changeOpen) return { code: 'answerChange', waitingFor: 'eventCell' };
  return usual;
}
