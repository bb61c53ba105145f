import { dayText } from '../../core/day-text.js';
import type { DecisionArticle } from './decision-content.rules.js';
import type { AuthorityDecision } from './decision.entity.js';
import type { ReasonText } from './decision-reasons.rules.js';
import type { Restriction } from './decision-restriction.rules.js';

/** Where the words come from: sentences and grounds as data, single words from the catalogue. */
export interface SentenceWords {
  readonly block: (code: string) => string;
  readonly ground: (code: string) => string;
  readonly say: (key: string, values?: Record<string, unknown>) => string;
}

type Reasoned = Pick<
  AuthorityDecision,
  'type' | 'language' | 'impositions' | 'restrictions' | 'reasoning'
>;

/** What the act says of its reasons as a whole; points each restriction answers may add to it. */
export function actReasons({ reasoning }: Pick<Reasoned, 'reasoning'>): ReasonText[] {
  return [...reasoning].sort((a, b) => a.point - b.point);
}

/** The norm on which this decision imposes a condition; null when another one imposed it. */
export function groundCodeOf(
  { impositions }: Pick<Reasoned, 'impositions'>,
  conditionId: string,
): string | null {
  return impositions.find((each) => each.conditionId === conditionId)?.legalGroundCode ?? null;
}

export function prohibitionGrounds({
  type,
  restrictions,
}: Pick<Reasoned, 'type' | 'restrictions'>) {
  if (type !== 'prohibited') return [];
  return [...(restrictions.find(({ conditionId }) => conditionId === null)?.groundCodes ?? [])];
}

/** A sentence with its places filled; a full stop inside the words does not end it twice. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_all, name: string) =>
    (values[name] ?? '').trim().replace(/[\s;.,]+$/, ''),
  );
}

/**
 * The considerations of every restriction, in the language of the act: facts with source and day,
 * measures examined, alternatives offered, hearing, proportionality, neutrality. Points that a
 * named person left empty have no sentence.
 */
export function restrictionSentences(
  decision: Reasoned,
  articles: readonly DecisionArticle[],
  words: SentenceWords,
): string[] {
  const prohibition = decision.restrictions.find(({ conditionId }) => conditionId === null);
  const own = prohibition && decision.type === 'prohibited' ? [prohibition] : [];
  const opening = own.map(({ groundCodes }) =>
    filled(words.block('act.prohibition'), { ground: groundCodes.map(words.ground).join(' ') }),
  );
  const imposed = articles.flatMap((article) => imposedSentences(decision, article, words));
  return [
    ...(prohibition?.groundCodes.length ? opening : []),
    ...own.flatMap((each) => reasonsOf(each, decision.language, words)),
    ...imposed,
  ];
}

function imposedSentences(
  decision: Reasoned,
  { conditionId, number, imposed }: DecisionArticle,
  words: SentenceWords,
): string[] {
  if (!imposed) return [];
  const subject = words.say('conditionOfArticle', { number });
  const { reason, ground } = imposed;
  const first = filled(words.block('act.restriction'), { subject, reason, ground });
  const own = decision.restrictions.find((each) => each.conditionId === conditionId);
  return [first, ...(own ? reasonsOf(own, decision.language, words) : [])];
}

function reasonsOf(own: Restriction, language: string, { block, say }: SentenceWords): string[] {
  const { facts, alternatives, hearing, proportionality, neutrality } = own;
  const { policeMeasures: police, organiserMeasures: organiser } = own;
  const sentence = (code: string, values: Record<string, string>) => filled(block(code), values);
  return [
    ...facts.map(({ day, text, source, reference }) =>
      sentence('act.fact', {
        day: dayText(day, language),
        text,
        source: `${say(`factSource.${source}`)}, ${reference}`,
      }),
    ),
    ...(police || organiser
      ? [sentence('act.measures', { police: police || '–', organiser: organiser || '–' })]
      : []),
    ...alternatives.map(({ kind, offeredOn, text, insufficient }) =>
      sentence('act.alternative', {
        day: dayText(offeredOn, language),
        kind: say(`alternative.${kind}`),
        text,
        why: insufficient,
      }),
    ),
    ...(hearing
      ? [
          sentence('act.hearing', {
            day: dayText(hearing.day, language),
            how: say(`hearing.${hearing.form}`),
            said: hearing.said,
          }),
        ]
      : []),
    ...(proportionality ? [sentence('act.proportionality', { text: proportionality })] : []),
    ...(neutrality ? [sentence('act.neutrality', { text: neutrality })] : []),
  ];
}
