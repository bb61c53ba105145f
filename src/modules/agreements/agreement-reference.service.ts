import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { Journal } from '../../core/journal/journal.js';
import { ReferenceRepository } from '../../core/reference/reference.repository.js';
import { textProblems, writtenIn } from '../../core/reference/reference.rules.js';
import { type Accepted, ReferenceService } from '../../core/reference/reference.service.js';
import { ConditionCatalogueService } from '../negotiations/index.js';
import { NEEDED_SECTIONS } from './agreement-content.rules.js';
import type { AgreementSectionPlan } from './agreement.entity.js';
import { blocks, plans } from './agreement.repository.js';
import type {
  AgreementSectionFactsInput,
  ExpectationBlockFactsInput,
} from './agreement-reference.inputs.js';
import type { ExpectationBlock } from './expectation.entity.js';

const MAX_TITLE = 120;
const MAX_WORDS = 1000;

/** The sections of protocols; one that was compiled keeps the words it was compiled with. */
@Injectable()
export class AgreementSectionService extends ReferenceService<
  AgreementSectionPlan,
  AgreementSectionFactsInput
> {
  protected override readonly table = plans;
  protected override readonly subjectType = 'agreementSection';

  constructor(
    repository: ReferenceRepository,
    journal: Journal,
    clock: Clock,
    private readonly catalogue: ConditionCatalogueService,
  ) {
    super(repository, journal, clock);
  }

  protected override isNeeded({ code }: AgreementSectionPlan): boolean {
    return NEEDED_SECTIONS.includes(code);
  }

  protected override async accept(
    actor: Actor,
    { number, kinds, title, lead }: AgreementSectionFactsInput,
  ): Promise<Accepted<AgreementSectionPlan>> {
    const known = await this.catalogue.kindsByCode(actor);
    const begins = writtenIn(lead ?? {});
    const hasLead = Object.keys(begins).length > 0;
    return {
      facts: {
        number,
        kinds: [...kinds],
        title: writtenIn(title),
        lead: hasLead ? begins : null,
      },
      problems: [
        ...kinds.flatMap((kind, index) =>
          known.has(kind) ? [] : [{ path: `kinds.${index}`, code: 'isIn' }],
        ),
        ...textProblems(title, 'title', MAX_TITLE),
        ...(hasLead ? textProblems(begins, 'lead', MAX_WORDS) : []),
      ],
    };
  }
}

/** Words planners begin with when they tell an organiser what police will and will not do. */
@Injectable()
export class ExpectationBlockService extends ReferenceService<
  ExpectationBlock,
  ExpectationBlockFactsInput
> {
  protected override readonly table = blocks;
  protected override readonly subjectType = 'expectationBlock';

  protected override async accept(
    _actor: Actor,
    { position, part, text }: ExpectationBlockFactsInput,
  ): Promise<Accepted<ExpectationBlock>> {
    return {
      facts: { position, part, text: writtenIn(text) },
      problems: textProblems(text, 'text', MAX_WORDS),
    };
  }
}
