import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import { FactorResetService } from '../people/index.js';
import { PortalViewService } from './portal-view.service.js';
import type { OrganiserAccess } from './portal-view.type.js';

/** What the people of a dossier's organiser confirm with, and the desk's hand when it is lost. */
@Injectable()
export class OrganiserAccessService {
  constructor(
    private readonly view: PortalViewService,
    private readonly factors: FactorResetService,
  ) {}

  async of(actor: Actor, eventId: string): Promise<OrganiserAccess[]> {
    const people = await this.view.organisersOf(actor, eventId);
    const found = await this.factors.of(people.map(({ id }) => id));
    return people.map(({ id, name }) => ({
      personId: id,
      name,
      factors: found.filter(({ personId }) => personId === id),
    }));
  }

  /**
   * Removes every factor of somebody who was called back, and ends his sessions. Errors: NOT_FOUND
   * for who is not of the organiser's side; CONFLICT factorsChanged when they are not those seen.
   */
  async reset(
    actor: Actor,
    input: {
      eventId: string;
      personId: string;
      factorIds: readonly string[];
      calledBackOn: string;
      reason: string;
    },
  ): Promise<OrganiserAccess> {
    const { eventId, personId, factorIds, calledBackOn, reason } = input;
    const people = await this.view.organisersOf(actor, eventId);
    const person = people.find(({ id }) => id === personId);
    if (!person) throw DomainError.notFound();
    await this.factors.reset(actor, { eventId, personId, factorIds, calledBackOn, reason });
    return { personId, name: person.name, factors: [] };
  }
}
