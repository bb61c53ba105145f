import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Upkeep } from '../../core/upkeep/upkeep.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SealingKeyRepository } from './sealing-key.repository.js';
import { SessionRepository } from './session.repository.js';

/** Sessions, links and counters of attempts are forgotten once nobody can use them any more. */
@Injectable()
export class SessionUpkeep implements OnModuleInit {
  constructor(
    private readonly upkeep: Upkeep,
    private readonly repository: SessionRepository,
    private readonly factors: SecondFactorRepository,
    private readonly keys: SealingKeyRepository,
  ) {}

  onModuleInit(): void {
    this.upkeep.forget('sessions', (...range) => this.repository.removeSessions(...range));
    this.upkeep.forget('signInLinks', (...range) => this.repository.removeLinks(...range));
    this.upkeep.forget('factorChallenges', (...range) => this.factors.removeChallenges(...range));
    this.upkeep.forget('sealingKeys', (...range) => this.keys.remove(...range));
    this.upkeep.forget('rateCounters', (...range) => this.repository.removeCounters(...range));
  }
}
