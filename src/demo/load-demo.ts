import type { NestExpressApplication } from '@nestjs/platform-express';
import { Db } from '../core/database/db.js';
import { Rows } from '../core/database/rows.js';
import { SYSTEM_SCOPE } from '../core/database/scope.js';
import { Journal } from '../core/journal/journal.js';
import { DemoAgreementLoader } from './demo-agreements.js';
import { DemoAdviceLoader } from './demo-advice.js';
import { loadDemoEventCell } from './demo-event-cell.js';
import { DemoDialogueLoader } from './demo-dialogue.js';
import { DemoConditionLoader } from './demo-conditions.js';
import { type DemoEvent, demoEvents, demoPlaces, demoZone } from './demo-data.js';
import { DemoEventLoader, organiserCode } from './demo-events.js';
import { DemoPlaceLoader } from './demo-places.js';
import { DemoPolicyLoader } from './demo-policies.js';
import { DemoRiskLoader } from './demo-risk.js';
import { DemoUnitLoader } from './demo-units.js';
import { DemoZoneLoader } from './demo-zone.js';

/** Which events come with the demonstration zone. */
export interface DemoChoice {
  /** Ids of events to leave out, such as the one a story is about to apply for. */
  readonly without: readonly string[];
}

/** Loads the demonstration into an empty database; answers whether it did. */
export async function loadDemo(app: NestExpressApplication, choice: DemoChoice): Promise<boolean> {
  const db = app.get(Db);
  const rows = app.get(Rows);
  const present = await db.read(SYSTEM_SCOPE, () => db.query('select id from zone limit 1'));
  if (present.length > 0) return false;
  const events = demoEvents();
  const zone = new DemoZoneLoader(rows, demoZone());
  const zoneId = await db.write(SYSTEM_SCOPE, async () => zone.loadZone());
  const scope = { role: 'parley_police', zoneId, personId: null, organisationId: null } as const;
  await db.write(scope, async () => {
    await zone.loadOrganisations(organisersOf(events));
    await zone.loadPeople();
    await loadDemoEventCell(rows, zoneId);
    await zone.loadPlaces();
    await new DemoPlaceLoader(rows, zoneId, demoPlaces()).load();
    await new DemoUnitLoader(rows, zoneId, demoZone()).load();
    await new DemoAdviceLoader(rows, zoneId).load();
    const loader = new DemoEventLoader(rows, zoneId);
    const conditions = new DemoConditionLoader(rows, zoneId);
    const risks = new DemoRiskLoader(rows, zoneId);
    const policies = new DemoPolicyLoader(rows, zoneId);
    const agreements = new DemoAgreementLoader(rows, zoneId);
    const dialogue = new DemoDialogueLoader(rows, zoneId);
    await conditions.readCatalogue();
    for (const event of events.filter((each) => !choice.without.includes(each.id))) {
      await loader.load(event);
      await conditions.load(event);
      await risks.load(event);
      await policies.load(event.id);
      await agreements.load(event.id);
      await dialogue.load(event);
    }
    app.get(Journal).recordBySystem(
      { kind: 'zone.demoLoaded', subjectType: 'zone', subjectId: zoneId, eventId: null },
      'start',
    );
  });
  return true;
}

function organisersOf(events: readonly DemoEvent[]) {
  return events
    .filter((event) => event.organiser)
    .map((event) => ({
      code: organiserCode(event),
      name: event.organiser?.name ?? '',
      legalForm: event.organiser?.legalForm ?? null,
      language: event.organiserLanguages[0] ?? 'nl',
    }));
}
