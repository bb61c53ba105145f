import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import type { PublicEvent } from '../events/index.js';
import { ConflictRule } from './conflict-rule.entity.js';
import type { OccupiedGeometry } from './occupation.rules.js';

const rules = new Table(ConflictRule);

const NEAR = 'select occupied_near($1, $2, $3, $4, $5, $6) as found';
const DOUBLE_BYTES = 8;

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
    const lists: (readonly Neighbour[])[] = [];
    for (const search of searches) lists.push(await this.ask(exceptId, search, limit));
    const neighbours = [...new Map(lists.flat().map((each) => [each.id, each])).values()];
    return { neighbours, complete: lists.every((list) => list.length < limit) };
  }

  private async ask(
    exceptId: string,
    search: Search,
    limit: number,
  ): Promise<readonly Neighbour[]> {
    const { from, to, geometry, reach } = search;
    const [west, south, east, north] = search.extent;
    const moment = boxOf(from / 1000, west, to / 1000, east);
    const extent = boxOf(west, south, east, north);
    const values = [moment, extent, pathOf(geometry), reach, exceptId, limit];
    const [row] = await this.rows.db.prepared<Found>('occupied-near', NEAR, values);
    return row?.found ?? [];
  }

  rules(): Promise<ConflictRule[]> {
    return this.rows.list(rules, 'true', [], 'code');
  }
}

/** Points in PostgreSQL's binary form: neither side writes or reads digits. */
function pointsAfter(headBytes: number, points: readonly (readonly number[])[]): Buffer {
  const buffer = Buffer.allocUnsafe(headBytes + 2 * DOUBLE_BYTES * points.length);
  let at = headBytes;
  for (const [x = NaN, y = NaN] of points) {
    at = buffer.writeDoubleBE(y, buffer.writeDoubleBE(x, at));
  }
  return buffer;
}

/** PostgreSQL's `box`: its upper corner first. */
function boxOf(west: number, south: number, east: number, north: number): Buffer {
  const corners = [
    [east, north],
    [west, south],
  ];
  return pointsAfter(0, corners);
}

/** PostgreSQL's `path`, as the table keeps it: open for a line, closed for an area; null where it keeps none. */
function pathOf(geometry: OccupiedGeometry): Buffer | null {
  if (geometry.type === 'LineString') return drawn(geometry.coordinates, 0);
  if (geometry.type === 'Polygon') return drawn(geometry.coordinates[0] ?? [], 1);
  return geometry.type === 'Point' ? drawn([geometry.coordinates], 1) : null;
}

function drawn(points: readonly (readonly number[])[], closed: 0 | 1): Buffer {
  const buffer = pointsAfter(5, points);
  buffer.writeInt32BE(points.length, buffer.writeUInt8(closed, 0));
  return buffer;
}
