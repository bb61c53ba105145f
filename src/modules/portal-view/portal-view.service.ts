import { Injectable } from '@nestjs/common';
import { type ExecutionResult, type GraphQLSchema, execute, getOperationAST, parse } from 'graphql';
import { type Actor, scopeOf } from '../../core/access/actor.js';
import { permissionsOf } from '../../core/access/permissions.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/database/db.js';
import { DomainError } from '../../core/errors.js';
import { GraphqlOptions } from '../../core/graphql/graphql-options.js';
import { Loaders } from '../../core/graphql/loaders.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService } from '../events/index.js';
import { PeopleService, type Person } from '../people/index.js';
import { PORTAL_VIEW_JOURNAL } from './portal-view.journal.js';
import type { SeenDossier } from './portal-view.type.js';
import { wholeDossierQuery } from './whole-selection.js';

/**
 * Shows planners a dossier as its organiser sees it: the portal's own schema answers, under the
 * portal's database role, in a transaction that can only read. Nobody is signed in by it.
 */
@Injectable()
export class PortalViewService {
  constructor(
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly graphql: GraphqlOptions,
    private readonly db: Db,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Errors: NOT_FOUND; CONFLICT noOrganiser when nobody stands on that side. */
  async see(actor: Actor, input: { eventId: string; reason: string }): Promise<SeenDossier> {
    const { eventId, reason } = input;
    const [person] = await this.organisersOf(actor, eventId);
    if (!person) throw DomainError.conflict('noOrganiser');
    const query = wholeDossierQuery(this.schema());
    const { data, errors } = await this.ask(eyesOf(actor, person), query, { id: eventId });
    const [fault] = errors ?? [];
    if (fault) throw fault.originalError ?? fault;
    this.journal.record(actor, {
      kind: PORTAL_VIEW_JOURNAL.seen,
      subjectType: 'event',
      subjectId: eventId,
      eventId,
      data: { reason, personId: person.id },
    });
    const answer = JSON.parse(JSON.stringify(data)) as object;
    return { eventId, personName: person.name, at: this.clock.now(), query, answer };
  }

  /** The people of the organising organisations, by name. */
  async organisersOf(actor: Actor, eventId: string): Promise<Person[]> {
    await this.events.find(actor, eventId);
    const { organisationIds } = await this.events.noticeFor(eventId);
    const people: Person[] = [];
    for (const id of organisationIds) people.push(...(await this.people.members(id)));
    return people.sort((one, other) => one.name.localeCompare(other.name));
  }

  /** Asks the portal's schema a question with somebody's eyes; FORBIDDEN for what is no question. */
  async ask(
    eyes: Actor,
    query: string,
    variableValues: Record<string, unknown>,
  ): Promise<ExecutionResult> {
    const document = parse(query);
    if (getOperationAST(document)?.operation !== 'query') throw DomainError.forbidden();
    const contextValue = {
      actor: eyes,
      loaders: new Loaders(),
      idempotencyKey: null,
      formatError: this.graphql.formatError,
    };
    // A transaction of its own: read only, and under the role of the portal.
    return this.db.read(scopeOf(eyes), async () =>
      execute({ schema: this.schema(), document, variableValues, contextValue }),
    );
  }

  private schema(): GraphQLSchema {
    const schema = this.graphql.schemas.get('portal');
    if (!schema) throw DomainError.unavailable();
    return schema;
  }
}

/** Somebody's eyes at the portal, in the language of whoever looks; the session stays the viewer's. */
function eyesOf(viewer: Actor, { id, name, organisationId, zoneId }: Person): Actor {
  const roles = ['organiser'] as const;
  const { sessionId, language, requestId } = viewer;
  return {
    door: 'portal',
    sessionId,
    zoneId,
    personId: id,
    name,
    language,
    organisationId,
    roles,
    positions: [],
    permissions: permissionsOf(roles),
    requestId,
  };
}
