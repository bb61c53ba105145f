import type { Role } from '../core/access/permissions.js';
import type { Rows } from '../core/database/rows.js';
import { Table } from '../core/database/table.js';
import {
  Organisation,
  PERSONAS,
  Person,
  Position,
  PositionHolder,
  RoleGrant,
} from '../modules/people/index.js';
import { AuthoritySignatory } from '../modules/permits/index.js';
import {
  Commune,
  CompetentAuthority,
  LeadTimeRule,
  RestrictionZone,
} from '../modules/places/index.js';
import { type DemoZone, demoId } from './demo-data.js';

const SINCE = '2026-01-01T00:00:00Z';
/** Personas whose names the zone file does not give; fictional like all the others. */
const EXTRA_PEOPLE = [
  { persona: 'medical', name: 'Sam Medisch-Démo', language: 'fr', email: 'medical@fire.example.org' },
  { persona: 'transitLead', name: 'Alex Partner-Proef', language: 'nl', email: 'transit-lead@transit.example.org' },
  { persona: 'secondOrganiser', name: 'Ilse Fictief', language: 'nl', email: 'second@rivieren.example.org' },
];
const PERSONA_OF: Record<string, string> = {
  'user-planner': 'planner',
  'user-senior': 'seniorPlanner',
  'user-legal': 'legal',
  'user-intel': 'intelligence',
  'user-gold': 'gold',
  'user-silver': 'silver',
  'user-bronze': 'bronze',
  'user-cabinet': 'cabinet',
  'user-fire-medical': 'fire',
  'user-transit': 'transit',
  'user-organiser': 'organiser',
  'user-admin': 'administrator',
};
/** Which organisation a portal persona acts for, by its code in the database. */
const ORGANISATION_OF: Record<string, string> = {
  fire: 'siamu-dbdmh',
  medical: 'health-inspector',
  transit: 'stib-mivb',
  transitLead: 'stib-mivb',
  organiser: 'organiser-e01',
  secondOrganiser: 'organiser-e02',
  cabinet: 'cabinet',
};
const POSITIONS = [
  { code: 'gold', name: { nl: 'Gold Commander', fr: 'Gold Commander', en: 'Gold Commander' } },
  { code: 'silver', name: { nl: 'Silver Commander', fr: 'Silver Commander', en: 'Silver Commander' } },
  { code: 'bronze', name: { nl: 'Bronze Noord', fr: 'Bronze Nord', en: 'Bronze North' } },
];

/** Loads zone, organisations, people and places of the demonstration into an empty database. */
export class DemoZoneLoader {
  private readonly zoneId: string;

  constructor(
    private readonly rows: Rows,
    private readonly data: DemoZone,
  ) {
    this.zoneId = demoId(data.zone);
  }

  async loadZone(): Promise<string> {
    const own = this.data.zones.find((zone) => zone.id === this.data.zone);
    if (!own) throw new Error('The demonstration zone is missing from its file');
    await this.rows.db.query('insert into zone (id, code, name) values ($1, $2, $3)', [
      this.zoneId,
      own.code,
      JSON.stringify(own.name),
    ]);
    return this.zoneId;
  }

  /** Organisations of advisers, organisers and the cabinet. */
  async loadOrganisations(organisers: { code: string; name: string; legalForm: string | null; language: string }[]) {
    const advisers = this.data.advisers.map((adviser) => ({
      code: adviser.id,
      kind: 'adviser' as const,
      name: adviser.name,
      language: 'fr',
      legalForm: null,
      discipline: adviser.discipline,
    }));
    const cabinet = {
      code: 'cabinet',
      kind: 'authority' as const,
      name: 'Kabinet van de burgemeester / Cabinet du bourgmestre',
      language: 'fr',
      legalForm: null,
      discipline: null,
    };
    const organising = organisers.map((organiser) => ({
      ...organiser,
      kind: 'organiser' as const,
      discipline: null,
    }));
    await this.rows.insertMany(
      new Table(Organisation),
      [...advisers, cabinet, ...organising].map((each) => ({
        id: demoId(`organisation:${each.code}`),
        zoneId: this.zoneId,
        ...each,
      })),
    );
  }

  async loadPeople(): Promise<void> {
    const known = this.data.users.map((user) => ({
      ...user,
      persona: PERSONA_OF[user.id] ?? null,
    }));
    const everybody = [...known, ...EXTRA_PEOPLE];
    await this.rows.insertMany(
      new Table(Person),
      everybody.map(({ persona, name, language, email }) => ({
        id: demoId(`person:${persona}`),
        zoneId: this.zoneId,
        organisationId: organisationId(persona),
        name,
        email,
        language,
        persona,
        active: true,
      })),
    );
    await this.rows.insertMany(
      new Table(RoleGrant),
      PERSONAS.flatMap(({ key, roles }) => roles.map((role) => this.grant(key, role))),
    );
    await this.loadPositions();
  }

