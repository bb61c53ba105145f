import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey } from '../../core/graphql/loaders.js';
import type { IntelligenceGrant, IntelligenceReading } from './intelligence-access.entity.js';
import { IntelligenceGrantService } from './intelligence-grant.service.js';
import type { IntelligenceNote } from './intelligence-note.entity.js';
import { IntelligenceReadingService } from './intelligence-reading.service.js';
import { IntelligenceService } from './intelligence.service.js';

const NOTES = {};
const SUMMARISED = {};
const GRANTS = {};
const READINGS = {};

/** Notes and what hangs on them, one statement a kind and operation. */
@Injectable()
export class IntelligenceLoader {
  constructor(
    private readonly notes: IntelligenceService,
    private readonly grants: IntelligenceGrantService,
    private readonly readings: IntelligenceReadingService,
  ) {}

  /** The notes of a dossier the reader may know of. */
  notesOf(context: GraphqlContext, eventId: string): Promise<IntelligenceNote[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(NOTES, async (ids) =>
        groupByKey(ids, await this.notes.ofEvents(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  /** The notes of a dossier of which the authority has a summary. */
  summarisedOf(context: GraphqlContext, eventId: string): Promise<IntelligenceNote[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(SUMMARISED, async (ids) =>
        groupByKey(ids, await this.notes.summarised(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  /** The grants of a dossier the reader may know of. */
  grantsOf(context: GraphqlContext, eventId: string): Promise<IntelligenceGrant[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(GRANTS, async (ids) =>
        groupByKey(ids, await this.grants.ofEvents(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  /** Who read a note. */
  readingsOf(context: GraphqlContext, noteId: string): Promise<IntelligenceReading[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(READINGS, async (ids) =>
        groupByKey(ids, await this.readings.readingsOf(actor, ids), (row) => row.noteId),
      )
      .load(noteId);
  }
}
