import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { BasisSource } from '../../core/basis/basis.service.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { type Localized, inLanguage } from '../../core/graphql/localized.type.js';
import {
  EventInsightService,
  EventService,
  type PublicEvent,
  SETTLED_STATES,
} from '../events/index.js';
import { EventSignalService } from '../intake/index.js';
import {
  type AgreedFacts,
  AgreedValuesService,
  ConditionService,
  ConditionState,
  conditionLabel,
} from '../negotiations/index.js';
import { PeopleService } from '../people/index.js';
import { PlacesService } from '../places/index.js';
import { PolicyReader } from '../policies/index.js';
import { type RiskAssessment, RiskService, rateHazard } from '../risk/index.js';
import type { OrderClassification } from './order-content.types.js';
import type {
  CommandFacts,
  ConditionFacts,
  HazardFacts,
  OrderGround,
  PolicyFacts,
  SignalFacts,
  ToleranceFacts,
} from './order-facts.types.js';
import { inEach } from './order-text.rules.js';
import { policyFactsOf } from './order-policy-facts.rules.js';
import { presentTolerance, toleranceSource } from './order-tolerance.rules.js';

interface Frame {
  readonly reference: string;
  readonly classification: OrderClassification;
}

/** What every order stands on, full or minimal, as the other modules know it now. */
@Injectable()
export class OrderGroundService {
  constructor(
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly signals: EventSignalService,
    private readonly places: PlacesService,
    private readonly conditions: ConditionService,
    private readonly agreed: AgreedValuesService,
    private readonly risks: RiskService,
    private readonly people: PeopleService,
    private readonly policies: PolicyReader,
    private readonly clock: Clock,
  ) {}

  /** RULE_VIOLATED `eventWithoutTimes`: nobody can be ordered anywhere without a time. */
  async of(
    actor: Actor,
    event: PublicEvent,
    { reference, classification }: Frame,
    risk: RiskAssessment | null,
  ): Promise<OrderGround> {
    const hours = (await this.agreed.factsOf(actor, [event]))[0] ?? event;
    const { startAt, endAt } = hours;
    if (!startAt || !endAt) throw DomainError.rule('eventWithoutTimes');
    const [tolerance = null] = await this.tolerances(actor, [event]);
    return {
      reference,
      classification,
      zone: await this.people.zoneName(actor),
      event: { ...factsOf(event, hours), startAt, endAt },
      figures: await this.insight.assessment(actor, event.id),
      risk: risk ? await this.riskFacts(actor, risk) : null,
      policies: await this.policyFacts(actor, event.id),
      conditions: await this.conditionFacts(actor, event.id),
      tolerance,
      command: await this.commandFacts(actor, startAt),
    };
  }

  /** What was heard of an event, the oldest first. */
  async heard(actor: Actor, eventId: string): Promise<SignalFacts[]> {
    const signals = await this.signals.signalsOf(actor, [eventId]);
    return signals.map(
      ({ id, source, sourceReliability, informationCredibility, text, heardAt }) => ({
        id,
        source,
        code: `${sourceReliability}${informationCredibility}`,
        text,
        heardAt,
      }),
    );
  }

  /** The names drawn on the map, else those along the route, with the communes; null without any. */
  async place(actor: Actor, event: PublicEvent): Promise<Localized | null> {
    const drawn = (event.footprint?.features ?? []).flatMap(
      ({ properties: { name } }) => name ?? [],
    );
    const along = (event.waypoints ?? []).map(({ name }) => name);
    const names = [...new Set(drawn.length > 0 ? drawn : along)].join(', ');
    const touched = await this.events.communesOf(actor, [event.id]);
    const communes = await this.places.communesByIds(
      actor,
      touched.map(({ communeId }) => communeId),
    );
    if (!names && communes.length === 0) return null;
    return inEach((language) => {
      const within = communes.map(({ name }) => inLanguage(name, language)).sort();
      return [names, within.join(', ')].filter(Boolean).join(' – ');
    });
  }

