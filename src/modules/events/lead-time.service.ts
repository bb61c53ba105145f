import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { Journal } from '../../core/journal/journal.js';
import { ReferenceRepository } from '../../core/reference/reference.repository.js';
import { textProblems, writtenIn } from '../../core/reference/reference.rules.js';
import { type Accepted, ReferenceService } from '../../core/reference/reference.service.js';
import { type LeadTimeRule, PlacesService, leadTimeRules } from '../places/index.js';
import type { LeadTimeRuleFactsInput } from './lead-time.inputs.js';

const MAX_LABEL = 200;

/** How long before an event applications are wanted; what was filed keeps the day it was given. */
@Injectable()
export class LeadTimeService extends ReferenceService<LeadTimeRule, LeadTimeRuleFactsInput> {
  protected override readonly table = leadTimeRules;
  protected override readonly subjectType = 'leadTimeRule';

  constructor(
    repository: ReferenceRepository,
    journal: Journal,
    clock: Clock,
    private readonly places: PlacesService,
  ) {
    super(repository, journal, clock);
  }

  protected override async accept(
    actor: Actor,
    { communeCodes, channel, eventKinds, unit, amount, condition, label }: LeadTimeRuleFactsInput,
    before: LeadTimeRule | null,
  ): Promise<Accepted<LeadTimeRule>> {
    const known = new Set((await this.places.communes(actor)).map(({ code }) => code));
    const words = condition?.trim() || null;
    const sameWords = before !== null && words === before.condition;
    return {
      facts: {
        communeCodes: [...communeCodes],
        channel,
        eventKinds: [...eventKinds],
        unit,
        amount,
        condition: words,
        // Tests of facts belong to the words they were written for.
        appliesWhen: sameWords ? before.appliesWhen : null,
        label: writtenIn(label),
      },
      problems: [
        ...communeCodes.flatMap((code, index) =>
          known.has(code) ? [] : [{ path: `communeCodes.${index}`, code: 'unknownCommune' }],
        ),
        ...textProblems(label, 'label', MAX_LABEL),
      ],
    };
  }
}
