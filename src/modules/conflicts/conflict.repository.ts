import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import type { PublicEvent } from '../events/index.js';
import { ConflictRule } from './conflict-rule.entity.js';
import type { OccupiedGeometry } from './occupation.rules.js';

const rules = new Table(ConflictRule);

const NEAR = 'select occupied_near($1, $2, $3, $4, $5, $6) as found';
const NEAR_SEVERAL = `select occupied_near(q.moment, q.extent, q.shape, q.reach, $5, $6) as found
  from unnest($1::text[]::box[], $2::text[]::box[], $3::text[]::path[], $4::float8[])
    as q (moment, extent, shape, reach)`;

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

interface Found {
  readonly found: readonly Neighbour[] | null;
}

/**
 * Where to look, and when: degrees west, south, east, north; the line or the outer ring of the area
 * within, and how near it, in degrees, a line may come; milliseconds since the epoch.
 */
export interface Search {
  readonly extent: readonly [number, number, number, number];
  readonly geometry: OccupiedGeometry;
  readonly reach: number;
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
    const moment = searches.map(({ from, to, extent: [w, , e] }) =>
      boxOf(from / 1000, w, to / 1000, e),
    );
    const extent = searches.map(({ extent: [w, s, e, n] }) => boxOf(w, s, e, n));
    const shape = searches.map(({ geometry }) => pathOf(geometry));
    const reach = searches.map((search) => search.reach);
    const values = [moment, extent, shape, reach];
    const lists =
      searches.length === 1
        ? await this.ask('occupied-near', NEAR, [...values.map(([only]) => only), exceptId, limit])
        : await this.ask('occupied-near-several', NEAR_SEVERAL, [...values, exceptId, limit]);
    const found = lists.map((list) => list.found ?? []);
    const neighbours = [...new Map(found.flat().map((each) => [each.id, each])).values()];
    return { neighbours, complete: found.every((list) => list.length < limit) };
  }

  private ask(name: string, text: string, values: readonly unknown[]): Promise<Found[]> {
    return this.rows.db.prepared<Found>(name, text, values);
  }

  rules(): Promise<ConflictRule[]> {
    return this.rows.list(rules, 'true', [], 'code');
  }
}

/** PostgreSQL's `path`, as the table keeps it: open for a line, closed for an area; null where it keeps none. */
function pathOf(geometry: OccupiedGeometry): string | null {
  const of = (positions: readonly (readonly number[])[]) =>
    positions.map(([lon, lat]) => `(${lon},${lat})`).join();
  if (geometry.type === 'LineString') return `[${of(geometry.coordinates)}]`;
  if (geometry.type === 'Polygon') return `(${of(geometry.coordinates[0] ?? [])})`;
  return geometry.type === 'Point' ? `(${of([geometry.coordinates])})` : null;
}

function boxOf(west: number, south: number, east: number, north: number): string {
  return `((${west},${south}),(${east},${north}))`;
}
