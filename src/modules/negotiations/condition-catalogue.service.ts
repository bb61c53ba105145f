import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { instantToBrusselsDate } from '../events/index.js';
import type { ConditionKind } from './condition-kind.entity.js';
import { ConditionRepository } from './condition.repository.js';

/** The kinds of condition of a zone: data with validity and source, never code. */
@Injectable()
export class ConditionCatalogueService {
  constructor(
    private readonly repository: ConditionRepository,
    private readonly clock: Clock,
  ) {}

  /** The kinds that may be proposed on a day in Brussels, today when none is named. */
  kinds(_actor: Actor, day: string | null = null): Promise<ConditionKind[]> {
    return this.repository.kindsOn(day ?? instantToBrusselsDate(this.clock.now()));
  }

  async kindsByCode(actor: Actor): Promise<ReadonlyMap<string, ConditionKind>> {
    return new Map((await this.kinds(actor)).map((kind) => [kind.code, kind]));
  }

  kindsByIds(_actor: Actor, ids: readonly string[]): Promise<ConditionKind[]> {
    return this.repository.kindsByIds(ids);
  }

  /** The kind a condition was proposed under, also when it is no longer valid. */
  async kind(actor: Actor, id: string): Promise<ConditionKind> {
    const [kind] = await this.kindsByIds(actor, [id]);
    if (!kind) throw DomainError.notFound();
    return kind;
  }
}
