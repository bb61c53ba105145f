import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { SessionRepository } from './session.repository.js';
import { hashToken } from './session.service.js';

/** Attempts per window and bucket. Source: security baseline, authentication. */
const LIMITS = { perAccountAndAddress: 5, perAddress: 30, perMailbox: 10, seconds: 900 };

/** Counts attempts at the doors: in the database, so that every process counts the same. */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly repository: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts this attempt, then refuses it when it is one too many: exact, however many at once.
   * Errors: LIMIT_EXCEEDED signInAttempts.
   */
  async limit(what: string, account: string, address: string): Promise<void> {
    const { own, all } = await this.count(what, account, address, 1);
    if (own > LIMITS.perAccountAndAddress || all > LIMITS.perAddress) {
      throw DomainError.limit('signInAttempts', LIMITS.perAccountAndAddress);
    }
  }

  /** A success is no attempt: a whole shift may sign in behind one address. */
  async forgive(what: string, account: string, address: string): Promise<void> {
    await this.count(what, account, address, -1);
  }

  /**
   * Whether a mailbox may get one mail more, wherever it was asked from. Says so to nobody outside:
   * whoever fills the box of another learns nothing, and its owner has links to choose from.
   */
  async mayMail(what: string, mailbox: string): Promise<boolean> {
    const bucket = `${what}:box:${hashToken(mailbox.toLowerCase())}`;
    const mails = await this.repository.hit(bucket, LIMITS.seconds, this.clock.now(), 1);
    return mails <= LIMITS.perMailbox;
  }

  private async count(what: string, account: string, address: string, by: 1 | -1) {
    const now = this.clock.now();
    const pair = `${what}:${hashToken(`${account.toLowerCase()}|${address}`)}`;
    const own = await this.repository.hit(pair, LIMITS.seconds, now, by);
    const all = await this.repository.hit(`${what}:${address}`, LIMITS.seconds, now, by);
    return { own, all };
  }
}
