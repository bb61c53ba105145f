import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Door } from '../../core/access/actor.js';

/** A signed-in browser; the cookie holds the token, the row only its SHA-256. */
@Entity({ name: 'session' })
export class Session {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  tokenHash!: string;

  @Column({ type: 'text' })
  door!: Door;

  @Column({ type: 'timestamptz' })
  createdAt!: string;

  @Column({ type: 'timestamptz' })
  lastSeenAt!: string;

  @Column({ type: 'timestamptz' })
  expiresAt!: string;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: string | null;
}

/** Proof of a local account: an argon2id hash. */
@Entity({ name: 'credential' })
export class Credential {
  @PrimaryColumn({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'text' })
  passwordHash!: string;

  @Column({ type: 'timestamptz' })
  changedAt!: string;
}

export const LINK_PURPOSES = ['portalSignIn', 'firstAdministrator', 'portalBeginning'] as const;

/** A single-use link: stored hashed, valid for a few minutes, consumed by POST. */
@Entity({ name: 'sign_in_link' })
export class SignInLink {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ type: 'text' })
  tokenHash!: string;

  @Column({ type: 'text' })
  purpose!: (typeof LINK_PURPOSES)[number];

  @Column({ type: 'timestamptz' })
  expiresAt!: string;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: string | null;
}

/** A key under which links of people without an account are sealed; worth a day, then forgotten. */
@Entity({ name: 'sealing_key' })
export class SealingKey {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** 256 random bits, base64url. */
  @Column({ type: 'text' })
  secret!: string;

  @Column({ type: 'timestamptz' })
  madeAt!: string;
}
