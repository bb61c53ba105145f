import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey } from '../../core/graphql/loaders.js';
import type { CrowdCount } from './crowd-count.entity.js';
import { CrowdCountService } from './crowd-count.service.js';
import type { CrowdSheet, CrowdSheetVersion } from './crowd-sheet.entity.js';
import { CrowdSheetService } from './crowd-sheet.service.js';

const SHEETS = {};
const VERSIONS = {};
const COUNTS = {};

/** Sheets, their versions and head counts of dossiers, one statement a kind and operation. */
@Injectable()
export class CrowdSheetLoader {
  constructor(
    private readonly sheets: CrowdSheetService,
    private readonly counts: CrowdCountService,
  ) {}

  /** The police's first; at the portal the own one alone. */
  sheetsOf(context: GraphqlContext, eventId: string): Promise<CrowdSheet[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(SHEETS, async (ids) =>
        groupByKey(ids, await this.sheets.sheetsOf(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  /** The newest first. */
  versionsOf(context: GraphqlContext, sheetId: string): Promise<CrowdSheetVersion[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(VERSIONS, async (ids) =>
        groupByKey(ids, await this.sheets.versionsOf(actor, ids), (row) => row.sheetId),
      )
      .load(sheetId);
  }

  countsOf(context: GraphqlContext, eventId: string): Promise<CrowdCount[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(COUNTS, async (ids) =>
        groupByKey(ids, await this.counts.countsOf(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }
}
