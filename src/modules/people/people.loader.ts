import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { oneByKey } from '../../core/graphql/loaders.js';
import type { Organisation } from './organisation.entity.js';
import { PeopleService } from './people.service.js';
import type { Person } from './person.entity.js';
import type { Position } from './position.entity.js';

const PERSON = {};
const ORGANISATION = {};
const POSITION = {};

/** People and organisations by id, one statement per operation. */
@Injectable()
export class PeopleLoader {
  constructor(private readonly people: PeopleService) {}

  person(context: GraphqlContext, id: string): Promise<Person | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(PERSON, async (ids) =>
        oneByKey(ids, await this.people.peopleByIds(actor, ids), (row) => row.id),
      )
      .load(id);
  }

  organisation(context: GraphqlContext, id: string): Promise<Organisation | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(ORGANISATION, async (ids) =>
        oneByKey(ids, await this.people.organisationsByIds(actor, ids), (row) => row.id),
      )
      .load(id);
  }

  position(context: GraphqlContext, id: string): Promise<Position | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(POSITION, async (ids) =>
        oneByKey(ids, await this.people.positions(actor), (row) => row.id),
      )
      .load(id);
  }
}
