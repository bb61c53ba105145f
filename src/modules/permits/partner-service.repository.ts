import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import {
  AdviceFeature,
  AdviceRule,
  AdviceTheme,
  PartnerService,
} from './partner-service.entity.js';

export const themes = new Table(AdviceTheme);
const services = new Table(PartnerService);
export const rules = new Table(AdviceRule);
const features = new Table(AdviceFeature);

const HOLDS = 'valid_from <= $1 and (valid_to is null or valid_to >= $1)';

/** The zone's own data about whom it asks; a day chooses what holds. */
@Injectable()
export class PartnerServiceRepository {
  constructor(private readonly rows: Rows) {}

  themes(day: string): Promise<AdviceTheme[]> {
    return this.rows.list(themes, HOLDS, [day], 'position, id');
  }

  /** The latest edition of each code, also of themes that hold no more: old questions name them. */
  async themesByCodes(codes: readonly string[]): Promise<AdviceTheme[]> {
    const found = await this.rows.list(themes, 'code = any($1)', [codes], 'code, edition');
    return [...new Map(found.map((theme) => [theme.code, theme])).values()];
  }

  services(day: string): Promise<PartnerService[]> {
    return this.rows.list(services, HOLDS, [day], 'organisation_id, id');
  }

  service(id: string): Promise<PartnerService> {
    return this.rows.byId(services, id);
  }

  changeService(
    match: { id: string; expectedVersion: number },
    patch: Partial<PartnerService>,
  ): Promise<PartnerService> {
    return this.rows.changeIfVersion(services, match, patch);
  }

  rules(day: string): Promise<AdviceRule[]> {
    return this.rows.list(rules, HOLDS, [day], 'position, id');
  }

  features(day: string): Promise<AdviceFeature[]> {
    return this.rows.list(features, HOLDS, [day], 'layer, code');
  }
}
