import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { PlacesService } from '../places/index.js';
import { EVENT_JOURNAL } from './event.journal.js';
import { EventRepository } from './event.repository.js';
import type { FurtherAuthority } from './further-authority.entity.js';
import type { NameFurtherAuthoritiesInput } from './further-authority.inputs.js';
import type { PublicEvent } from './public-event.entity.js';

/** As long as authorities may still be asked; after it the round of decisions is closed. */
const OPEN: readonly string[] = ['signal', 'submitted', 'underReview', 'proposalToAuthority'];

/** Who decides on a dossier beside the mayors of its communes. */
@Injectable()
export class FurtherAuthorityService {
  constructor(
    private readonly repository: EventRepository,
    private readonly places: PlacesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Names all of them anew. Errors: NOT_FOUND, STALE, TRANSITION_NOT_ALLOWED once it is decided,
   * INVALID_INPUT unknown for a code nobody has, ofCommune for the authority of a touched commune.
   */
  async name(actor: Actor, input: NameFurtherAuthoritiesInput): Promise<PublicEvent> {
    const event = await this.repository.find(input.eventId);
    if (!OPEN.includes(event.state)) {
      throw DomainError.transition(event.state, 'nameFurtherAuthorities', 'notUnderReview');
    }
    const ids = await this.authorityIds(actor, input);
    const after = await this.repository.change(
      { id: event.id, expectedVersion: input.expectedVersion },
      { updatedAt: this.clock.now() },
    );
    await this.repository.replaceFurther(
      event.id,
      input.authorities.map(({ reason }, index) => ({
        id: randomUUID(),
        zoneId: actor.zoneId,
        eventId: event.id,
        authorityId: ids[index] as string,
        reason,
      })),
    );
    this.journal.record(actor, {
      kind: EVENT_JOURNAL.furtherAuthoritiesNamed,
      subjectType: 'event',
      subjectId: event.id,
      eventId: event.id,
      data: { version: after.version, authorities: input.authorities.map(({ code }) => code) },
    });
    return after;
  }

  ofEvents(_actor: Actor, eventIds: readonly string[]): Promise<FurtherAuthority[]> {
    return this.repository.furtherOf(eventIds);
  }

  /** The ids of all that decide: for the communes, then further ones. */
  async decidingIds(_actor: Actor, eventId: string): Promise<string[]> {
    const touched = await this.repository.communesOf([eventId]);
    const further = await this.repository.furtherOf([eventId]);
    const deciding = [...touched.filter(({ decides }) => decides), ...further];
    return [...new Set(deciding.map(({ authorityId }) => authorityId))];
  }

  private async authorityIds(actor: Actor, input: NameFurtherAuthoritiesInput): Promise<string[]> {
    const known = await this.places.authorities(actor);
    const touched = await this.repository.communesOf([input.eventId]);
    const found = input.authorities.map(({ code }) => known.find((each) => each.code === code));
    const problems = found.flatMap((authority, index) => {
      const path = `input.authorities.${index}.code`;
      if (!authority) return [{ path, code: 'unknown' }];
      const ofCommune = touched.some(({ authorityId }) => authorityId === authority.id);
      return ofCommune ? [{ path, code: 'ofCommune' }] : [];
    });
    if (problems.length > 0) throw DomainError.invalid(problems);
    return found.flatMap((authority) => authority?.id ?? []);
  }
}
