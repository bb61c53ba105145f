import type { PolicyInForce, PolicyTermFacts } from '../policies/index.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import type { PolicyFacts } from './order-facts.types.js';

/** What an order needs of a note in force, with the words of the reference data. */
export function policyFactsOf(
  { id, number, authority, content }: PolicyInForce,
  terms: readonly PolicyTermFacts[],
): PolicyFacts {
  const term = (kind: string, code: string) =>
    terms.find((each) => each.kind === kind && each.code === code);
  const label = (kind: string, code: string): Localized => term(kind, code)?.label ?? { nl: code };
  return {
    id,
    number,
    authority,
    intent: content.texts.intent,
    endState: content.texts.endState,
    priorities: content.priorities.map((code) => label('priority', code)),
    tolerance: content.tolerance.map(({ behaviour, first, highest, remark }) => ({
      code: behaviour,
      label: label('behaviour', behaviour),
      first,
      highest,
      remark,
    })),
    means: content.means.flatMap(({ means: code, use, releasers }) =>
      use === 'allowed'
        ? []
        : [
            {
              code,
              label: label('means', code),
              use,
              releasers,
              special: term('means', code)?.facts['special'] === true,
            },
          ],
    ),
    phases: content.phases,
  };
}