  /** Approved policy, what is let be and what was heard, as sources of orders of many events. */
  async sourcesOf(
    actor: Actor,
    events: readonly PublicEvent[],
  ): Promise<(BasisSource & { readonly eventId: string })[]> {
    const ids = events.map(({ id }) => id);
    const tolerances = await this.tolerances(actor, events);
    const signals = await this.signals.signalsOf(actor, ids);
    return [
      ...(await this.policies.sourcesOf(actor, ids)),
      ...ids.flatMap((eventId, index) => {
        const facts = tolerances[index];
        return facts ? [{ ...toleranceSource(eventId, facts), eventId }] : [];
      }),
      ...signals.map(({ id, eventId, text, source }) => ({
        type: 'eventSignal',
        id,
        eventId,
        facts: { text, source },
      })),
    ];
  }

  private async tolerances(
    actor: Actor,
    events: readonly PublicEvent[],
  ): Promise<(ToleranceFacts | null)[]> {
    const records = await this.signals.tolerancesOf(
      actor,
      events.map(({ id }) => id),
    );
    const now = this.clock.now();
    return events.map(({ id, state }) =>
      presentTolerance(
        records.filter(({ eventId }) => eventId === id),
        { settled: SETTLED_STATES.includes(state), now },
      ),
    );
  }

  private async riskFacts(actor: Actor, risk: RiskAssessment): Promise<OrderGround['risk']> {
    const { hazards, measures } = await this.risks.register(actor, risk.id);
    const rating = this.risks.rating(risk, hazards);
    const rate = (likelihood: number, impact: number) => {
      const { score, band } = rateHazard(likelihood, impact, risk.matrix);
      return { score, band };
    };
    return {
      id: risk.id,
      number: risk.number,
      score: rating?.residualMax ?? null,
      band: rating?.residualBand ?? null,
      hazards: hazards.map((hazard): HazardFacts => {
        const { afterLikelihood: likelihood, afterImpact: impact } = hazard;
        return {
          id: hazard.id,
          code: hazard.code,
          title: hazard.title,
          before: rate(hazard.beforeLikelihood, hazard.beforeImpact),
          after: likelihood !== null && impact !== null ? rate(likelihood, impact) : null,
          measures: measures
            .filter((measure) => measure.hazardId === hazard.id)
            .map(({ id, code, text, conditionId }) => ({ id, code, text, conditionId })),
        };
      }),
    };
  }

  /** Approved notes with their words; means that are simply allowed need no line in an order. */
  private async policyFacts(actor: Actor, eventId: string): Promise<PolicyFacts[]> {
    const holding = await this.policies.inForce(actor, [eventId]);
    if (holding.length === 0) return [];
    const terms = await this.policies.terms(actor);
    return holding.map((note) => policyFactsOf(note, terms));
  }

  private async conditionFacts(actor: Actor, eventId: string): Promise<ConditionFacts[]> {
    const standing = await this.conditions.standingOf(actor, [eventId]);
    return standing.flatMap(({ condition, state, wording }) => {
      if (state !== ConditionState.agreed && state !== ConditionState.imposed) return [];
      const { id, number } = condition;
      const imposed = state === ConditionState.imposed;
      return [{ id, label: conditionLabel(number), text: wording.text, imposed }];
    });
  }

  private async commandFacts(actor: Actor, at: string): Promise<CommandFacts[]> {
    const holders = await this.people.commandHolders(actor, at);
    return holders.map(({ code, name, personName }) => ({ code, name, person: personName }));
  }
}

/** What is agreed about the hours goes before what was applied for. */
function factsOf(event: PublicEvent, hours: Pick<AgreedFacts, 'gatheringAt' | 'dispersalAt'>) {
  const { id, reference, title, kind, expectedNumber, stewardCount } = event;
  const { gatheringAt, dispersalAt } = hours;
  return { id, reference, title, kind, gatheringAt, dispersalAt, expectedNumber, stewardCount };
}
