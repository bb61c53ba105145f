import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How near two parties may come before they are told; reference data with its source. */
@Entity({ name: 'conflict_rule' })
export class ConflictRule {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  /** `event` for another dossier, a kind of restriction zone, or `zone` for every other kind. */
  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'integer' })
  bufferM!: number;

  @Column({ type: 'integer' })
  bufferMin!: number;

  @Column({ type: 'date', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  validTo!: string | null;

  @Column({ type: 'text' })
  source!: string;
}
