import { randomUUID } from 'node:crypto';
import type { Client } from './client.js';
import { type RootField, operationOn } from './operations.js';
import type { TestParley } from './parley.js';
import { type SecondZone, addSecondZone } from './second-zone.js';

/** In which table the record lies that an argument names; a dossier where nothing is said. */
const TABLE_OF: Readonly<Record<string, string>> = {
  adviceId: 'advice',
  assessmentId: 'risk_assessment',
  attachmentId: 'attachment',
  authorityId: 'competent_authority',
  changeId: 'change_request',
  conditionId: 'condition',
  conditionIds: 'condition',
  decisionId: 'authority_decision',
  endPlaceId: 'known_place',
  fileId: 'advice_file',
  linkId: 'advice_link',
  measureId: 'control_measure',
  orderId: 'operation_order',
  organisationId: 'organisation',
  planId: 'deployment_plan',
  positionId: 'position',
  postId: 'plan_post',
  postIds: 'plan_post',
  restrictionZoneId: 'restriction_zone',
  sectorId: 'plan_sector',
  serviceId: 'partner_service',
  shiftId: 'plan_shift',
  unitId: 'unit',
};

/** What an argument called `id` names, by a word in the name of the root field. */
const TABLE_BY_FIELD: readonly (readonly [RegExp, string])[] = [
  [/AdviceRule$/, 'advice_rule'],
  [/AdviceTheme$/, 'advice_theme'],
  [/ChannelRule$/, 'channel_rule'],
  [/CourtLesson$/, 'court_lesson'],
  [/KnownPlace$/, 'known_place'],
  [/Signatory$/, 'authority_signatory'],
  [/TextBlock$/, 'decision_text_block'],
  [/^condition$/, 'condition'],
  [/^riskAssessment$/, 'risk_assessment'],
];

/** A desk of another zone whose one officer may do everything there, looking at this zone. */
export class OtherZone {
  private constructor(
    readonly zone: SecondZone,
    readonly officer: Client,
    private readonly records: ReadonlyMap<string, string>,
  ) {}

  /** Moves a persona nobody signed in as yet to the second zone, with every role of a desk. */
  static async beside(parley: TestParley, persona: string): Promise<OtherZone> {
    const zone = await addSecondZone(parley.databaseUrl);
    const records = new Map<string, string>();
    const tables = new Set([...Object.values(TABLE_OF), 'public_event']);
    for (const table of [...tables, ...TABLE_BY_FIELD.map(([, name]) => name)]) {
      const order = table === 'public_event' ? 'reference' : 'id';
      const [row] = await parley.sql<{ id: string }>(
        `select id from ${table} where zone_id = app_zone() order by ${order} limit 1`,
      );
      if (row) records.set(table, row.id);
    }
    await parley.sql('update person set persona = null where persona = $1', [persona]);
    await parley.sql(
      `do $$ declare own text := current_setting('app.zone'); begin
         perform set_config('app.zone', '${zone.zoneId}', true);
         update person set persona = '${persona}' where id = '${zone.personId}';
         insert into role_grant (id, zone_id, person_id, role, valid_from)
           select gen_random_uuid(), '${zone.zoneId}', '${zone.personId}', r, '2026-01-01'
           from unnest(array['seniorPlanner', 'eventCellHead', 'legalReviewer', 'intelligenceOfficer',
             'silver', 'gold', 'bronze', 'mayorCabinet', 'admin']) r;
         perform set_config('app.zone', own, true);
       end $$`,
    );
    return new OtherZone(zone, await parley.as(persona), records);
  }

  /** How many kinds of records of this zone are tried. */
  get kinds(): number {
    return this.records.size;
  }

  /** What the officer is told about a record of this zone, and about none. */
  async told(root: RootField): Promise<{ foreign: string; absent: string }> {
    const named: string[] = [];
    const marker = randomUUID();
    const { query, variables } = operationOn(root, marker);
    const fill = (value: unknown, key: string, id: (key: string) => string): unknown => {
      if (value === marker) return id(key);
      if (Array.isArray(value)) return value.map((each) => fill(each, key, id));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, fill(each, name, id)]),
      );
    };
    const ask = async (id: (key: string) => string) => {
      const { extensions: _, ...answer } = (await this.officer.ask(
        query,
        fill(variables, '', id) as Record<string, unknown>,
      )) as Record<string, unknown>;
      return named.reduce((text, each) => text.replaceAll(each, '<id>'), JSON.stringify(answer));
    };
    const noted = (id: string) => {
      named.push(id);
      return id;
    };
    return {
      foreign: await ask((key) => noted(this.recordFor(root, key))),
      absent: await ask(() => noted(randomUUID())),
    };
  }

  private recordFor({ field }: RootField, key: string): string {
    const byField = TABLE_BY_FIELD.find(([word]) => word.test(field.name))?.[1];
    const table = TABLE_OF[key] ?? (key === 'id' ? byField : undefined) ?? 'public_event';
    return (this.records.get(table) ?? this.records.get('public_event')) as string;
  }
}
