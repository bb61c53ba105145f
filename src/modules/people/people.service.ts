import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { type Permission, ROLES, permissionsOf, roleMay } from '../../core/access/permissions.js';
import { Clock } from '../../core/clock.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import type { Me } from './me.type.js';
import type { Organisation } from './organisation.entity.js';
import { type CommandHolder, PeopleRepository } from './people.repository.js';
import type { Person } from './person.entity.js';
import type { Position } from './position.entity.js';

/** Who is who; read-only for the other modules. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly repository: PeopleRepository,
    private readonly clock: Clock,
  ) {}

  async me(actor: Actor): Promise<Me> {
    const zone = await this.repository.zone(actor.zoneId);
    return {
      personId: actor.personId,
      name: actor.name,
      language: actor.language,
      roles: [...actor.roles],
      positions: actor.positions.map((position) => position.code),
      permissions: [...actor.permissions],
      zoneName: zone.name,
    };
  }

  peopleByIds(_actor: Actor, ids: readonly string[]): Promise<Person[]> {
    return this.repository.peopleByIds(ids);
  }

  /** The people of the zone itself, by name. */
  ownPeople(_actor: Actor): Promise<Person[]> {
    return this.repository.ownPeople();
  }

  organisationsByIds(_actor: Actor, ids: readonly string[]): Promise<Organisation[]> {
    return this.repository.organisationsByIds(ids);
  }

  organisationByCode(_actor: Actor, code: string): Promise<Organisation> {
    return this.repository.organisationByCode(code);
  }

  /** The partner services that can be asked for advice. */
  advisers(_actor: Actor): Promise<Organisation[]> {
    return this.repository.advisers();
  }

  /** Organisations by id; for jobs, which nobody's name stands behind. */
  organisationsOf(ids: readonly string[]): Promise<Organisation[]> {
    return this.repository.organisationsByIds(ids);
  }

  /** People by id; for jobs, which nobody's name stands behind. */
  peopleOf(ids: readonly string[]): Promise<Person[]> {
    return this.repository.peopleByIds(ids);
  }

  /** Whether a person is still there and may do a thing at an instant; for mail. */
  async mayAt(person: Person, permission: Permission, at: string): Promise<boolean> {
    if (!person.active) return false;
    const now = Date.parse(at);
    const grants = await this.repository.rolesOf(person.id);
    const held = grants.filter(
      ({ validFrom, validTo }) =>
        Date.parse(validFrom) <= now && (validTo === null || Date.parse(validTo) > now),
    );
    return permissionsOf(held.map(({ role }) => role)).has(permission);
  }

  /** Who may do a thing now, and the positions these people hold. */
  async whoMay(
    _actor: Actor,
    permission: Permission,
  ): Promise<{ people: Person[]; positions: Position[] }> {
    const now = this.clock.now();
    const roles = ROLES.filter((role) => roleMay(role, permission));
    const people = await this.repository.withRole(roles, now);
    const ids = people.map(({ id }) => id);
    return { people, positions: await this.repository.heldBy(ids, now) };
  }

  /** Who has an address; for mail, never for an answer. */
  byEmail(email: string): Promise<Person | null> {
    return this.repository.personByEmail(email);
  }

  /** The people who act for an organisation; for mail, never for screens of the other side. */
  members(organisationId: string): Promise<Person[]> {
    return this.repository.members(organisationId, this.clock.now());
  }

  /** The positions of the zone, of command and of authority. */
  positions(_actor: Actor): Promise<Position[]> {
    return this.repository.positions();
  }

  /** Who holds the command positions at an instant. */
  commandHolders(_actor: Actor, at: string): Promise<CommandHolder[]> {
    return this.repository.commandHolders(at);
  }

  /** The name of the actor's zone. */
  async zoneName(actor: Actor): Promise<Localized> {
    return (await this.repository.zone(actor.zoneId)).name;
  }
}
