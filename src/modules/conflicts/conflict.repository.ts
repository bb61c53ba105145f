import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import type { PublicEvent } from '../events/index.js';
import { ConflictRule } from './conflict-rule.entity.js';

const rules = new Table(ConflictRule);

const NEAR = 'select * from occupied_near($1, $2, $3, $4)';
const NEAR_SEVERAL = `select n.* from unnest($1::text[]::tstzrange[], $2::text[]::box[]) as q (during, extent),
  occupied_near(q.during, q.extent, $3, $4) as n`;

/** The facts of a dossier that decide whether it meets another. */
export type Neighbour = Pick<
  PublicEvent,
  | 'id'
  | 'kind'
  | 'gatheringAt'
  | 'startAt'
  | 'endAt'
  | 'dispersalAt'
  | 'expectedNumber'
  | 'footprint'
  | 'waypoints'
>;

/** Where to look, and when: degrees west, south, east, north; milliseconds since the epoch. */
export interface Search {
  readonly extent: readonly [number, number, number, number];
  readonly from: number;
  readonly to: number;
}

/** What is kept of the question where and when every dossier is. */
@Injectable()
export class ConflictRepository {
  constructor(private readonly rows: Rows) {}

  /** Dossiers whose box and time meet one of the searches; coarse, from the index alone; `limit` a search. */
  async near(
    exceptId: string,
    searches: readonly Search[],
    limit: number,
  ): Promise<{ readonly neighbours: Neighbour[]; readonly complete: boolean }> {
    const during = searches.map(({ from, to }) => `[${instant(from)},${instant(to)})`);
    const extent = searches.map(({ extent: [w, s, e, n] }) => `((${w},${s}),(${e},${n}))`);
    const found =
      searches.length === 1
        ? await this.ask('occupied-near', NEAR, [during[0], extent[0], exceptId, limit])
        : await this.ask('occupied-near-several', NEAR_SEVERAL, [during, extent, exceptId, limit]);
    const neighbours = [...new Map(found.map((each) => [each.id, each])).values()];
    return { neighbours, complete: found.length < limit };
  }

  private ask(name: string, text: string, values: readonly unknown[]): Promise<Neighbour[]> {
    return this.rows.db.prepared<Neighbour>(name, text, values);
  }

  rules(): Promise<ConflictRule[]> {
    return this.rows.list(rules, 'true', [], 'code');
  }
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
