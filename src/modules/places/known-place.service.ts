import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { textProblems, writtenIn } from '../../core/reference/reference.rules.js';
import { type Accepted, ReferenceService } from '../../core/reference/reference.service.js';
import type { KnownPlace } from './known-place.entity.js';
import type { KnownPlaceFactsInput } from './known-place.inputs.js';
import { knownPlaces } from './places.repository.js';

const MAX_NAME = 120;

/** Places where events can stand or end; a dossier that was moved to one keeps its point. */
@Injectable()
export class KnownPlaceService extends ReferenceService<KnownPlace, KnownPlaceFactsInput> {
  protected override readonly table = knownPlaces;
  protected override readonly subjectType = 'knownPlace';

  protected override async accept(
    _actor: Actor,
    { name, lon, lat, capacity }: KnownPlaceFactsInput,
  ): Promise<Accepted<KnownPlace>> {
    return {
      facts: { name: writtenIn(name), lon, lat, capacity },
      problems: textProblems(name, 'name', MAX_NAME),
    };
  }
}
