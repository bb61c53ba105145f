import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
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
import { instantDayText } from '../permits/index.js';
import { type PreviewDossier, PortalPreviewPartsService } from './portal-preview-parts.service.js';
import type { PortalPreviewInput } from './portal-preview.inputs.js';
import { type PreviewLine, asksAdviceAgain, crowdLines } from './portal-preview.rules.js';
import type { PortalPreview } from './portal-preview.type.js';

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
    private readonly parts: PortalPreviewPartsService,
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
      ...(await this.parts.dossierLines(
        actor,
        [before, after].map((facts) => supposedEvent(event, facts)),
        dossier,
      )),
      adviceLine(kind, now, then),
      ...(await this.answerLines(actor, condition)),
      ...(await this.parts.decisionLines(actor, event, dossier)),
    ];
    return this.parts.told(actor, lines);
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

  private async answerLines(actor: Actor, condition: Condition): Promise<PreviewLine[]> {
    const clock = await this.clocks.clockIfAsked(actor, condition);
    if (!clock) return [];
    const day = { words: instantDayText(clock.dueAt, actor.language) };
    return [{ topic: 'answer', key: 'answer.until', changed: true, values: { day } }];
  }
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
