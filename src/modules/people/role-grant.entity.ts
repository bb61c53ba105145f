import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../core/access/permissions.js';

/** A role somebody has in the zone for a while. */
@Entity({ name: 'role_grant' })
export class RoleGrant {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'timestamptz' })
  validFrom!: string;

  @Column({ type: 'timestamptz', nullable: true })
  validTo!: string | null;
}
