import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey } from '../../core/graphql/loaders.js';
import type { Attachment } from './attachment.entity.js';
import { AttachmentService } from './attachment.service.js';

const ATTACHMENTS = {};

/** What hangs on a dossier by the way it came in, one statement per operation. */
@Injectable()
export class IntakeLoader {
  constructor(private readonly files: AttachmentService) {}

  attachments(context: GraphqlContext, eventId: string): Promise<Attachment[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(ATTACHMENTS, async (ids) =>
        groupByKey(ids, await this.files.ofEvents(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }
}
