import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { Commune, CompetentAuthority } from './commune.entity.js';
import { KnownPlace } from './known-place.entity.js';
import { ClosingDay, LeadTimeRule } from './lead-time-rule.entity.js';
import { RestrictionZone } from './restriction-zone.entity.js';

export const communes = new Table(Commune);
export const authorities = new Table(CompetentAuthority);
export const restrictionZones = new Table(RestrictionZone);
export const leadTimeRules = new Table(LeadTimeRule);
export const knownPlaces = new Table(KnownPlace);
export const closingDays = new Table(ClosingDay);

const VALID_ON_ANY =
  'exists (select from unnest($1::date[]) as asked (day) where ' +
  '(valid_from is null or valid_from <= day) and (valid_to is null or valid_to >= day))';

@Injectable()
export class PlacesRepository {
  constructor(readonly rows: Rows) {}

  communes(): Promise<Commune[]> {
    return this.rows.list(communes, 'true', [], 'code');
  }

  communesByIds(ids: readonly string[]): Promise<Commune[]> {
    return this.rows.list(communes, 'id = any($1)', [ids]);
  }

  communesByCodes(codes: readonly string[]): Promise<Commune[]> {
    return this.rows.list(communes, 'code = any($1)', [codes], 'code');
  }

  authorities(): Promise<CompetentAuthority[]> {
    return this.rows.list(authorities, 'true', [], 'code');
  }

  authoritiesByIds(ids: readonly string[]): Promise<CompetentAuthority[]> {
    return this.rows.list(authorities, 'id = any($1)', [ids]);
  }

  /** The zones whose rule holds on one of the days or more. */
  restrictionZones(days: readonly string[]): Promise<RestrictionZone[]> {
    return this.rows.list(restrictionZones, VALID_ON_ANY, [days], 'code');
  }

  /** Every zone, whether it holds or not. */
  allRestrictionZones(): Promise<RestrictionZone[]> {
    return this.rows.list(restrictionZones, 'true', [], 'code');
  }

  restrictionZone(id: string): Promise<RestrictionZone> {
    return this.rows.byId(restrictionZones, id);
  }

  insertRestrictionZone(zone: RestrictionZone): Promise<RestrictionZone> {
    return this.rows.insert(restrictionZones, zone);
  }

  changeRestrictionZone(
    match: { id: string; expectedVersion: number },
    patch: Partial<RestrictionZone>,
  ): Promise<RestrictionZone> {
    return this.rows.changeIfVersion(restrictionZones, match, patch);
  }

  /** The lead-time rules that hold on one of the days or more. */
  leadTimeRules(days: readonly string[]): Promise<LeadTimeRule[]> {
    return this.rows.list(leadTimeRules, VALID_ON_ANY, [days], 'code');
  }

  /** The places known on a day, with what they held then. */
  knownPlaces(day: string): Promise<KnownPlace[]> {
    return this.rows.list(knownPlaces, VALID_ON_ANY, [[day]], 'code');
  }

  knownPlace(id: string): Promise<KnownPlace> {
    return this.rows.byId(knownPlaces, id);
  }

  closingDays(): Promise<ClosingDay[]> {
    return this.rows.list(closingDays, 'true', [], 'day');
  }
}
