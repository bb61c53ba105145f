import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '../../core/access/permissions.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/database/db.js';
import { SYSTEM_SCOPE } from '../../core/database/scope.js';
import type { Organisation } from './organisation.entity.js';
import { PeopleRepository } from './people.repository.js';
import type { Person } from './person.entity.js';
import { SessionRepository } from './session.repository.js';
import { hashToken, newToken } from './session.service.js';

const ROLE: Role = 'organiser';
/**
 * How long the link of an invitation works, once. Guard of this installation; afterwards the address
 * asks for a link of its own.
 */
const INVITATION_HOURS = 72;

/** Somebody who comes to the organiser's side of the portal for the first time. */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly organisationId: string | null;
}

/** People and organisations that are let in by others; never into the desk. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly sessions: SessionRepository,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * The organiser behind an address, made when there is none; in the ambient transaction. Null when
   * the address belongs to somebody who is no organiser: nobody gets a second role by an invitation.
   */
  async organiser(zoneId: string, newcomer: Newcomer): Promise<Person | null> {
    const present = await this.people.personByEmail(newcomer.email);
    if (present) return (await this.isOrganiser(present)) ? present : null;
    const now = this.clock.now();
    const person = await this.people.insertPerson({
      id: randomUUID(),
      zoneId,
      organisationId: newcomer.organisationId,
      name: newcomer.name.trim(),
      email: newcomer.email.trim(),
      language: newcomer.language,
      persona: null,
      active: true,
    });
    await this.people.insertGrant({
      id: randomUUID(),
      zoneId,
      personId: person.id,
      role: ROLE,
      validFrom: now,
      validTo: null,
    });
    return person;
  }

  /**
   * Somebody who begins by himself, in the ambient transaction: always a new person in a new
   * organisation, of the name given or his own. A name is no key: typing that of an organisation we
   * know lets nobody into it. Null when somebody has the address.
   */
  async begin(
    zoneId: string,
    newcomer: { name: string; email: string; language: string; organisation: string | null },
  ): Promise<Person | null> {
    if (!(await this.people.claimAddress(newcomer.email))) return null;
    const { name, email, language } = newcomer;
    const about = { name: newcomer.organisation ?? name, language };
    const organisationId = (await this.organisation(zoneId, about)).id;
    const person = await this.organiser(zoneId, { name, email, language, organisationId });
    if (!person) return null;
    const begunAt = this.clock.now();
    await this.people.noteBeginning({ personId: person.id, zoneId, organisationId, begunAt });
    return person;
  }

  /** Whether somebody has an address. */
  async isKnown(email: string): Promise<boolean> {
    return (await this.people.personByEmail(email)) !== null;
  }

  /** A new organisation on the organiser's side, in the ambient transaction. */
  organisation(zoneId: string, about: { name: string; language: string }): Promise<Organisation> {
    return this.people.insertOrganisation({
      id: randomUUID(),
      zoneId,
      code: null,
      kind: 'organiser',
      name: about.name.trim(),
      language: about.language,
      legalForm: null,
      discipline: null,
    });
  }

  /** A single-use link that signs a person in at the portal, in a transaction of its own. */
  async invitation(person: Person): Promise<{ token: string; until: string }> {
    const token = newToken();
    const ends = Date.parse(this.clock.now()) + INVITATION_HOURS * 3_600_000;
    const until = new Date(ends).toISOString();
    await this.db.write({ ...SYSTEM_SCOPE, zoneId: person.zoneId }, () =>
      this.sessions.insertLink({
        id: randomUUID(),
        zoneId: person.zoneId,
        personId: person.id,
        tokenHash: hashToken(token),
        purpose: 'portalSignIn',
        expiresAt: until,
        usedAt: null,
      }),
    );
    return { token, until };
  }

  /** Whether a person comes in at the organiser's door. */
  async isOrganiser({ id }: Person): Promise<boolean> {
    const now = Date.parse(this.clock.now());
    const grants = await this.people.rolesOf(id);
    return grants.some(
      ({ role, validFrom, validTo }) =>
        role === ROLE &&
        Date.parse(validFrom) <= now &&
        (validTo === null || Date.parse(validTo) > now),
    );
  }
}
