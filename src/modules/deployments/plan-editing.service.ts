import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import type { DeploymentPlan } from './deployment-plan.entity.js';
import type { RemovePostInput, SavePostInput, SaveSectorsInput } from './deployment.inputs.js';
import { DEPLOYMENT_JOURNAL } from './deployment.journal.js';
import { DeploymentRepository } from './deployment.repository.js';
import { bothLanguages, doubledCodes } from './plan-input.rules.js';
import { PlanEditor } from './plan-editor.service.js';
import { PlanLinks } from './plan-links.service.js';
import type { PlanPost } from './plan-post.entity.js';
import { PoolRepository } from './pool.repository.js';

/** Sectors and posts of a plan. */
@Injectable()
export class PlanEditing {
  constructor(
    private readonly repository: DeploymentRepository,
    private readonly pool: PoolRepository,
    private readonly editor: PlanEditor,
    private readonly links: PlanLinks,
  ) {}

  /** Replaces the list of sectors. RULE_VIOLATED `sectorInUse` when a removed one has posts. */
  async saveSectors(actor: Actor, input: SaveSectorsInput): Promise<DeploymentPlan> {
    refuse([
      ...doubledCodes(input.sectors, 'input.sectors'),
      ...input.sectors.flatMap(({ name }, at) => bothLanguages(name, `input.sectors.${at}.name`)),
    ]);
    const { plan } = await this.editor.edit(actor, input, 'saveSectors');
    const known = await this.repository.sectorsOf([plan.id]);
    const unknown = input.sectors.some(({ id }) => id && !known.some((each) => each.id === id));
    if (unknown) throw DomainError.notFound();
    const kept = new Set(input.sectors.map(({ id }) => id));
    const posts = await this.repository.postsOf([plan.id]);
    const used = known.find(
      ({ id }) => !kept.has(id) && posts.some((post) => post.sectorId === id),
    );
    if (used) throw DomainError.rule('sectorInUse', { sector: used.code });
    await this.repository.saveSectors(
      plan.id,
      input.sectors.map(({ id, code, name }, position) => ({
        id: id ?? randomUUID(),
        zoneId: actor.zoneId,
        planId: plan.id,
        position,
        code,
        name,
      })),
    );
    const codes = input.sectors.map((sector) => sector.code);
    this.editor.note(actor, DEPLOYMENT_JOURNAL.sectorsSaved, plan, { sectors: codes });
    return plan;
  }

  /**
   * Adds or changes a post. NOT_FOUND when sector, post, measure or condition are not of this
   * event; INVALID_INPUT for a qualification nobody of the pool has; a changed requirement that an
   * assigned unit does not meet shows as a breach of the plan.
   */
  async savePost(actor: Actor, input: SavePostInput): Promise<DeploymentPlan> {
    refuse([
      ...bothLanguages(input.name, 'input.name'),
      ...bothLanguages(input.task, 'input.task'),
    ]);
    await this.assertQualification(input);
    const { plan } = await this.editor.edit(actor, input, 'savePost');
    const sectors = await this.repository.sectorsOf([plan.id]);
    if (!sectors.some(({ id }) => id === input.sectorId)) throw DomainError.notFound();
    await this.links.assertOfEvent(actor, plan.eventId, input);
    const post = postOf(actor, plan, input);
    if (input.postId) {
      await this.ownPost(plan, input.postId);
      await this.repository.changePost(post);
    } else {
      await this.repository.insertPost(post);
    }
    this.editor.note(actor, DEPLOYMENT_JOURNAL.postSaved, plan, {
      postId: post.id,
      code: post.code,
      measureId: post.measureId,
      conditionId: post.conditionId,
      isNew: !input.postId,
    });
    return plan;
  }

  /** Removes a post with its shifts and assignments. */
  async removePost(actor: Actor, input: RemovePostInput): Promise<DeploymentPlan> {
    const { plan } = await this.editor.edit(actor, input, 'removePost');
    const post = await this.ownPost(plan, input.postId);
    await this.repository.removePost(post.id);
    const data = { postId: post.id, code: post.code };
    this.editor.note(actor, DEPLOYMENT_JOURNAL.postRemoved, plan, data);
    return plan;
  }

  private async ownPost(plan: DeploymentPlan, postId: string): Promise<PlanPost> {
    const post = await this.repository.post(postId);
    if (post.planId !== plan.id) throw DomainError.notFound();
    return post;
  }

  private async assertQualification({
    requiredQualification: code,
    requiredCount,
  }: SavePostInput): Promise<void> {
    if (code && !(await this.pool.knowsQualification(code))) {
      refuse([{ path: 'input.requiredQualification', code: 'unknownQualification' }]);
    }
    if (!code && requiredCount) {
      refuse([{ path: 'input.requiredQualification', code: 'required' }]);
    }
  }
}

function refuse(problems: { path: string; code: string }[]): void {
  if (problems.length > 0) throw DomainError.invalid(problems);
}

function postOf(actor: Actor, plan: DeploymentPlan, input: SavePostInput): PlanPost {
  const { name, task, point } = input;
  return {
    id: input.postId ?? randomUUID(),
    zoneId: actor.zoneId,
    planId: plan.id,
    sectorId: input.sectorId,
    code: input.code,
    name,
    lon: point?.lon ?? null,
    lat: point?.lat ?? null,
    requiredStrength: input.requiredStrength,
    requiredType: input.requiredType ?? null,
    requiredQualification: input.requiredQualification ?? null,
    requiredCount: input.requiredQualification ? (input.requiredCount ?? 1) : null,
    presence: input.presence,
    task,
    measureId: input.measureId ?? null,
    conditionId: input.conditionId ?? null,
  };
}
