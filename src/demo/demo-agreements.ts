import { canonicalJson, sha256Hex } from '../core/canonical-json.js';
import type { Rows } from '../core/database/rows.js';
import { Table } from '../core/database/table.js';
import { EXPECTATION_BLOCKS } from '../migrations/1193-expectation-blocks.js';
import { Expectation } from '../modules/agreements/index.js';
import { Mandate, MandateNote } from '../modules/mandates/index.js';
import { demoId } from './demo-data.js';

const GIVEN_AT = '2026-11-10T09:00:00Z';
const RELEASED_AT = '2026-11-12T14:00:00Z';
/** The event whose organiser lets others act, and the one nobody organises. */
const WITH_MANDATES = 'E02';
const WITHOUT_ORGANISER = 'E08';

/** Loads who acts for an organiser, who only claims to, and what police said beforehand. */
export class DemoAgreementLoader {
  constructor(
    private readonly rows: Rows,
    private readonly zoneId: string,
  ) {}

  async load(eventId: string): Promise<void> {
    if (eventId === WITH_MANDATES) {
      await this.loadMandates();
      await this.loadExpectations();
    }
    if (eventId === WITHOUT_ORGANISER) await this.loadSpokesperson();
  }

  private async loadMandates(): Promise<void> {
    const organiser = {
      organisationId: demoId('organisation:organiser-e02'),
      givenSide: 'organiser' as const,
      givenBy: demoId('person:secondOrganiser'),
      givenByName: 'Ilse Fictief',
      state: 'active' as const,
      kind: 'colleague' as const,
    };
    await this.insert(WITH_MANDATES, 'lawyer', {
      ...organiser,
      holderName: 'Lena Raadsvrouw-Demo',
      holderEmail: 'lena@advocaten.example.org',
      powers: ['read'],
    });
    const day = await this.insert(WITH_MANDATES, 'day', {
      ...organiser,
      holderName: 'Tom Dagploeg-Demo',
      holderPhone: '+32 470 00 00 02',
      powers: ['dayResponsible'],
    });
    await this.note(day, {
      kind: 'callBack',
      number: '+32 470 00 00 02',
      reached: true,
      happenedAt: '2026-11-12T10:15:00Z',
    });
  }

  private async loadSpokesperson(): Promise<void> {
    const claim = await this.insert(WITHOUT_ORGANISER, 'spokesperson', {
      kind: 'spokesperson',
      organisationId: null,
      state: 'claimed',
      givenSide: 'police',
      givenBy: demoId('person:planner'),
      givenByName: 'An Voorbeeld',
      holderName: 'Robin Woordvoerder-Demo',
      holderPhone: '+32 470 00 00 08',
      powers: ['read'],
    });
    await this.note(claim, {
      kind: 'claim',
      text: 'Zegt ter plaatse namens een deel van de aanwezigen te spreken; door niemand bevestigd.',
    });
  }

  private insert(event: string, name: string, facts: Partial<Mandate>): Promise<Mandate> {
    return this.rows.insert(new Table(Mandate), {
      id: demoId(`mandate:${event}:${name}`),
      zoneId: this.zoneId,
      version: 1,
      eventId: demoId(`event:${event}`),
      personId: null,
      holderEmail: null,
      holderPhone: null,
      holderLanguage: 'nl',
      validFrom: GIVEN_AT,
      validUntil: null,
      givenAt: GIVEN_AT,
      ...facts,
    });
  }

  private async note({ id, eventId }: Mandate, facts: Partial<MandateNote>): Promise<void> {
    await this.rows.insert(new Table(MandateNote), {
      id: demoId(`mandateNote:${id}`),
      zoneId: this.zoneId,
      eventId,
      mandateId: id,
      text: null,
      number: null,
      reached: null,
      happenedAt: GIVEN_AT,
      byId: demoId('person:planner'),
      byName: 'An Voorbeeld',
      recordedAt: GIVEN_AT,
      ...facts,
    });
  }

  private async loadExpectations(): Promise<void> {
    const items = EXPECTATION_BLOCKS.map(({ part, text }) => ({ part, text }));
    await this.rows.insert(new Table(Expectation), {
      id: demoId(`expectation:${WITH_MANDATES}`),
      zoneId: this.zoneId,
      version: 1,
      eventId: demoId(`event:${WITH_MANDATES}`),
      number: 1,
      state: 'released',
      items,
      contentHash: sha256Hex(canonicalJson(items)),
      draftedBy: demoId('person:planner'),
      draftedByName: 'An Voorbeeld',
      draftedAt: GIVEN_AT,
      releasedBy: demoId('person:gold'),
      releasedByName: 'M. Gold-Test',
      releasedAt: RELEASED_AT,
    });
  }
}
