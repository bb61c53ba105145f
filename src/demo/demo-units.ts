import type { Rows } from '../core/database/rows.js';
import { Table } from '../core/database/table.js';
import { Officer, Unit } from '../modules/deployments/index.js';
import { type DemoZone, demoId } from './demo-data.js';

/** Loads the pool of units and officers of the demonstration zone. */
export class DemoUnitLoader {
  constructor(
    private readonly rows: Rows,
    private readonly zoneId: string,
    private readonly data: Pick<DemoZone, 'units' | 'officers'>,
  ) {}

  /** Platoons before their sections, members last. */
  async load(): Promise<void> {
    const { units, officers } = this.data;
    const whole = units.filter((unit) => !unit.platoon);
    const sections = units.filter((unit) => unit.platoon);
    for (const list of [whole, sections]) {
      await this.rows.insertMany(
        new Table(Unit),
        list.map((unit) => ({
          id: unitId(unit.id),
          zoneId: this.zoneId,
          code: unit.id,
          type: unit.type,
          name: unit.name,
          establishment: unit.establishment,
          callSign: unit.callSign ?? null,
          origin: unit.origin,
          parentId: unit.platoon ? unitId(unit.platoon) : null,
        })),
      );
    }
    await this.rows.insertMany(
      new Table(Officer),
      officers.map((officer) => ({
        id: demoId(`officer:${officer.id}`),
        zoneId: this.zoneId,
        unitId: unitId(officer.unit),
        code: officer.id,
        name: officer.name,
        rank: officer.rank,
        qualifications: officer.qualifications,
        languages: officer.languages,
        lastTrained: officer.lastTrained,
        available: officer.available,
      })),
    );
  }
}

function unitId(code: string): string {
  return demoId(`unit:${code}`);
}
