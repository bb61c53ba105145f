import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { canonicalJson, sha256Hex } from '../canonical-json.js';
import { Clock } from '../clock.js';
import { Rows } from '../database/rows.js';
import { Table } from '../database/table.js';
import { factDifference, type FactChange } from './difference.rules.js';
import { ProductBasis } from './product-basis.entity.js';

const bases = new Table(ProductBasis);

/** A thing somebody signs: risk assessment, decision, deployment plan, operation order. */
export interface Product {
  readonly type: string;
  readonly id: string;
  readonly eventId: string;
}

/** A record a product is built on, with the facts of it that matter to the product. */
export interface BasisSource {
  readonly type: string;
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The part of a source a product uses; null when it uses none of it. */
export type UsedPart = (source: BasisSource) => BasisSource['facts'] | null;

/** A product with its sources as they are now. */
export interface PresentBasis {
  readonly product: Product;
  readonly present: readonly BasisSource[];
  /** Taken from the recorded and the present facts alike; everything while it is left out. */
  readonly used?: UsedPart;
}

/** One source that is no longer what the product was built on. */
export interface StaleSource {
  readonly sourceType: string;
  readonly sourceId: string;
  readonly change: 'changed' | 'added' | 'removed';
  readonly differences: readonly FactChange[];
}

/** Remembers what a product was built on, and says what has changed since. */
@Injectable()
export class BasisService {
  constructor(
    private readonly rows: Rows,
    private readonly clock: Clock,
  ) {}

  /** Records the basis of a product, replacing an earlier one. */
  async record(actor: Actor, product: Product, sources: readonly BasisSource[]): Promise<void> {
    await this.rows.db.query(
      'delete from product_basis where product_type = $1 and product_id = $2',
      [product.type, product.id],
    );
    const recordedAt = this.clock.now();
    await this.rows.insertMany(
      bases,
      sources.map((source) => ({
        id: randomUUID(),
        zoneId: actor.zoneId,
        eventId: product.eventId,
        productType: product.type,
        productId: product.id,
        sourceType: source.type,
        sourceId: source.id,
        facts: source.facts,
        factsHash: hashOf(source),
        recordedAt,
      })),
    );
  }

  /** Every source that differs from the recorded basis; empty means the product is current. */
  async staleness(product: Product, present: readonly BasisSource[]): Promise<StaleSource[]> {
    return (await this.stalenessOf([{ product, present }]))[0] ?? [];
  }

  /** `staleness` of many products with one statement, in their order. */
  async stalenessOf(products: readonly PresentBasis[]): Promise<StaleSource[][]> {
    if (products.length === 0) return [];
    const recorded = await this.rows.list(
      bases,
      'product_type = any($1) and product_id = any($2)',
      [
        [...new Set(products.map(({ product }) => product.type))],
        products.map(({ product }) => product.id),
      ],
      'source_type, source_id',
    );
    return products.map(({ product: { type, id }, present, used }) => {
      const rows = recorded.filter((row) => row.productType === type && row.productId === id);
      const before = rows.map((row) => ({
        type: row.sourceType,
        id: row.sourceId,
        facts: row.facts,
      }));
      return used
        ? sourceDifference(partsOf(before, used), partsOf(present, used))
        : sourceDifference(before, present);
    });
  }
}

function key(type: string, id: string): string {
  return `${type}:${id}`;
}

function partsOf(sources: readonly BasisSource[], used: UsedPart): BasisSource[] {
  return sources.flatMap((source) => {
    const facts = used(source);
    return facts ? [{ ...source, facts }] : [];
  });
}

/** What differs between two bases of one product, the sources of the first one first. */
export function sourceDifference(
  before: readonly BasisSource[],
  present: readonly BasisSource[],
): StaleSource[] {
  const now = new Map(present.map((source) => [key(source.type, source.id), source]));
  const known = new Set(before.map((source) => key(source.type, source.id)));
  const changed = before.flatMap((old) => {
    const source = now.get(key(old.type, old.id));
    if (!source) return [stale(old.type, old.id, 'removed', old.facts, {})];
    if (hashOf(source) === hashOf(old)) return [];
    return [stale(old.type, old.id, 'changed', old.facts, source.facts)];
  });
  const added = present
    .filter((source) => !known.has(key(source.type, source.id)))
    .map((source) => stale(source.type, source.id, 'added', {}, source.facts));
  return [...changed, ...added];
}

function stale(
  sourceType: string,
  sourceId: string,
  change: StaleSource['change'],
  before: object,
  after: object,
): StaleSource {
  return { sourceType, sourceId, change, differences: factDifference(before, after) };
}

function hashOf(source: BasisSource): string {
  return sha256Hex(canonicalJson(JSON.parse(JSON.stringify(source.facts)) as unknown));
}
