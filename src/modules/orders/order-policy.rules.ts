import { inLanguage, type Localized } from '../../core/graphql/localized.type.js';
import type { OrderItem, OrderSection, OrderText } from './order-content.types.js';
import type { OrderGround, PolicyFacts } from './order-facts.types.js';
import { inEach, item, orderText } from './order-text.rules.js';
import type { PhaseTexts, Posture, Say } from './order-texts.rules.js';
import { POSTURES } from './order-texts.rules.js';

/** Classes in which an order without an approved policy note carries a warning. */
const WARNED_CLASSES: readonly string[] = ['C', 'Cplus'];

type Grounds = Pick<OrderGround, 'policies' | 'figures'>;

const about = ({ id }: PolicyFacts) => [{ type: 'policyNote', id }] as const;

const joined = (texts: readonly Localized[], sign: string) =>
  inEach((language) => texts.map((text) => inLanguage(text, language)).join(sign));

/** What each authority wants; or, without an approved note, that it is missing. */
export function policyItems({ policies, figures }: Grounds, say: Say): OrderItem[] {
  if (policies.length === 0) {
    const warned = WARNED_CLASSES.includes(figures?.eventClass ?? '');
    const key = warned ? 'situation.noPolicyWarning' : 'situation.noPolicy';
    return [item('situation.noPolicy', say(key))];
  }
  return policies.map((policy) => {
    const { id, number, authority, intent, endState, priorities } = policy;
    const text = say('situation.policy', {
      number,
      authority: orderText(authority),
      intent: orderText(intent),
      endState: orderText(endState),
      priorities: joined(priorities, ' → '),
    });
    return item(`situation.policy.${id}`, text, about(policy));
  });
}

/** A passage of several authorities says whose it is. */
function ofAuthority(text: OrderText, { authority }: PolicyFacts, many: boolean): OrderText {
  if (!many) return text;
  return inEach((language) => `${inLanguage(authority, language)} – ${text[language]}`);
}

function toleranceLines(policy: PolicyFacts, many: boolean, say: Say): OrderItem[] {
  return policy.tolerance.map(({ code, label, first, highest, remark }) => {
    const values = {
      label: orderText(label),
      first,
      firstMeans: say(`reaction.${first}`),
      highest,
      highestMeans: say(`reaction.${highest}`),
    };
    const key = first === highest ? 'execution.toleratedOnly' : 'execution.tolerated';
    const said = say(key, values);
    const text = remark
      ? inEach((language) => `${said[language]} ${inLanguage(remark, language)}`)
      : said;
    return item(
      `execution.tolerance.${policy.id}.${code}`,
      ofAuthority(text, policy, many),
      about(policy),
    );
  });
}

function meansLines(policy: PolicyFacts, many: boolean, say: Say): OrderItem[] {
  return policy.means.map(({ code, label, use, releasers }) => {
    const by = releasers.map((each) => say(`releaser.${each}`));
    const text =
      use === 'forbidden'
        ? say('execution.meansForbidden', { label: orderText(label) })
        : say('execution.meansReleased', {
            label: orderText(label),
            by: inEach((language) => by.map((each) => each[language]).join('; ')),
          });
    return item(
      `execution.means.${policy.id}.${code}`,
      ofAuthority(text, policy, many),
      about(policy),
    );
  });
}

/** The tolerance table and who releases what, word for word from the approved notes. */
export function policySections({ policies }: Pick<Grounds, 'policies'>, say: Say): OrderSection[] {
  if (policies.length === 0) return [];
  const many = policies.length > 1;
  return [
    {
      code: 'tolerance',
      title: say('section.tolerance'),
      items: policies.flatMap((policy) => toleranceLines(policy, many, say)),
    },
    {
      code: 'means',
      title: say('section.means'),
      items: policies.flatMap((policy) => meansLines(policy, many, say)),
    },
  ];
}

/**
 * The posture per phase the notes plan: where authorities differ the lower one, for scaling up takes
 * a decision. Null while no note plans any.
 */
export function plannedPhases(policies: readonly PolicyFacts[]): PhaseTexts[] | null {
  const all = policies.flatMap(({ phases }) => phases);
  if (all.length === 0) return null;
  const rank = (posture: string) => POSTURES.indexOf(posture as Posture);
  const lowest = (of: readonly string[]) =>
    [...of].sort((one, other) => rank(one) - rank(other))[0] as Posture;
  const codes = [...new Set(all.map(({ phase }) => phase))];
  return codes.map((code) => {
    const same = all.filter(({ phase }) => phase === code);
    return {
      code: code as PhaseTexts['code'],
      posture: lowest(same.map(({ posture }) => posture)),
      reservePosture: lowest(same.map(({ reserve }) => reserve)),
    };
  });
}
