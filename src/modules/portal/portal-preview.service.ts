import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { ASSUMED_MARCH } from '../../core/crowd/assumed-march.data.js';
import { numberText } from '../../core/day-text.js';
import { DomainError } from '../../core/errors.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { Messages } from '../../core/messages.js';
import { EventService, type PublicEvent } from '../events/index.js';
import {
  type AgreedFacts,
  AgreedValuesService,
  AnswerClockService,
  type Condition,
  ConditionCatalogueService,
  type ConditionKind,
  type ConditionParameters,
  ConditionService,
  agreedFacts,
  feeds,
  parameterProblems,
  setParameters,
  valuedCondition,
  wordingFacts,
} from '../negotiations/index.js';
import {
  type Application,
  ApplicationQuestionsService,
  WhereaboutsService,
  dayText,
  instantDayText,
  instantHourText,
} from '../permits/index.js';
import { PortalDeadlineService } from './portal-deadline.service.js';
import type { PortalPreviewInput } from './portal-preview.inputs.js';
import {
  type PreviewLine,
  type SaidValue,
  asksAdviceAgain,
  crowdLines,
  deadlineLines,
  documentLines,
} from './portal-preview.rules.js';
import type { PortalPreview } from './portal-preview.type.js';

const NAMESPACE = 'portal-preview';

/** The rest of a dossier its organiser may read. */
export interface PreviewDossier {
  readonly application: Application | null;
  readonly communes: readonly string[];
}

/**
 * What a counter-proposal would bring, before it is sent. It runs behind the organiser's door and
 * under its database role: nothing police keeps can be read here, so nothing of it can be told.
 */
@Injectable()
export class PortalPreviewService {
  constructor(
    private readonly conditions: ConditionService,
    private readonly catalogue: ConditionCatalogueService,
    private readonly agreed: AgreedValuesService,
    private readonly clocks: AnswerClockService,
    private readonly events: EventService,
    private readonly deadlines: PortalDeadlineService,
    private readonly questions: ApplicationQuestionsService,
    private readonly whereabouts: WhereaboutsService,
    private readonly messages: Messages,
  ) {}

  /** Against what is on the table now. Errors: NOT_FOUND, INVALID_INPUT on a value. */
  async preview(
    actor: Actor,
    condition: Condition,
    input: PortalPreviewInput,
    dossier: PreviewDossier,
  ): Promise<PortalPreview> {
    const event = await this.events.find(actor, condition.eventId);
    const kind = await this.catalogue.kind(actor, condition.kindId);
    const problems = parameterProblems(
      kind.parameters,
      input.parameters,
      'input.parameters.',
      false,
    );
    if (problems.length > 0) throw DomainError.invalid(problems);
    const latest = (await this.conditions.versionsOf(actor, [condition.id])).at(-1);
    const now = latest?.parameters ?? {};
    const then = setParameters(kind.parameters, input.parameters);
    const factsUnder = await this.factsUnder(actor, condition, event);
    const [before, after] = [factsUnder(now), factsUnder(then)];
    const lines = [
      ...crowdLines(before, after, event),
      ...(await this.dossierLines(actor, event, [before, after], dossier)),
      adviceLine(kind, now, then),
      ...(await this.answerLines(actor, condition)),
      ...(await this.decisionLines(actor, event, dossier)),
    ];
    return {
      lines: lines.map(({ topic, key, changed, values }) => ({
        topic,
        changed,
        text: this.say(actor.language, key, values),
      })),
      assumption: lines.some(({ topic }) => topic === 'march') ? this.assumption(actor) : null,
    };
  }

  /** The hours and figures of the dossier if the condition had these values. */
  private async factsUnder(
    actor: Actor,
    condition: Condition,
    event: PublicEvent,
  ): Promise<(parameters: ConditionParameters) => AgreedFacts> {
    const inForce = await this.agreed.inForce(actor, [event.id]);
    const others = inForce.filter((each) => each.condition.id !== condition.id);
    const label = { id: condition.id, label: '', kind: condition.kind };
    const builtOn = wordingFacts(event);
    return (parameters) =>
      agreedFacts([...others.map(valuedCondition), { ...label, parameters, builtOn }], event);
  }

