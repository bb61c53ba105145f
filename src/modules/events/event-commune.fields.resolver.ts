import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { Commune, CompetentAuthority, PlacesLoader } from '../places/index.js';
import { EventCommune } from './event-commune.entity.js';

@Resolver(() => EventCommune)
export class EventCommuneFieldsResolver {
  constructor(private readonly places: PlacesLoader) {}

  @ResolveField(() => Commune)
  commune(@Context() context: GraphqlContext, @Parent() touched: EventCommune) {
    return this.places.commune(context, touched.communeId);
  }

  @ResolveField(() => CompetentAuthority)
  authority(@Context() context: GraphqlContext, @Parent() touched: EventCommune) {
    return this.places.authority(context, touched.authorityId);
  }
}
