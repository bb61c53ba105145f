import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { onArgument } from '../../core/rule-input-error.js';
import { Commune, CompetentAuthority } from './commune.entity.js';
import { FilingDeadlineInput } from './deadline.inputs.js';
import { FilingDeadlineType } from './deadline.types.js';
import { PlacesService } from './places.service.js';
import { RestrictionZone, type ZoneGeometry } from './restriction-zone.entity.js';
import { type AreaGeometry, zoneArea } from './zone-geometry.rules.js';

@Resolver()
export class PlacesResolver {
  constructor(private readonly places: PlacesService) {}

  @Allow('reference.read')
  @Query(() => [Commune], { description: 'The communes a public event can touch.' })
  communes(@CurrentActor() actor: Actor): Promise<Commune[]> {
    return this.places.communes(actor);
  }

  @Allow('reference.read')
  @Query(() => [CompetentAuthority], { description: 'Who decides on administrative police.' })
  competentAuthorities(@CurrentActor() actor: Actor): Promise<CompetentAuthority[]> {
    return this.places.authorities(actor);
  }

  @Allow('reference.read')
  @Query(() => [RestrictionZone], { description: 'Restriction zones whose rule holds on a day.' })
  restrictionZones(
    @CurrentActor() actor: Actor,
    @Args('day', { type: () => LocalDateScalar }) day: string,
  ): Promise<RestrictionZone[]> {
    return this.places.restrictionZones(actor, day);
  }

  @Allow('calculations.use')
  @Query(() => FilingDeadlineType, { description: 'The latest filing date, explained.' })
  filingDeadline(@Args('input') input: FilingDeadlineInput): FilingDeadlineType {
    return onArgument('input', () =>
      this.places.computeDeadline(input, input.closingDays ?? [], input.filedOn ?? null),
    );
  }
}

@Resolver(() => RestrictionZone)
export class RestrictionZoneFieldsResolver {
  @ResolveField(() => JsonScalar, {
    description:
      'GeoJSON area, WGS 84; a line as the strip around it. Approximate, no legal value.',
  })
  geometry({ geometry }: RestrictionZone): AreaGeometry {
    return zoneArea(geometry);
  }

  @ResolveField(() => JsonScalar, { description: 'GeoJSON Polygon or LineString as it was drawn.' })
  drawn({ geometry }: RestrictionZone): ZoneGeometry {
    return geometry;
  }
}
