import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { EventService } from '../events/index.js';
import { DecisionStandingRepository } from './decision-standing.repository.js';
import type { AuthorityDecision } from './decision.entity.js';
import { DecisionService } from './decision.service.js';
import {
  type WithdrawalContent,
  decidesAgain,
  withdrawalContent,
} from './withdrawal-content.rules.js';

/** Gathers what the act of a withdrawal says, at the moment of withdrawing. */
@Injectable()
export class WithdrawalContentService {
  constructor(
    private readonly decisions: DecisionService,
    private readonly records: DecisionStandingRepository,
    private readonly events: EventService,
  ) {}

  /** The act; `others` are the other decisions of the dossier in force. */
  async build(
    actor: Actor,
    decision: AuthorityDecision,
    others: readonly AuthorityDecision[],
    signed: Pick<WithdrawalContent, 'reason' | 'withdrawnAt' | 'withdrawnBy' | 'signedAs'>,
  ): Promise<WithdrawalContent | null> {
    const { language } = decision;
    const grounds = (await this.decisions.legalGrounds(actor)).filter(({ always }) => always);
    const { state } = await this.events.find(actor, decision.eventId);
    return withdrawalContent(decision, others, {
      ...signed,
      grounds: grounds
        .filter(({ kind }) => kind === 'base')
        .map(({ code, citation }) => ({ code, citation: inLanguage(citation, language) })),
      appeal: grounds
        .filter(({ kind }) => kind === 'appeal')
        .map(({ citation }) => inLanguage(citation, language)),
      again: decidesAgain(state),
      courtSteps: await this.records.courtStepsOf([decision.id]),
    });
  }
}
