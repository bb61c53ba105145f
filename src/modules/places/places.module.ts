import { Module } from '@nestjs/common';
import { KnownPlaceResolver } from './known-place.resolver.js';
import { KnownPlaceService } from './known-place.service.js';
import { PlacesLoader } from './places.loader.js';
import { PlacesRepository } from './places.repository.js';
import { PlacesResolver, RestrictionZoneFieldsResolver } from './places.resolver.js';
import { PlacesService } from './places.service.js';

/** Communes, competent authorities, restriction zones, lead-time rules. */
@Module({
  providers: [
    PlacesRepository,
    PlacesService,
    PlacesLoader,
    PlacesResolver,
    RestrictionZoneFieldsResolver,
    KnownPlaceService,
    KnownPlaceResolver,
  ],
  exports: [PlacesService, PlacesLoader, PlacesRepository],
})
export class PlacesModule {}
