import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who let himself in, with the organisation made for him. */
@Entity({ name: 'beginning' })
export class Beginning {
  @PrimaryColumn({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'timestamptz' })
  begunAt!: string;
}
