import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The facts of one source a product was built on, as they were then. */
@Entity({ name: 'product_basis' })
export class ProductBasis {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'text' })
  productType!: string;

  @Column({ type: 'uuid' })
  productId!: string;

  @Column({ type: 'text' })
  sourceType!: string;

  @Column({ type: 'uuid' })
  sourceId!: string;

  @Column({ type: 'jsonb' })
  facts!: Readonly<Record<string, unknown>>;

  @Column({ type: 'text' })
  factsHash!: string;

  @Column({ type: 'timestamptz' })
  recordedAt!: string;
}
