import { randomUUID } from 'node:crypto';
import type { Rows } from '../core/database/rows.js';
import { Table } from '../core/database/table.js';
import { EventCellContact } from '../modules/people/index.js';

/** How the demonstration's event cell is reached; a number and an address of nobody. */
export async function loadDemoEventCell(rows: Rows, zoneId: string): Promise<void> {
  await rows.insert(new Table(EventCellContact), {
    id: randomUUID(),
    zoneId,
    phone: '+32 2 555 01 00',
    email: 'evenementen@zone.example.org',
    hours: {
      nl: 'Op werkdagen van 8 tot 17 uur',
      fr: 'Les jours ouvrables de 8 h à 17 h',
      en: 'On working days from 8:00 to 17:00',
      de: 'An Werktagen von 8 bis 17 Uhr',
    },
    source: 'Demonstration data',
  });
}
