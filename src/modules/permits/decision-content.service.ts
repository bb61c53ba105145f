import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { type PublicEvent, instantToBrusselsDate } from '../events/index.js';
import {
  ConditionCatalogueService,
  ConditionService,
  ConditionSide,
  type StandingCondition,
  conditionLabel,
} from '../negotiations/index.js';
import { PeopleService } from '../people/index.js';
import { PlacesService } from '../places/index.js';
import { AdviceService } from './advice.service.js';
import { ApplicationService } from './application.service.js';
import {
  type ContentCondition,
  type DecisionContent,
  type RoundEntry,
  citedAdvice,
  conditionArticles,
} from './decision-content.rules.js';
import type { AuthorityDecision } from './decision.entity.js';
import { DecisionFactsService } from './decision-facts.service.js';
import { DecisionService } from './decision.service.js';

/** Gathers what an act says, from the dossier as it stands at the moment of deciding. */
@Injectable()
export class DecisionContentService {
  constructor(
    private readonly decisions: DecisionService,
    private readonly facts: DecisionFactsService,
    private readonly conditions: ConditionService,
    private readonly catalogue: ConditionCatalogueService,
    private readonly applications: ApplicationService,
    private readonly advice: AdviceService,
    private readonly people: PeopleService,
    private readonly places: PlacesService,
  ) {}

  async build(
    actor: Actor,
    decision: AuthorityDecision,
    event: PublicEvent,
    takenAt: string,
    newId: () => string,
  ): Promise<DecisionContent> {
    const { language } = decision;
    const [authority] = await this.places.authoritiesByIds(actor, [decision.authorityId]);
    if (!authority) throw DomainError.notFound();
    const [application] = await this.applications.ofEvents(actor, [event.id]);
    const round = await this.round(actor, event.id);
    const inForce = await this.facts.inForce(actor, decision);
    const articles = conditionArticles(await this.articled(actor, inForce), language, newId);
    return {
      reference: `${event.reference}/${authority.code}`,
      language,
      type: decision.type,
      authority: { code: authority.code, title: inLanguage(authority.title, language) },
      event: eventContent(event, language),
      organiser: await this.organiser(actor, event),
      submittedAt: application?.submittedAt ?? null,
      late: application?.late ?? false,
      hearing: await this.hearing(actor, event.id),
      ...(await this.legal(actor, decision)),
      reasoning: [...decision.reasoning].sort((a, b) => a.point - b.point),
      advice: citedAdvice(round),
      silent: round.filter(({ state }) => state === 'asked').length,
      articles,
      takenAt,
      takenBy: actor.name,
    };
  }

  private async articled(
    actor: Actor,
    inForce: readonly StandingCondition[],
  ): Promise<ContentCondition[]> {
    const ids = [...new Set(inForce.map(({ condition }) => condition.kindId))];
    const kinds = await this.catalogue.kindsByIds(actor, ids);
    return inForce.map(({ condition, wording }) => ({
      conditionId: condition.id,
      label: conditionLabel(condition.number),
      version: wording.number,
      kind: condition.kind,
      kindLabel: kinds.find(({ id }) => id === condition.kindId)?.label ?? {},
      text: wording.text,
      imposed:
        condition.imposedReason && condition.legalGround
          ? { reason: condition.imposedReason, ground: condition.legalGround }
          : null,
    }));
  }

  private async legal(
    actor: Actor,
    { legalGroundCodes, impositions, language }: AuthorityDecision,
  ) {
    const cited = new Set([
      ...legalGroundCodes,
      ...impositions.map(({ legalGroundCode }) => legalGroundCode),
    ]);
    const grounds = await this.decisions.legalGrounds(actor);
    const used = grounds.filter(({ code, always }) => always || cited.has(code));
    return {
      grounds: used
        .filter(({ kind }) => kind === 'base')
        .map(({ code, citation }) => ({ code, citation: inLanguage(citation, language) })),
      appeal: used
        .filter(({ kind }) => kind === 'appeal')
        .map(({ citation }) => inLanguage(citation, language)),
    };
  }

  private async round(actor: Actor, eventId: string): Promise<RoundEntry[]> {
    const advices = await this.advice.ofEvents(actor, [eventId]);
    const ids = advices.map(({ organisationId }) => organisationId);
    const advisers = await this.people.organisationsByIds(actor, ids);
    return advices.map((each) => ({
      adviser: advisers.find(({ id }) => id === each.organisationId)?.name ?? '',
      state: each.state,
      visibility: each.visibility,
      result: each.result,
      text: each.text,
      answeredAt: each.answeredAt,
    }));
  }

  private async organiser(actor: Actor, event: PublicEvent): Promise<string | null> {
    if (!event.organisationId) return null;
    const [own] = await this.people.organisationsByIds(actor, [event.organisationId]);
    return own?.name ?? null;
  }

  /** The days on which the organiser spoke about conditions; null when he never did. */
  private async hearing(
    actor: Actor,
    eventId: string,
  ): Promise<{ from: string; to: string } | null> {
    const conditions = await this.conditions.ofEvents(actor, [eventId]);
    const ids = conditions.map(({ id }) => id);
    const days = (await this.conditions.versionsOf(actor, ids))
      .filter(({ side }) => side === ConditionSide.organiser)
      .map(({ at }) => instantToBrusselsDate(at))
      .sort();
    const [from] = days;
    return from === undefined ? null : { from, to: days.at(-1) ?? from };
  }
}

function eventContent(event: PublicEvent, language: string): DecisionContent['event'] {
  const { reference, kind, gatheringAt, startAt, endAt, dispersalAt, expectedNumber } = event;
  return {
    reference,
    title: inLanguage(event.title, language),
    kind,
    gatheringAt,
    startAt: startAt as string,
    endAt: endAt as string,
    dispersalAt,
    expectedNumber,
    from: event.waypoints?.at(0)?.name ?? null,
    to: event.waypoints?.at(-1)?.name ?? null,
  };
}
