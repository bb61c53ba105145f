import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { RestrictionLedgerService } from './restriction-ledger.service.js';
import { LedgerArgs, RestrictionLedger } from './restriction-ledger.type.js';

@Resolver()
export class RestrictionLedgerResolver {
  constructor(private readonly ledger: RestrictionLedgerService) {}

  @Allow('decisions.read')
  @Query(() => RestrictionLedger, { description: 'Restrictions of a period, by kind and ground.' })
  restrictionLedger(
    @CurrentActor() actor: Actor,
    @Args() args: LedgerArgs,
  ): Promise<RestrictionLedger> {
    return this.ledger.read(actor, args);
  }
}
