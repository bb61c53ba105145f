import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { textProblems, writtenIn } from '../../core/reference/reference.rules.js';
import { type Accepted, ReferenceService } from '../../core/reference/reference.service.js';
import type { DecisionTextBlock } from './decision-reference.entity.js';
import type { TextBlockFactsInput } from './decision-reference.inputs.js';
import { blocks } from './decision.repository.js';
import { PROSE_PARTS, keptPlaces } from './reference-facts.rules.js';

const MAX_TEXT = 2_000;

/** Sentences of the act and words drafters begin with; the acts signed keep what they say. */
@Injectable()
export class TextBlockService extends ReferenceService<DecisionTextBlock, TextBlockFactsInput> {
  protected override readonly table = blocks;
  protected override readonly subjectType = 'decisionTextBlock';

  /** The program writes these sentences into every act; a gap would leave a reason unsaid. */
  protected override isNeeded({ use }: DecisionTextBlock): boolean {
    return use === 'act';
  }

  protected override async accept(
    _actor: Actor,
    facts: TextBlockFactsInput,
    before: DecisionTextBlock | null,
  ): Promise<Accepted<DecisionTextBlock>> {
    const ofAct = before?.use === 'act';
    const allowed: readonly string[] = ofAct ? [before.part] : PROSE_PARTS;
    const text = writtenIn(facts.text);
    return {
      facts: {
        part: facts.part,
        use: before?.use ?? 'drafter',
        position: facts.position,
        text,
        translation: Object.fromEntries(
          facts.translations.map(({ language, state, by }) => [
            language,
            { state, ...(by ? { by: by.trim() } : {}) },
          ]),
        ),
      },
      problems: [
        ...(allowed.includes(facts.part) ? [] : [{ path: 'part', code: 'isIn' }]),
        ...textProblems(text, 'text', MAX_TEXT),
        ...keptPlaces(text, ofAct ? before.text : null),
      ],
    };
  }
}
