import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { Journal } from '../../core/journal/journal.js';
import { ReferenceRepository } from '../../core/reference/reference.repository.js';
import { type Accepted, ReferenceService } from '../../core/reference/reference.service.js';
import { PeopleService } from '../people/index.js';
import { PlacesService } from '../places/index.js';
import type { AuthoritySignatory } from './decision-reference.entity.js';
import type { SignatoryFactsInput } from './decision-reference.inputs.js';
import { signatories } from './decision.repository.js';

/** In which positions the acts of an authority are signed, in which language and since when. */
@Injectable()
export class SignatoryService extends ReferenceService<AuthoritySignatory, SignatoryFactsInput> {
  protected override readonly table = signatories;
  protected override readonly subjectType = 'authoritySignatory';

  constructor(
    repository: ReferenceRepository,
    journal: Journal,
    clock: Clock,
    private readonly people: PeopleService,
    private readonly places: PlacesService,
  ) {
    super(repository, journal, clock);
  }

  protected override async accept(
    actor: Actor,
    { authorityId, positionId, deputy, languages }: SignatoryFactsInput,
  ): Promise<Accepted<AuthoritySignatory>> {
    const [authority] = await this.places.authoritiesByIds(actor, [authorityId]);
    const position = (await this.people.positions(actor)).find(({ id }) => id === positionId);
    return {
      facts: { authorityId, positionId, deputy, languages: [...languages].sort().reverse() },
      problems: [
        ...(authority ? [] : [{ path: 'authorityId', code: 'isIn' }]),
        ...(position ? [] : [{ path: 'positionId', code: 'isIn' }]),
      ],
    };
  }
}
