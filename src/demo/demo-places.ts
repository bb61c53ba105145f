import type { Rows } from '../core/database/rows.js';
import { Table } from '../core/database/table.js';
import { KnownPlace, RestrictionZone } from '../modules/places/index.js';
import { type DemoPlaces, demoId } from './demo-data.js';

/** Loads places with what they hold, and the closures and corridors beside the legal zones. */
export class DemoPlaceLoader {
  constructor(
    private readonly rows: Rows,
    private readonly zoneId: string,
    private readonly data: DemoPlaces,
  ) {}

  async load(): Promise<void> {
    await this.rows.insertMany(
      new Table(KnownPlace),
      this.data.places.map(({ id, ...place }) => ({
        id: demoId(`place:${id}`),
        zoneId: this.zoneId,
        code: id,
        ...place,
      })),
    );
    await this.rows.insertMany(
      new Table(RestrictionZone),
      this.data.zones.map(({ id, ...zone }) => ({
        id: demoId(`restriction:${id}`),
        zoneId: this.zoneId,
        code: id,
        ...zone,
        weekdays: null,
        legalReference: null,
      })),
    );
  }
}
