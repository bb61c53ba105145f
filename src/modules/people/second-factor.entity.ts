import { Column, Entity, PrimaryColumn } from 'typeorm';

export const FACTOR_KINDS = ['passkey', 'authenticator'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

/** What a portal user confirms binding acts with; a removed one stays, for what it confirmed. */
@Entity({ name: 'second_factor' })
export class SecondFactor {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  kind!: FactorKind;

  @Column({ type: 'text' })
  label!: string;

  /** Of a passkey, base64url. */
  @Column({ type: 'text', nullable: true })
  credentialId!: string | null;

  /** Of a passkey, COSE, base64url. */
  @Column({ type: 'text', nullable: true })
  publicKey!: string | null;

  /** How often the passkey says it was used; 0 for passkeys that do not count. */
  @Column({ type: 'bigint' })
  counter!: number;

  @Column({ type: 'jsonb' })
  transports!: string[];

  /** Of an authenticator app, base32. */
  @Column({ type: 'text', nullable: true })
  secret!: string | null;

  /** The last time step a code was accepted for: each code works once. */
  @Column({ type: 'bigint' })
  lastStep!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: string;

  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  removedAt!: string | null;
}

/** One of the codes shown once, for whoever lost his factor; stored hashed. */
@Entity({ name: 'recovery_code' })
export class RecoveryCode {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  codeHash!: string;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: string | null;
}

/** What a factor has to answer; works once, in the session it was given to. */
@Entity({ name: 'factor_challenge' })
export class FactorChallenge {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'uuid' })
  sessionId!: string;

  @Column({ type: 'text' })
  purpose!: 'addPasskey' | 'addAuthenticator' | 'confirm';

  /** The challenge in base64url, or the secret of an app that is not confirmed yet. */
  @Column({ type: 'text' })
  secret!: string;

  @Column({ type: 'text', nullable: true })
  act!: string | null;

  @Column({ type: 'text', nullable: true })
  contentHash!: string | null;

  @Column({ type: 'timestamptz' })
  expiresAt!: string;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: string | null;
}

/** That a person confirmed, with what, and for a passkey exactly which act and content. */
@Entity({ name: 'confirmation' })
export class Confirmation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'uuid' })
  sessionId!: string;

  @Column({ type: 'uuid', nullable: true })
  factorId!: string | null;

  @Column({ type: 'text' })
  method!: FactorKind | 'recoveryCode';

  @Column({ type: 'text', nullable: true })
  act!: string | null;

  @Column({ type: 'text', nullable: true })
  contentHash!: string | null;

  /** What the passkey signed and its signature, so that it can be verified again. */
  @Column({ type: 'jsonb', nullable: true })
  evidence!: object | null;

  @Column({ type: 'timestamptz' })
  at!: string;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: string | null;
}
