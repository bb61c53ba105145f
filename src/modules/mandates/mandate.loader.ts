import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey } from '../../core/graphql/loaders.js';
import { MandateDeskService } from './mandate-desk.service.js';
import type { MandateNote } from './mandate-note.entity.js';
import type { Mandate } from './mandate.entity.js';
import type { Power } from './mandate.rules.js';
import { MandateService } from './mandate.service.js';

const OF_EVENT = {};
const NOTES = {};
const POWERS = {};

/** Mandates and what belongs to them, one statement per operation. */
@Injectable()
export class MandateLoader {
  constructor(
    private readonly mandates: MandateService,
    private readonly desk: MandateDeskService,
  ) {}

  /** Mandates of a dossier, the first given first. */
  ofEvent(context: GraphqlContext, eventId: string): Promise<Mandate[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(OF_EVENT, async (ids) =>
        groupByKey(ids, await this.mandates.ofEvents(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  /** What police wrote about a mandate. */
  notes(context: GraphqlContext, mandateId: string): Promise<MandateNote[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(NOTES, async (ids) =>
        groupByKey(ids, await this.desk.notesOf(actor, ids), (row) => row.mandateId),
      )
      .load(mandateId);
  }

  /** What the reader may do in a dossier. */
  powers(context: GraphqlContext, eventId: string): Promise<readonly Power[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get<readonly Power[]>(POWERS, async (ids) => {
        const found = await this.mandates.powersIn(actor, ids);
        return ids.map((id) => found.get(id) ?? []);
      })
      .load(eventId);
  }
}
