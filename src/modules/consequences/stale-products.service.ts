import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import {
  type BasisSource,
  type UsedPart,
  sourceDifference,
} from '../../core/basis/basis.service.js';
import { PlanReader } from '../deployments/index.js';
import { type StandingCondition, factsOf } from '../negotiations/index.js';
import { OrderReader } from '../orders/index.js';
import { RiskBasisService } from '../risk/index.js';
import type { ConsequenceGround } from './consequence-ground.service.js';
import type { StaleProduct } from './effects.types.js';

type Product = Omit<StaleProduct, 'parameters'> & { readonly used: UsedPart };

const everything: UsedPart = ({ facts }) => facts;

/** Which products would no longer stand on present facts if a condition held otherwise. */
@Injectable()
export class StaleProductsService {
  constructor(
    private readonly riskBasis: RiskBasisService,
    private readonly plans: PlanReader,
    private readonly orders: OrderReader,
  ) {}

  /** Exactly those that use something of the condition that differs; in the order they follow. */
  async of(
    actor: Actor,
    ground: ConsequenceGround,
    before: StandingCondition | null,
    after: StandingCondition,
  ): Promise<StaleProduct[]> {
    const products = [
      ...(await this.risk(actor, ground)),
      ...(await this.plan(actor, ground)),
      ...(await this.order(actor, ground)),
    ];
    return products.flatMap(({ used, ...product }): StaleProduct[] => {
      const [old, fresh] = [partOf(before, used), partOf(after, used)];
      if (sourceDifference(old, fresh).length === 0) return [];
      return [{ ...product, parameters: changedValues(old[0], fresh[0]) }];
    });
  }

  private async risk(actor: Actor, { risk }: ConsequenceGround): Promise<Product[]> {
    if (!risk || !RiskBasisService.isSigned(risk)) return [];
    const { id, number, state } = risk;
    const staleNow = (await this.riskBasis.staleness(actor, risk)).length > 0;
    const used = await this.riskBasis.conditionPart(actor, risk);
    return [{ type: 'riskAssessment', id, number, state, staleNow, used }];
  }

  private async plan(actor: Actor, { plan }: ConsequenceGround): Promise<Product[]> {
    if (!plan) return [];
    const { id, number, state } = plan;
    const staleNow = (await this.plans.staleness(actor, plan)).length > 0;
    const used = await this.plans.usedBy(actor, plan);
    return [{ type: 'deploymentPlan', id, number, state, staleNow, used }];
  }

  private async order(actor: Actor, { event }: ConsequenceGround): Promise<Product[]> {
    const versions = await this.orders.standingVersions(actor, event.id);
    const staleness = await this.orders.stalenessOf(actor, versions);
    return versions.map(({ id, number, state }, index) => ({
      type: 'operationOrder',
      id,
      number,
      state,
      staleNow: (staleness[index] ?? []).length > 0,
      used: everything,
    }));
  }
}

function partOf(standing: StandingCondition | null, used: UsedPart): BasisSource[] {
  if (!standing) return [];
  const source = { type: 'condition', id: standing.condition.id, facts: factsOf(standing) };
  const facts = used(source);
  return facts ? [{ ...source, facts }] : [];
}

function changedValues(before?: BasisSource, after?: BasisSource): string[] {
  const valuesOf = (source?: BasisSource) =>
    (source?.facts['parameters'] ?? {}) as Readonly<Record<string, unknown>>;
  const [old, fresh] = [valuesOf(before), valuesOf(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(fresh)]);
  return [...names].filter((name) => old[name] !== fresh[name]);
}
