import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import {
  type BasisSource,
  type UsedPart,
  sourceDifference,
} from '../../core/basis/basis.service.js';
import { AgreementService } from '../agreements/index.js';
import { PlanReader } from '../deployments/index.js';
import { type StandingCondition, factsOf } from '../negotiations/index.js';
import { OrderReader } from '../orders/index.js';
import { DecisionReader } from '../permits/index.js';
import { PolicyReader } from '../policies/index.js';
import { RiskBasisService } from '../risk/index.js';
import type { ConsequenceGround } from './consequence-ground.service.js';
import type { StaleProduct } from './effects.types.js';

type Product = Omit<StaleProduct, 'parameters'> & { readonly used: UsedPart };

const everything: UsedPart = ({ facts }) => facts;
const nothing: UsedPart = () => null;

/** Which products would no longer stand on present facts if a condition held otherwise. */
@Injectable()
export class StaleProductsService {
  constructor(
    private readonly riskBasis: RiskBasisService,
    private readonly policies: PolicyReader,
    private readonly plans: PlanReader,
    private readonly orders: OrderReader,
    private readonly agreements: AgreementService,
    private readonly decisions: DecisionReader,
  ) {}

  /** Exactly those that use something of the condition that differs; in the order they follow. */
  async of(
    actor: Actor,
    ground: ConsequenceGround,
    before: StandingCondition | null,
    after: StandingCondition,
  ): Promise<StaleProduct[]> {
    const products = [
      ...(await this.agreement(actor, ground)),
      ...(await this.decision(actor, ground)),
      ...(await this.risk(actor, ground)),
      ...(await this.policy(actor, ground)),
      ...(await this.plan(actor, ground)),
      ...(await this.order(actor, ground)),
    ];
    return products.flatMap(({ used, ...product }): StaleProduct[] => {
      const [old, fresh] = [partOf(before, used), partOf(after, used)];
      if (sourceDifference(old, fresh).length === 0) return [];
      return [{ ...product, parameters: changedValues(old[0], fresh[0]) }];
    });
  }

  /** The protocol that is signed or waits for signatures: every condition in force stands in it. */
  private async agreement(actor: Actor, { event }: ConsequenceGround): Promise<Product[]> {
    const all = await this.agreements.ofEvents(actor, [event.id]);
    const present = all.filter(({ state }) => state === 'signed' || state === 'open');
    const changes = await this.agreements.changesOf(actor, present);
    return present.map(({ id, number, state }, index) => ({
      type: 'agreement',
      id,
      number,
      state,
      staleNow: (changes[index] ?? []).length > 0,
      used: everything,
    }));
  }

  /** Decisions that stand: those that authorise carry every condition in force, others none. */
  private async decision(actor: Actor, { event }: ConsequenceGround): Promise<Product[]> {
    const standing = await this.decisions.standing(actor, event.id);
    return standing.map(({ id, number, standing: state, stale: staleNow, carriesConditions }) => ({
      ...{ type: 'decision', id, number, state, staleNow },
      used: carriesConditions ? everything : nothing,
    }));
  }

  private async risk(actor: Actor, { risk }: ConsequenceGround): Promise<Product[]> {
    if (!risk || !RiskBasisService.isSigned(risk)) return [];
    const { id, number, state } = risk;
    const staleNow = (await this.riskBasis.staleness(actor, risk)).length > 0;
    const used = await this.riskBasis.conditionPart(actor, risk);
    return [{ type: 'riskAssessment', id, number, state, staleNow, used }];
  }

  /** Notes of the authorities somebody stands by: every condition in force is part of their basis. */
  private async policy(actor: Actor, { event }: ConsequenceGround): Promise<Product[]> {
    const signed = await this.policies.signedOf(actor, event.id);
    return signed.map(({ note: { id, number, state }, staleness }) => ({
      type: 'policyNote',
      id,
      number,
      state,
      staleNow: staleness.length > 0,
      used: everything,
    }));
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