  private async loadPositions(): Promise<void> {
    const span = { validFrom: SINCE, validTo: null };
    await this.rows.insertMany(
      new Table(Position),
      POSITIONS.map((position) => ({
        id: demoId(`position:${position.code}`),
        zoneId: this.zoneId,
        ...position,
      })),
    );
    await this.rows.insertMany(
      new Table(PositionHolder),
      POSITIONS.map(({ code }) => ({
        id: demoId(`holder:${code}`),
        zoneId: this.zoneId,
        positionId: demoId(`position:${code}`),
        personId: demoId(`person:${code}`),
        ...span,
      })),
    );
  }

  /** Each mayor signs in a position of his own; the cabinet persona holds them all. */
  private async loadSignatories(): Promise<void> {
    const mayors = this.data.competentAuthorities.filter(({ kind }) => kind === 'mayor');
    await this.rows.insertMany(
      new Table(Position),
      mayors.map(({ id, title }) => ({
        id: demoId(`position:${id}`),
        zoneId: this.zoneId,
        code: id,
        name: title,
      })),
    );
    await this.rows.insertMany(
      new Table(PositionHolder),
      mayors.map(({ id }) => ({
        id: demoId(`holder:${id}`),
        zoneId: this.zoneId,
        positionId: demoId(`position:${id}`),
        personId: demoId('person:cabinet'),
        validFrom: SINCE,
        validTo: null,
      })),
    );
    await this.rows.insertMany(
      new Table(AuthoritySignatory),
      mayors.map(({ id }) => ({
        id: demoId(`signatory:${id}`),
        zoneId: this.zoneId,
        authorityId: demoId(`authority:${id}`),
        positionId: demoId(`position:${id}`),
        code: id,
        source: 'New Municipal Act, article 133',
        deputy: false,
        languages: ['nl', 'fr'],
        validFrom: null,
        validTo: null,
      })),
    );
  }

  async loadPlaces(): Promise<void> {
    await this.rows.insertMany(
      new Table(CompetentAuthority),
      this.data.competentAuthorities.map(({ id, kind, title }) => ({
        id: demoId(`authority:${id}`),
        zoneId: this.zoneId,
        code: id,
        kind,
        title,
        organisationId: kind === 'mayor' ? demoId('organisation:cabinet') : null,
      })),
    );
    await this.loadSignatories();
    await this.rows.insertMany(
      new Table(Commune),
      this.data.communes.map((commune) => ({
        id: demoId(`commune:${commune.id}`),
        zoneId: this.zoneId,
        code: commune.id,
        name: commune.name,
        postcode: commune.postcode,
        policeZoneCode: commune.zone.replace('pz-', ''),
        authorityId: demoId(`authority:${commune.competentAuthority}`),
        languages: commune.officialLanguages,
        ownZone: commune.inDemoZone,
      })),
    );
    await this.loadRules();
  }

  private async loadRules(): Promise<void> {
    await this.rows.insertMany(
      new Table(RestrictionZone),
      this.data.restrictionZones.map(({ id, when, provenance, ...zone }) => ({
        id: demoId(`restriction:${id}`),
        zoneId: this.zoneId,
        code: id,
        kind: zone.kind,
        name: zone.name,
        geometry: zone.geometry,
        effect: zone.effect,
        appliesTo: zone.appliesTo,
        weekdays: when?.weekdays ?? null,
        adjacencyWarningM: zone.adjacencyWarningM,
        rule: zone.rule,
        legalReference: zone.legalReference,
        source: provenance,
      })),
    );
    await this.rows.insertMany(
      new Table(LeadTimeRule),
      this.data.leadTimeRules.map(({ id, communes, provenance, ...rule }) => ({
        id: demoId(`rule:${id}`),
        zoneId: this.zoneId,
        code: id,
        communeCodes: communes,
        channel: rule.channel,
        eventKinds: rule.eventKinds,
        unit: rule.unit as LeadTimeRule['unit'],
        amount: rule.amount,
        condition: rule.condition,
        appliesWhen: rule.appliesWhen ?? null,
        label: rule.label,
        source: provenance,
      })),
    );
  }

  private grant(persona: string, role: Role): RoleGrant {
    return {
      id: demoId(`grant:${persona}:${role}`),
      zoneId: this.zoneId,
      personId: demoId(`person:${persona}`),
      role,
      validFrom: SINCE,
      validTo: null,
    };
  }
}

function organisationId(persona: string | null): string | null {
  const code = persona ? ORGANISATION_OF[persona] : undefined;
  return code ? demoId(`organisation:${code}`) : null;
}
