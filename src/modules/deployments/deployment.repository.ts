import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import type { Engagement } from './assignment-check.rules.js';
import { DeploymentPlan, PlanRelease } from './deployment-plan.entity.js';
import { PlanPost, PlanSector } from './plan-post.entity.js';
import { PlanAssignment, PlanShift } from './plan-shift.entity.js';

const plans = new Table(DeploymentPlan);
const releases = new Table(PlanRelease);
const sectors = new Table(PlanSector);
const posts = new Table(PlanPost);
const shifts = new Table(PlanShift);
const assignments = new Table(PlanAssignment);

/** All SQL of deployment plans. What hangs on a plan changes only together with its version. */
@Injectable()
export class DeploymentRepository {
  constructor(private readonly rows: Rows) {}

  plan(id: string): Promise<DeploymentPlan> {
    return this.rows.byId(plans, id);
  }

  plansByIds(ids: readonly string[]): Promise<DeploymentPlan[]> {
    return this.rows.list(plans, 'id = any($1)', [ids]);
  }

  plansOf(eventIds: readonly string[]): Promise<DeploymentPlan[]> {
    return this.rows.list(plans, 'event_id = any($1)', [eventIds]);
  }

  insertPlan(plan: DeploymentPlan): Promise<DeploymentPlan> {
    return this.rows.insert(plans, plan);
  }

  changePlan(
    match: { id: string; expectedVersion: number; state?: string },
    patch: Partial<DeploymentPlan>,
  ): Promise<DeploymentPlan> {
    return this.rows.changeIfVersion(plans, match, patch);
  }

  async insertRelease(release: PlanRelease): Promise<void> {
    await this.rows.insert(releases, release);
  }

  releasesOf(planIds: readonly string[]): Promise<PlanRelease[]> {
    return this.rows.list(releases, 'plan_id = any($1)', [planIds], 'plan_id, number desc');
  }

  sectorsOf(planIds: readonly string[]): Promise<PlanSector[]> {
    return this.rows.list(sectors, 'plan_id = any($1)', [planIds], 'plan_id, position');
  }

  /** Replaces name, code and order of sectors in place, so that posts keep theirs. */
  async saveSectors(planId: string, list: readonly PlanSector[]): Promise<void> {
    const ids = list.map((sector) => sector.id);
    await this.rows.db.query('delete from plan_sector where plan_id = $1 and id <> all ($2)', [
      planId,
      ids,
    ]);
    const known = await this.rows.list(sectors, 'plan_id = $1', [planId]);
    // Codes may change places; freed first, so that the unique key holds after each statement.
    await this.rows.db.query("update plan_sector set code = '~' || position where plan_id = $1", [
      planId,
    ]);
    for (const sector of list) {
      if (known.some((each) => each.id === sector.id)) {
        const set = sectors.assignments(
          { code: sector.code, name: sector.name, position: sector.position },
          2,
        );
        await this.rows.db.query(`update plan_sector set ${set.text} where id = $1`, [
          sector.id,
          ...set.values,
        ]);
      } else {
        await this.rows.insert(sectors, sector);
      }
    }
  }

  postsOf(planIds: readonly string[]): Promise<PlanPost[]> {
    return this.rows.list(posts, 'plan_id = any($1)', [planIds], 'plan_id, code');
  }

  post(id: string): Promise<PlanPost> {
    return this.rows.one(posts, 'id = $1', [id]);
  }

  postsByIds(ids: readonly string[]): Promise<PlanPost[]> {
    return this.rows.list(posts, 'id = any($1)', [ids]);
  }

  /** Posts that exist because of these measures or watch over these conditions. */
  postsFor(field: 'measureId' | 'conditionId', ids: readonly string[]): Promise<PlanPost[]> {
    return this.rows.list(posts, `${posts.column(field)} = any($1)`, [ids], 'code');
  }

  insertPost(post: PlanPost): Promise<PlanPost> {
    return this.rows.insert(posts, post);
  }

  async changePost({ id, ...patch }: PlanPost): Promise<void> {
    const set = posts.assignments(patch, 2);
    await this.rows.db.query(`update plan_post set ${set.text} where id = $1`, [id, ...set.values]);
  }

  async removePost(id: string): Promise<void> {
    await this.rows.db.query('delete from plan_post where id = $1', [id]);
  }

  shiftsOf(planIds: readonly string[]): Promise<PlanShift[]> {
    return this.rows.list(shifts, 'plan_id = any($1)', [planIds], 'plan_id, starts_at, id');
  }

  shift(id: string): Promise<PlanShift> {
    return this.rows.one(shifts, 'id = $1', [id]);
  }

  insertShift(shift: PlanShift): Promise<PlanShift> {
    return this.rows.insert(shifts, shift);
  }

  async changeShift({ id, startsAt, endsAt }: PlanShift): Promise<void> {
    await this.rows.db.query('update plan_shift set starts_at = $2, ends_at = $3 where id = $1', [
      id,
      startsAt,
      endsAt,
    ]);
  }

  async removeShift(id: string): Promise<void> {
    await this.rows.db.query('delete from plan_shift where id = $1', [id]);
  }

  assignmentsOf(planIds: readonly string[]): Promise<PlanAssignment[]> {
    return this.rows.list(assignments, 'plan_id = any($1)', [planIds], 'plan_id, assigned_at, id');
  }

  insertAssignment(assignment: PlanAssignment): Promise<PlanAssignment> {
    return this.rows.insert(assignments, assignment);
  }

  /** Takes a unit off a shift; answers whether it was on it. */
  async removeAssignment(shiftId: string, unitId: string): Promise<boolean> {
    const removed = await this.rows.db.query(
      'delete from plan_assignment where shift_id = $1 and unit_id = $2 returning id',
      [shiftId, unitId],
    );
    return removed.length > 0;
  }

  /** Units that plans of other events engage on a day in Brussels. */
  async unitsEngagedOn(day: string, exceptEventId: string): Promise<number> {
    const [row] = await this.rows.db.query<{ n: number }>(
      `select count(distinct a.unit_id)::int as n from plan_assignment a
       join plan_shift s on s.id = a.shift_id join deployment_plan p on p.id = a.plan_id
       where p.event_id <> $2 and s.starts_at < ($1::date + 1)::timestamp at time zone 'Europe/Brussels'
         and s.ends_at > $1::date::timestamp at time zone 'Europe/Brussels'`,
      [day, exceptEventId],
    );
    return row?.n ?? 0;
  }

  /** What units do in any plan of any event, by start. */
  engagementsOf(unitIds: readonly string[]): Promise<Engagement[]> {
    return this.rows.db.query<Engagement>(
      `select a.unit_id as "unitId", s.id as "shiftId", p.event_id as "eventId",
         post.code as "postCode", s.starts_at as "startsAt", s.ends_at as "endsAt"
       from plan_assignment a
       join plan_shift s on s.id = a.shift_id
       join plan_post post on post.id = s.post_id
       join deployment_plan p on p.id = a.plan_id
       where a.unit_id = any($1) order by s.starts_at, s.id, a.unit_id`,
      [unitIds],
    );
  }
}
