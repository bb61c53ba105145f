import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { Messages } from '../../core/messages.js';
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
import { ChangeRequestService } from './change-request.service.js';
import {
  type ContentCondition,
  type DecisionArticle,
  type DecisionContent,
  type RoundEntry,
  citedAdvice,
  citedCodes,
  conditionArticles,
} from './decision-content.rules.js';
import type { AuthorityDecision } from './decision.entity.js';
import { DecisionFactsService } from './decision-facts.service.js';
import {
  actReasons,
  groundCodeOf,
  prohibitionGrounds,
  restrictionSentences,
} from './decision-sentences.rules.js';
import { DecisionService } from './decision.service.js';

/** Who signed, when, and in which position; `outside` where Parley only records it. */
export interface ActSignature {
  readonly takenAt: string;
  readonly position: { readonly code: string; readonly deputy: boolean } | null;
  readonly by: string;
  readonly outside?: { readonly reference: string };
}

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
    private readonly changes: ChangeRequestService,
    private readonly messages: Messages,
  ) {}

  async build(
    actor: Actor,
    decision: AuthorityDecision,
    event: PublicEvent,
    { takenAt, position, by, outside }: ActSignature,
    newId: () => string,
  ): Promise<DecisionContent> {
    const { language } = decision;
    const [authority] = await this.places.authoritiesByIds(actor, [decision.authorityId]);
    if (!authority) throw DomainError.notFound();
    const [application] = await this.applications.ofEvents(actor, [event.id]);
    const round = await this.round(actor, event.id);
    const inForce = await this.facts.inForce(actor, decision);
    const articled = await this.articled(actor, inForce, decision);
    const articles = conditionArticles(articled, language, newId);
    return {
      reference: referenceOf(event, authority, decision.number),
      language,
      type: decision.type,
      authority: { code: authority.code, title: inLanguage(authority.title, language) },
      event: eventContent(event, language),
      organiser: await this.organiser(actor, event),
      submittedAt: application?.submittedAt ?? null,
      late: application?.late ?? false,
      hearing: await this.hearing(actor, event.id),
      ...(await this.legal(actor, decision)),
      reasoning: actReasons(decision),
      restrictions: await this.sentences(actor, decision, articles),
      prohibitionGrounds: prohibitionGrounds(decision),
      agreedOn: await this.agreedOn(actor, decision),
      supersedes: await this.superseded(actor, decision),
      advice: citedAdvice(round),
      silent: round.filter(({ state }) => state === 'asked').length,
      articles,
      takenAt,
      takenBy: by,
      signedAs: position,
      ...(outside && { outside }),
    };
  }

  private async articled(
    actor: Actor,
    inForce: readonly StandingCondition[],
    decision: AuthorityDecision,
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
          ? {
              reason: condition.imposedReason,
              ground: condition.legalGround,
              groundCode: groundCodeOf(decision, condition.id),
            }
          : null,
    }));
  }

  /** The considerations of each restriction, from the sentences that hold on this day. */
  private async sentences(
    actor: Actor,
    decision: AuthorityDecision,
    articles: readonly DecisionArticle[],
  ): Promise<string[]> {
    const { language } = decision;
    const blocks = await this.decisions.textBlocks(actor);
    const grounds = await this.decisions.legalGrounds(actor);
    const say = (key: string, values?: Record<string, unknown>) =>
      this.messages.text(language, 'permits', `decision.${key}`, values);
    return restrictionSentences(decision, articles, {
      block: (code) => inLanguage(blocks.find((each) => each.code === code)?.text ?? {}, language),
      ground: (code) =>
        inLanguage(grounds.find((each) => each.code === code)?.citation ?? {}, language),
      say,
    });
  }

  private async agreedOn(actor: Actor, decision: AuthorityDecision): Promise<string | null> {
    if (decision.agreementId === null) return null;
    const changes = await this.changes.ofEvents(actor, [decision.eventId]);
    return changes.find(({ id }) => id === decision.agreementId)?.answeredAt ?? null;
  }

  private async superseded(actor: Actor, { supersedesId, eventId }: AuthorityDecision) {
    if (supersedesId === null) return null;
    const earlier = (await this.decisions.ofEvents(actor, [eventId])).find(
      ({ id }) => id === supersedesId,
    );
    if (!earlier?.contentHash || !earlier.takenAt) return null;
    return { hash: earlier.contentHash, takenAt: earlier.takenAt };
  }

  private async legal(actor: Actor, decision: AuthorityDecision) {
    const { language } = decision;
    const cited = new Set(citedCodes(decision));
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

/** `2027-0012/mayor-brussels`, and `/2` for the decision that stands in for the first. */
function referenceOf(
  { reference }: PublicEvent,
  { code }: { code: string },
  number: number,
): string {
  return number > 1 ? `${reference}/${code}/${number}` : `${reference}/${code}`;
}
