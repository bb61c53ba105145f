import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { Page, PageArgs } from '../../core/graphql/page.js';
import type { Engagement } from './assignment-check.rules.js';
import { DeploymentRepository } from './deployment.repository.js';
import type { UnitFilterInput } from './pool.inputs.js';
import { PoolRepository } from './pool.repository.js';
import type { WorkingTimeType } from './pool.types.js';
import type { Officer, Unit } from './unit.entity.js';
import {
  type QualificationCount,
  presentStrengthOf,
  qualificationsOf,
} from './unit-profile.rules.js';
import { type Shift, WORKING_TIME_LIMITS, calculateWorkingTime } from './working-time.rules.js';

/** What a unit brings: its people, counted. */
export interface UnitStrength {
  readonly unitId: string;
  readonly presentStrength: number;
  readonly qualifications: readonly QualificationCount[];
  readonly members: readonly Officer[];
}

/** The pool of units and officers. */
@Injectable()
export class PoolService {
  constructor(
    private readonly pool: PoolRepository,
    private readonly deployments: DeploymentRepository,
  ) {}

  units(_actor: Actor, filter: UnitFilterInput, page: PageArgs): Promise<Page<Unit>> {
    return this.pool.page(filter, page);
  }

  /** How many units the pool has. */
  count(_actor: Actor): Promise<number> {
    return this.pool.count();
  }

  unitsByIds(_actor: Actor, ids: readonly string[]): Promise<Unit[]> {
    return this.pool.unitsByIds(ids);
  }

  /** Strength and qualifications of units; a platoon counts the members of its sections. */
  async strengths(_actor: Actor, units: readonly Unit[]): Promise<UnitStrength[]> {
    const members = await this.pool.membersOf(units.map((unit) => unit.id));
    return units.map((unit) => {
      const own = members.filter((member) => member.memberOf === unit.id);
      return {
        unitId: unit.id,
        presentStrength: presentStrengthOf(own, unit.establishment),
        qualifications: qualificationsOf(own),
        members: own,
      };
    });
  }

  /** What units already do in any event. */
  engagements(_actor: Actor, unitIds: readonly string[]): Promise<Engagement[]> {
    return this.deployments.engagementsOf(unitIds);
  }

  /** Working time of one person's shifts; INVALID_INPUT on shifts that cannot be. */
  workingTime(_actor: Actor, shifts: readonly Shift[]): WorkingTimeType {
    const { overlaps: _overlaps, ...answer } = calculateWorkingTime(shifts);
    return { ...answer, source: WORKING_TIME_LIMITS.source };
  }
}