  /** What another number or other hours do to deadlines and to what is asked. */
  private async dossierLines(
    actor: Actor,
    event: PublicEvent,
    both: readonly AgreedFacts[],
    { application, communes }: PreviewDossier,
  ): Promise<PreviewLine[]> {
    const deadlines: { latest: string; label: string }[][] = [];
    const missing: string[][] = [];
    for (const facts of both) {
      const supposed = supposedEvent(event, facts);
      const found = await this.deadlines.of(actor, supposed, application);
      deadlines.push(
        found.map(({ latest, label }) => ({ latest, label: inLanguage(label, actor.language) })),
      );
      const parts = application
        ? await this.questions.missing(actor, application, supposed, communes)
        : [];
      const said = this.questions.say(actor.language, parts, supposed.startAt);
      missing.push(said.map(({ text }) => text));
    }
    return [
      ...deadlineLines(deadlines[0] ?? [], deadlines[1] ?? []),
      ...documentLines(missing[0] ?? [], missing[1] ?? []),
    ];
  }

  private async answerLines(actor: Actor, condition: Condition): Promise<PreviewLine[]> {
    const clock = await this.clocks.clockIfAsked(actor, condition);
    if (!clock) return [];
    const day = { words: instantDayText(clock.dueAt, actor.language) };
    return [{ topic: 'answer', key: 'answer.until', changed: true, values: { day } }];
  }

  private async decisionLines(
    actor: Actor,
    event: PublicEvent,
    { application }: PreviewDossier,
  ): Promise<PreviewLine[]> {
    const range = (await this.whereabouts.forecast(actor, event, application))?.range;
    if (!range) return [];
    const values = { from: { day: range.from }, to: { day: range.to } };
    return [{ topic: 'decision', key: 'decision.same', changed: false, values }];
  }

  private assumption({ language }: Actor): string {
    const { widthM, densityPerM2, speedMps } = ASSUMED_MARCH;
    const speed = new Intl.NumberFormat(language).format(Math.round(speedMps * 36) / 10);
    return this.messages.text(language, NAMESPACE, 'assumption', {
      ...{ width: widthM, density: densityPerM2, speed },
    });
  }

  private say(language: string, key: string, values: Readonly<Record<string, SaidValue>>): string {
    const written = Object.entries(values).map(([name, value]) => [name, said(value, language)]);
    return this.messages.text(language, NAMESPACE, key, Object.fromEntries(written));
  }
}

function said(value: SaidValue, language: string): string {
  if ('hour' in value) return instantHourText(value.hour, language);
  if ('day' in value) return dayText(value.day, language);
  return 'number' in value ? numberText(value.number, language) : value.words;
}

function supposedEvent(event: PublicEvent, facts: AgreedFacts): PublicEvent {
  const { gatheringAt, startAt, endAt, dispersalAt, maxPersons, stewards } = facts;
  const known = [event.expectedNumber, maxPersons].filter((each) => each !== null);
  const expectedNumber = known.length > 0 ? Math.min(...known) : null;
  const stewardCount = stewards ?? event.stewardCount;
  return { ...event, gatheringAt, startAt, endAt, dispersalAt, expectedNumber, stewardCount };
}

function adviceLine(
  { code, parameters, numberTolerancePercent }: ConditionKind,
  now: ConditionParameters,
  then: ConditionParameters,
): PreviewLine {
  const values = parameters.map(({ name }) => ({
    before: now[name] ?? null,
    after: then[name] ?? null,
    advised: feeds(code, name, 'advice'),
  }));
  const again = asksAdviceAgain(values, numberTolerancePercent);
  return {
    topic: 'advice',
    key: again ? 'advice.again' : 'advice.same',
    changed: again,
    values: {},
  };
}
