import { readFileSync } from 'node:fs';
import type { Rows } from '../core/database/rows.js';
import { Table } from '../core/database/table.js';
import type { Localized } from '../core/graphql/localized.type.js';
import {
  AdviceFeature,
  AdviceRule,
  AdviceTheme,
  PartnerService,
  type RuleTest,
} from '../modules/permits/index.js';
import { demoId } from './demo-data.js';

/** The advice data of the demonstration as its file tells it. */
interface DemoAdvice {
  validFrom: string;
  termsSource: string;
  themes: { code: string; label: Localized; source: string }[];
  services: {
    organisation: string;
    themes: string[];
    leadTimeDays: number;
    reminderDays: number;
    linkEmail: string | null;
  }[];
  rules: {
    code: string;
    organisation: string;
    theme: string;
    test: RuleTest;
    reason: Localized;
    source: string;
  }[];
  features: {
    code: string;
    layer: string;
    name: Localized;
    geometry: AdviceFeature['geometry'];
    reachM: number;
    source: string;
  }[];
}

const FILE = new URL('../../demo/advice.json', import.meta.url);
const LINK_DAYS = 14;
const TASK_DAYS = 2;

/** Loads themes, services, rules and map features of the demonstration zone's advice rounds. */
export class DemoAdviceLoader {
  private readonly data = JSON.parse(readFileSync(FILE, 'utf8')) as DemoAdvice;

  constructor(
    private readonly rows: Rows,
    private readonly zoneId: string,
  ) {}

  async load(): Promise<void> {
    const { themes, services, rules, features, termsSource } = this.data;
    await this.rows.insertMany(
      new Table(AdviceTheme),
      themes.map((theme, position) => ({ ...this.row('theme', theme.code), ...theme, position })),
    );
    await this.rows.insertMany(
      new Table(PartnerService),
      services.map(({ organisation, ...service }) => ({
        ...this.row('partnerService', organisation),
        ...service,
        version: 1,
        organisationId: demoId(`organisation:${organisation}`),
        fourEyes: false,
        linkDays: LINK_DAYS,
        taskDays: TASK_DAYS,
        source: termsSource,
      })),
    );
    await this.rows.insertMany(
      new Table(AdviceRule),
      rules.map(({ organisation, ...rule }, position) => ({
        ...this.row('adviceRule', rule.code),
        ...rule,
        position,
        organisationId: demoId(`organisation:${organisation}`),
      })),
    );
    await this.rows.insertMany(
      new Table(AdviceFeature),
      features.map((feature) => ({ ...this.row('adviceFeature', feature.code), ...feature })),
    );
  }

  private row(kind: string, code: string) {
    const { validFrom } = this.data;
    return { id: demoId(`${kind}:${code}`), zoneId: this.zoneId, validFrom, validTo: null };
  }
}
