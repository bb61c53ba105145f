import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import { Beginning } from './beginning.entity.js';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';
import { Position, PositionHolder } from './position.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import { Credential } from './session.entity.js';
import { Zone } from './zone.entity.js';

export const people = new Table(Person);
export const organisations = new Table(Organisation);
export const zones = new Table(Zone);
export const roleGrants = new Table(RoleGrant);
export const positions = new Table(Position);
export const positionHolders = new Table(PositionHolder);
export const credentials = new Table(Credential);
const beginnings = new Table(Beginning);

/** A command position and who holds it; one row per holder, without person while vacant. */
export interface CommandHolder {
  readonly code: string;
  readonly name: Localized;
  readonly personId: string | null;
  readonly personName: string | null;
}

@Injectable()
export class PeopleRepository {
  constructor(readonly rows: Rows) {}

  async personByPersona(persona: string): Promise<Person | null> {
    const [person] = await this.rows.list(people, 'persona = $1 and active', [persona]);
    return person ?? null;
  }

  personas(): Promise<Person[]> {
    return this.rows.list(people, 'persona is not null and active');
  }

  async personByEmail(email: string): Promise<Person | null> {
    const found = await this.rows.list(people, 'lower(email) = lower($1) and active', [email]);
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** Takes an address that nobody has, until the end of the transaction; false when somebody has. */
  async claimAddress(email: string): Promise<boolean> {
    await this.rows.db.query('select pg_advisory_xact_lock(hashtextextended(lower($1), 0))', [
      email,
    ]);
    return !(await this.isAddressKnown(email));
  }

  /** Whether anybody has an address, people who left included. */
  async isAddressKnown(email: string): Promise<boolean> {
    return (await this.rows.list(people, 'lower(email) = lower($1)', [email])).length > 0;
  }

  async credentialOf(personId: string): Promise<Credential | null> {
    const [row] = await this.rows.list(credentials, 'person_id = $1', [personId], 'person_id');
    return row ?? null;
  }

  rolesOf(personId: string): Promise<RoleGrant[]> {
    return this.rows.list(roleGrants, 'person_id = $1', [personId]);
  }

  peopleByIds(ids: readonly string[]): Promise<Person[]> {
    return this.rows.list(people, 'id = any($1)', [ids]);
  }

  /** The people of the zone itself, who act for no organisation. */
  ownPeople(): Promise<Person[]> {
    return this.rows.list(people, 'organisation_id is null and active', [], 'name, id');
  }

  organisationsByIds(ids: readonly string[]): Promise<Organisation[]> {
    return this.rows.list(organisations, 'id = any($1)', [ids]);
  }

  organisationByCode(code: string): Promise<Organisation> {
    return this.rows.one(organisations, 'code = $1', [code]);
  }

  advisers(): Promise<Organisation[]> {
    return this.rows.list(organisations, "kind = 'adviser'", [], 'name, id');
  }

  /** Who belongs to an organisation and has a role at an instant. */
  members(organisationId: string, now: string): Promise<Person[]> {
    const acting =
      'exists (select from role_grant g where g.person_id = person.id and g.valid_from <= $2 ' +
      'and (g.valid_to is null or g.valid_to > $2))';
    const where = `organisation_id = $1 and active and ${acting}`;
    return this.rows.list(people, where, [organisationId, now]);
  }

  /** Who has one of some roles at an instant, by name. */
  withRole(roles: readonly string[], at: string): Promise<Person[]> {
    const acting =
      'exists (select from role_grant g where g.person_id = person.id and g.role = any($1) ' +
      'and g.valid_from <= $2 and (g.valid_to is null or g.valid_to > $2))';
    return this.rows.list(people, `active and ${acting}`, [roles, at], 'name, id');
  }

  /** Positions that somebody of some people holds at an instant. */
  heldBy(personIds: readonly string[], at: string): Promise<Position[]> {
    const held =
      'exists (select from position_holder h where h.position_id = position.id ' +
      'and h.person_id = any($1) and h.valid_from <= $2 and (h.valid_to is null or h.valid_to > $2))';
    return this.rows.list(positions, held, [personIds, at], 'code');
  }

  insertPerson(person: Person): Promise<Person> {
    return this.rows.insert(people, person);
  }

  insertOrganisation(organisation: Organisation): Promise<Organisation> {
    return this.rows.insert(organisations, organisation);
  }

  async noteBeginning(beginning: Beginning): Promise<void> {
    await this.rows.insertMany(beginnings, [beginning]);
  }

  async insertGrant(grant: RoleGrant): Promise<void> {
    await this.rows.insert(roleGrants, grant);
  }

  zones(): Promise<Zone[]> {
    return this.rows.list(zones, 'true', [], 'code');
  }

  async insertZone(zone: Pick<Zone, 'code' | 'name'>): Promise<Zone> {
    const id = randomUUID();
    await this.rows.db.query('insert into zone (id, code, name) values ($1, $2, $3)', [
      id,
      zone.code,
      JSON.stringify(zone.name),
    ]);
    return this.zone(id);
  }

  async zone(id: string): Promise<Zone> {
    return this.rows.one(zones, 'id = $1', [id]);
  }

  positions(): Promise<Position[]> {
    return this.rows.list(positions, 'true', [], 'code');
  }

  /** The command positions of the zone with their holders at an instant, by code and name. */
  commandHolders(at: string): Promise<CommandHolder[]> {
    return this.rows.db.query<CommandHolder>(
      `select o.code, o.name, p.id as "personId", p.name as "personName" from position o
       left join position_holder h on h.position_id = o.id and h.valid_from <= $1
         and (h.valid_to is null or h.valid_to > $1)
       left join person p on p.id = h.person_id
       order by o.code, p.name`,
      [at],
    );
  }
}
