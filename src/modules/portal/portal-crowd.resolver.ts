import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { CrowdSheetLoader, CrowdSheetService } from '../crowd/index.js';
import { EventLoader, SETTLED_STATES } from '../events/index.js';
import { MandateLoader } from '../mandates/index.js';
import { PortalSiteInput, PortalSiteSaveInput } from './portal-crowd.inputs.js';
import {
  enteredSite,
  portalChanges,
  portalDrawn,
  portalSite,
  portalSiteFigures,
  portalSiteVersion,
} from './portal-crowd.rules.js';
import { PortalSiteFigures, PortalSiteSheet } from './portal-crowd.type.js';
import { portalDossier } from './portal-dossier.rules.js';
import { PortalDossier, type PortalStep } from './portal-dossier.type.js';
import { withMandate } from './portal-mandate.rules.js';

/** How many find room, as the organiser's side describes the site. */
@Resolver(() => PortalDossier)
export class PortalCrowdResolver {
  constructor(
    private readonly sheets: CrowdSheetService,
    private readonly loader: CrowdSheetLoader,
    private readonly events: EventLoader,
    private readonly mandates: MandateLoader,
  ) {}

  @Allow('portal.dossier')
  @Query(() => PortalSiteFigures, { description: 'What a site would hold; nothing is kept.' })
  async siteFigures(
    @CurrentActor() actor: Actor,
    @Args('dossierId', { type: () => ID }) eventId: string,
    @Args('site') site: PortalSiteInput,
  ): Promise<PortalSiteFigures> {
    const trial = { eventId, sheet: enteredSite(site) };
    return portalSiteFigures(await this.sheets.tryOut(actor, trial, 'site'));
  }

  @Allow('portal.answer')
  @Mutation(() => PortalDossier, { description: 'Keeps how the own side describes the site.' })
  async saveSite(
    @CurrentActor() actor: Actor,
    @Args('input') { dossierId: eventId, site, ...more }: PortalSiteSaveInput,
  ): Promise<PortalDossier> {
    const saving = { ...more, eventId, sheet: enteredSite(site) };
    return portalDossier(await this.sheets.save(actor, saving, 'input.site'));
  }

  @ResolveField(() => PortalSiteSheet, {
    nullable: true,
    description: 'Places, ways in and out, and how many find room.',
  })
  async siteSheet(
    { id }: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalSiteSheet | null> {
    const event = await this.events.event(context, id);
    if (!event) return null;
    const sheets = await this.loader.sheetsOf(context, id);
    const own = sheets.find(({ side }) => side === 'organiser') ?? null;
    const versions = own ? await this.loader.versionsOf(context, own.id) : [];
    const [last = null] = versions;
    const content = last?.content ?? this.sheets.proposal(actorOf(context), event, null);
    const powers = await this.mandates.powers(context, id);
    return {
      version: own?.version ?? 0,
      site: portalSite(content),
      figures: portalSiteFigures(content),
      drawn: portalDrawn(event),
      changed: portalChanges(event, last),
      versions: versions.map(portalSiteVersion),
      saving: savingStep(event.state, powers.includes('negotiate')),
    };
  }
}

function savingStep(state: string, mayNegotiate: boolean): PortalStep {
  const settled = SETTLED_STATES.some((each) => each === state);
  const reason = settled ? 'settled' : null;
  const step = { name: 'saveSite', to: state, enabled: !settled, reason };
  return withMandate([step], mayNegotiate)[0] ?? step;
}
