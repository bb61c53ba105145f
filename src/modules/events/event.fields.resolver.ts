import { Args, Float, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { may } from '../../core/access/field-audience.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { JournalRepository } from '../../core/journal/journal.repository.js';
import { AvailableTransitionType } from '../../core/workflow/available-transition.type.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { Organisation, PeopleLoader } from '../people/index.js';
import { FilingDeadlineType, RestrictionFinding, mayReadZone } from '../places/index.js';
import { EventAssessment } from './event-assessment.entity.js';
import { EventCommune } from './event-commune.entity.js';
import { EventClassProposal, EventOverlap } from './event-insight.types.js';
import { EventInsightService } from './event-insight.service.js';
import { footprintExtent } from './footprint.rules.js';
import { EventLoader } from './event.loader.js';
import { PublicEvent } from './public-event.entity.js';

const MAX_HISTORY = 100;

/** What hangs on a dossier; each field says whose eyes it is for. */
@Resolver(() => PublicEvent)
export class EventFieldsResolver {
  constructor(
    private readonly insight: EventInsightService,
    private readonly loader: EventLoader,
    private readonly people: PeopleLoader,
    private readonly entries: JournalRepository,
  ) {}

  @ResolveField(() => Organisation, { nullable: true })
  organiser(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<Organisation | null> | null {
    return event.organisationId ? this.people.organisation(context, event.organisationId) : null;
  }

  @ResolveField(() => [Float], {
    nullable: true,
    description: 'West, south, east and north of the footprint, in degrees.',
  })
  extent({ footprint }: PublicEvent): number[] | null {
    return footprint && footprintExtent(footprint);
  }

  @ResolveField(() => [EventCommune])
  communes(event: PublicEvent, _args: unknown, context: GraphqlContext) {
    return this.loader.communes(context, event.id);
  }

  @ResolveField(() => [AvailableTransitionType])
  availableTransitions(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<AvailableTransition[]> {
    return this.loader.transitions(context, event);
  }

  @ResolveField(() => [FilingDeadlineType], { description: 'Strictest rule first.' })
  filingDeadlines(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<FilingDeadlineType[]> {
    return this.loader.filingDeadlines(context, event);
  }

  @ResolveField(() => [RestrictionFinding])
  async restrictionFindings(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<RestrictionFinding[]> {
    const { permissions } = actorOf(context);
    const findings = await this.loader.restrictionFindings(context, event);
    return findings.filter(({ zone }) => mayReadZone(permissions, zone));
  }

  @ResolveField(() => [EventOverlap], { description: 'Other dossiers at the same time.' })
  overlaps(event: PublicEvent, _args: unknown, context: GraphqlContext): Promise<EventOverlap[]> {
    const actor = actorOf(context);
    return this.insight.overlaps(actor, event);
  }

  @ResolveField(() => EventAssessment, { nullable: true, description: 'For police eyes.' })
  assessment(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<EventAssessment | null> | null {
    const actor = actorOf(context);
    return may(actor, 'risk.read') ? this.loader.assessment(context, event.id) : null;
  }

  @ResolveField(() => EventClassProposal, { nullable: true, description: 'For police eyes.' })
  classProposal(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<EventClassProposal> | null {
    const actor = actorOf(context);
    return may(actor, 'risk.read') ? this.loader.classProposal(context, event) : null;
  }

  @ResolveField(() => [JournalEntry], { description: 'The case history, oldest first.' })
  journal(
    @CurrentActor() actor: Actor,
    @Parent() event: PublicEvent,
    @Args('afterSeq', { type: () => Int, defaultValue: 0 }) afterSeq: number,
    @Args('limit', { type: () => Int, defaultValue: MAX_HISTORY }) limit: number,
  ): Promise<JournalEntry[]> | JournalEntry[] {
    if (!may(actor, 'journal.read')) return [];
    const bounded = Math.min(Math.max(limit, 1), MAX_HISTORY);
    return this.entries.ofEvent(event.id, Math.max(afterSeq, 0), bounded);
  }
}
