import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import type { Page, PageArgs } from '../../core/graphql/page.js';
import { EventKind, EventService, instantToBrusselsDate } from '../events/index.js';
import { EventCellService, PeopleService } from '../people/index.js';
import { REQUIREMENTS, TRANSPORT_MEANS } from '../permits/index.js';
import { PlacesService } from '../places/index.js';
import { portalCommune, portalDossier, portalZone } from './portal-dossier.rules.js';
import type { PortalDossier } from './portal-dossier.type.js';
import type { PortalMe, PortalReference } from './portal-round.type.js';

/** What the partner door reads; row-level security keeps it to the reader's own. */
@Injectable()
export class PortalService {
  constructor(
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly places: PlacesService,
    private readonly eventCell: EventCellService,
    private readonly clock: Clock,
  ) {}

  async me(actor: Actor): Promise<PortalMe> {
    const { zoneName } = await this.people.me(actor);
    const ids = actor.organisationId ? [actor.organisationId] : [];
    const [own] = await this.people.organisationsByIds(actor, ids);
    const cell = await this.eventCell.contact(actor);
    return {
      name: actor.name,
      language: actor.language,
      side: actor.roles.includes('organiser') ? 'organiser' : 'partner',
      organisation: own?.name ?? '',
      zoneName,
      eventCell: cell && { phone: cell.phone, email: cell.email, hours: cell.hours },
    };
  }

  async reference(actor: Actor): Promise<PortalReference> {
    const communes = await this.places.communes(actor);
    const zones = await this.places.restrictionZones(
      actor,
      instantToBrusselsDate(this.clock.now()),
    );
    return {
      communes: communes.map(portalCommune),
      kinds: Object.values(EventKind),
      transportMeans: [...TRANSPORT_MEANS],
      requirements: REQUIREMENTS.map(({ code, field, when }) => ({ code, field, always: !when })),
      restrictionZones: zones.map(portalZone),
    };
  }

  async dossiers(actor: Actor, page: PageArgs): Promise<Page<PortalDossier>> {
    const found = await this.events.list(actor, {}, page);
    return { ...found, items: found.items.map(portalDossier) };
  }

  async dossier(actor: Actor, id: string): Promise<PortalDossier> {
    return portalDossier(await this.events.find(actor, id));
  }
}
