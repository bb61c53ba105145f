import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { Journal } from '../../core/journal/journal.js';
import { ReferenceRepository } from '../../core/reference/reference.repository.js';
import { textProblems, writtenIn } from '../../core/reference/reference.rules.js';
import { type Accepted, ReferenceService } from '../../core/reference/reference.service.js';
import { PeopleService } from '../people/index.js';
import type { AdviceRuleFactsInput, AdviceThemeFactsInput } from './advice-reference.inputs.js';
import type { AdviceRule, AdviceTheme } from './partner-service.entity.js';
import { rules, themes } from './partner-service.repository.js';
import { PartnerServiceService } from './partner-service.service.js';
import { reasonPlaces, ruleTestOf } from './reference-facts.rules.js';

const MAX_LABEL = 120;
const MAX_REASON = 500;

/** What questions to services are about. */
@Injectable()
export class AdviceThemeService extends ReferenceService<AdviceTheme, AdviceThemeFactsInput> {
  protected override readonly table = themes;
  protected override readonly subjectType = 'adviceTheme';

  protected override async accept(
    _actor: Actor,
    { position, label }: AdviceThemeFactsInput,
  ): Promise<Accepted<AdviceTheme>> {
    return {
      facts: { position, label: writtenIn(label) },
      problems: textProblems(label, 'label', MAX_LABEL),
    };
  }
}

/** Which service is suggested for which event, and with which words. */
@Injectable()
export class AdviceRuleService extends ReferenceService<AdviceRule, AdviceRuleFactsInput> {
  protected override readonly table = rules;
  protected override readonly subjectType = 'adviceRule';

  constructor(
    repository: ReferenceRepository,
    journal: Journal,
    clock: Clock,
    private readonly people: PeopleService,
    private readonly services: PartnerServiceService,
  ) {
    super(repository, journal, clock);
  }

  protected override async accept(
    actor: Actor,
    { position, organisationId, theme, test, reason }: AdviceRuleFactsInput,
  ): Promise<Accepted<AdviceRule>> {
    const advisers = await this.people.advisers(actor);
    const known = await this.services.themes(actor);
    const written = ruleTestOf(test, await this.services.layers(actor));
    return {
      facts: {
        position,
        organisationId,
        theme,
        reason: writtenIn(reason),
        ...(written.test ? { test: written.test } : {}),
      },
      problems: [
        ...(advisers.some(({ id }) => id === organisationId)
          ? []
          : [{ path: 'organisationId', code: 'isIn' }]),
        ...(known.some(({ code }) => code === theme)
          ? []
          : [{ path: 'theme', code: 'unknownTheme' }]),
        ...written.problems,
        ...textProblems(reason, 'reason', MAX_REASON),
        ...reasonPlaces(reason, test),
      ],
    };
  }
}
