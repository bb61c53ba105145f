import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { may } from '../../core/access/field-audience.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { EventLoader, PublicEvent } from '../events/index.js';
import { CrowdSheetComparison } from './crowd-comparison.types.js';
import { CrowdCount } from './crowd-count.entity.js';
import { CorrectCrowdCountInput, RecordCrowdCountInput } from './crowd-count.inputs.js';
import { CrowdCountService } from './crowd-count.service.js';
import { CrowdSheet, CrowdSheetVersion } from './crowd-sheet.entity.js';
import { CrowdSheetContentInput, SaveCrowdSheetInput } from './crowd-sheet.inputs.js';
import { CrowdSheetLoader } from './crowd-sheet.loader.js';
import { CrowdSheetService } from './crowd-sheet.service.js';
import {
  CrowdGroundChange,
  CrowdSheetContent,
  CrowdSheetFigures,
  CrowdSite,
} from './crowd-sheet.types.js';
import type { SheetContent } from './sheet-content.types.js';
import { sheetFigures } from './sheet-figures.rules.js';
import { sheetRanges } from './sheet-ranges.rules.js';
import { groundChanges, groundParts } from './site-ground.rules.js';

function figuresOf(content: SheetContent): CrowdSheetFigures {
  const figures = sheetFigures(content);
  return { ...figures, ranges: sheetRanges(content, figures.final) };
}

/** Capacity sheets and head counts at the desk. */
@Resolver(() => PublicEvent)
export class CrowdSheetResolver {
  constructor(
    private readonly sheets: CrowdSheetService,
    private readonly counts: CrowdCountService,
    private readonly loader: CrowdSheetLoader,
    private readonly events: EventLoader,
  ) {}

  @Allow('risk.read')
  @Query(() => CrowdSheetFigures, { description: 'What a sheet would give; nothing is kept.' })
  async crowdSheetFigures(
    @CurrentActor() actor: Actor,
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args('sheet') sheet: CrowdSheetContentInput,
  ): Promise<CrowdSheetFigures> {
    return figuresOf(await this.sheets.tryOut(actor, { eventId, sheet }));
  }

  @Allow('risk.read')
  @Query(() => CrowdSheetComparison, { description: 'Two versions of one dossier.' })
  crowdSheetComparison(
    @CurrentActor() actor: Actor,
    @Args('from', { type: () => ID }) from: string,
    @Args('to', { type: () => ID }) to: string,
  ): Promise<CrowdSheetComparison> {
    return this.sheets.compare(actor, from, to);
  }

  @Allow('risk.prepare')
  @Mutation(() => PublicEvent, { description: "Keeps a new version of the police's sheet." })
  saveCrowdSheet(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveCrowdSheetInput,
  ): Promise<PublicEvent> {
    return this.sheets.save(actor, input);
  }

  @Allow('crowd.count')
  @Mutation(() => PublicEvent, { description: 'Writes a head count down.' })
  recordCrowdCount(
    @CurrentActor() actor: Actor,
    @Args('input') { eventId, count }: RecordCrowdCountInput,
  ): Promise<PublicEvent> {
    return this.counts.record(actor, eventId, count);
  }

  @Allow('crowd.count')
  @Mutation(() => PublicEvent, { description: 'Replaces a head count by a right one; both stay.' })
  correctCrowdCount(
    @CurrentActor() actor: Actor,
    @Args('input') input: CorrectCrowdCountInput,
  ): Promise<PublicEvent> {
    return this.counts.correct(actor, input);
  }

  @ResolveField(() => [CrowdSheet], {
    description: "The police's first, the organiser's after it.",
  })
  crowdSheets(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<CrowdSheet[]> | CrowdSheet[] {
    return may(actorOf(context), 'risk.read') ? this.loader.sheetsOf(context, event.id) : [];
  }

  @ResolveField(() => CrowdSite, { nullable: true, description: 'For police eyes.' })
  async crowdSite(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<CrowdSite | null> {
    const actor = actorOf(context);
    if (!may(actor, 'risk.read')) return null;
    const assessment = await this.events.assessment(context, event.id);
    const proposal = this.sheets.proposal(actor, event, assessment?.policeNumber ?? null);
    return { ground: groundParts(event.footprint), proposal };
  }

  @ResolveField(() => [CrowdCount], { description: 'In the order they were written down.' })
  crowdCounts(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<CrowdCount[]> | CrowdCount[] {
    return may(actorOf(context), 'risk.read') ? this.loader.countsOf(context, event.id) : [];
  }
}

/** What belongs to a sheet. */
@Resolver(() => CrowdSheet)
export class CrowdSheetFieldsResolver {
  constructor(
    private readonly loader: CrowdSheetLoader,
    private readonly events: EventLoader,
  ) {}

  @ResolveField(() => [CrowdSheetVersion], { description: 'The newest first.' })
  versions(
    sheet: CrowdSheet,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<CrowdSheetVersion[]> {
    return this.loader.versionsOf(context, sheet.id);
  }

  @ResolveField(() => [CrowdGroundChange], {
    description: 'What was drawn anew since the last version.',
  })
  async changedGround(
    sheet: CrowdSheet,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<CrowdGroundChange[]> {
    const event = await this.events.event(context, sheet.eventId);
    const [last] = await this.loader.versionsOf(context, sheet.id);
    if (!event || !last || last.footprintVersion === event.footprintVersion) return [];
    return groundChanges(last.ground, groundParts(event.footprint));
  }
}

/** What a version says, and what follows from it. */
@Resolver(() => CrowdSheetVersion)
export class CrowdSheetVersionFieldsResolver {
  @ResolveField(() => CrowdSheetContent)
  content({ content }: CrowdSheetVersion): CrowdSheetContent {
    return content;
  }

  @ResolveField(() => CrowdSheetFigures)
  figures({ content }: CrowdSheetVersion): CrowdSheetFigures {
    return figuresOf(content);
  }
}
