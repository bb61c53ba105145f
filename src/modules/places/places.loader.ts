import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { oneByKey } from '../../core/graphql/loaders.js';
import type { Commune, CompetentAuthority } from './commune.entity.js';
import { PlacesService } from './places.service.js';

const COMMUNE = {};
const AUTHORITY = {};

/** Communes and authorities by id, one statement per operation. */
@Injectable()
export class PlacesLoader {
  constructor(private readonly places: PlacesService) {}

  commune(context: GraphqlContext, id: string): Promise<Commune | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(COMMUNE, async (ids) =>
        oneByKey(ids, await this.places.communesByIds(actor, ids), (row) => row.id),
      )
      .load(id);
  }

  authority(context: GraphqlContext, id: string): Promise<CompetentAuthority | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(AUTHORITY, async (ids) =>
        oneByKey(ids, await this.places.authoritiesByIds(actor, ids), (row) => row.id),
      )
      .load(id);
  }
}
