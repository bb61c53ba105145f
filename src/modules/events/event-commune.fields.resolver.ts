import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { Commune, CompetentAuthority, PlacesLoader } from '../places/index.js';
import { EventCommune } from './event-commune.entity.js';

@Resolver(() => EventCommune)
export class EventCommuneFieldsResolver {
  constructor(private readonly places: PlacesLoader) {}

  @ResolveField(() => Commune)
  commune(touched: EventCommune, _args: unknown, context: GraphqlContext) {
    return this.places.commune(context, touched.communeId);
  }

  @ResolveField(() => CompetentAuthority)
  authority(touched: EventCommune, _args: unknown, context: GraphqlContext) {
    return this.places.authority(context, touched.authorityId);
  }
}
