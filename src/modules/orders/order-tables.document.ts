import type { RichText, TableBlock } from '../../core/documents/document-model.js';
import { type Localized, inLanguage } from '../../core/graphql/localized.type.js';
import type { OrderContent, OrderPost, OrderText } from './order-content.types.js';
import { rated } from './order-situation.rules.js';
import { clock, day } from './order-text.rules.js';
import type { Say } from './order-texts.rules.js';

/** Both issued languages in one cell or header; one when they are the same. */
export function both(text: Pick<OrderText, 'nl' | 'fr'>): string {
  return text.nl === text.fr ? text.nl : `${text.nl} / ${text.fr}`;
}

/** A text of a record, Dutch above French. */
export function twoLines(text: Localized): RichText {
  const [nl, fr] = [inLanguage(text, 'nl'), inLanguage(text, 'fr')];
  return nl === fr ? nl : [`${nl}\n`, { text: fr, italic: true, language: 'fr' }];
}

function hours(startsAt: string, endsAt: string, date: string): string {
  const span = `${clock(startsAt)}–${clock(endsAt)}`;
  return day(startsAt) === date ? span : `${day(startsAt).slice(0, 5)} ${span}`;
}

/** A post's reason in signs people know: `R1 · R1-M1 · C13`. */
function why(post: OrderPost): string {
  return (
    [post.hazardCode, post.measureCode, ...post.conditionLabels].filter(Boolean).join(' · ') || '–'
  );
}

/** The posts on one page: what, when, who, why. */
export function postsOnCard(content: OrderContent, say: Say): TableBlock {
  const { date } = content.event;
  return {
    kind: 'table',
    caption: both(say('card.posts')),
    columns: [
      { header: both(say('column.post')), width: 26 },
      { header: both(say('column.hours')), width: 18 },
      { header: both(say('column.unit')), width: 30 },
      { header: both(say('column.why')), width: 20 },
    ],
    rowHeaders: true,
    rows: content.posts.map((post) => {
      const spans = [...new Set(post.duties.map((d) => hours(d.startsAt, d.endsAt, date)))];
      const units = [...new Set(post.duties.map((duty) => `${duty.unit} (${duty.strength})`))];
      const name = inLanguage(post.name, 'nl');
      return [
        name === post.code ? post.code : `${post.code} ${name}`,
        spans.join('\n') || '–',
        units.join(', ') || '–',
        why(post),
      ];
    }),
  };
}

/** Annex C: each unit on each shift of each post. */
export function staffingTable(content: OrderContent, say: Say): TableBlock {
  const { date } = content.event;
  return {
    kind: 'table',
    columns: [
      { header: both(say('column.sector')), width: 15 },
      { header: both(say('column.post')), width: 26 },
      { header: both(say('column.unit')), width: 24 },
      { header: both(say('column.callSign')), width: 14 },
      { header: both(say('column.strength')), width: 12, align: 'end' },
      { header: both(say('column.hours')), width: 17 },
      { header: both(say('column.presence')), width: 17 },
    ],
    rows: content.posts.flatMap((post) =>
      post.duties.map((duty) => [
        post.sector,
        [`${post.code} `, ...cell(twoLines(post.name))],
        [{ text: duty.unit, bold: true }, '\n', ...cell(twoLines(duty.unitName))],
        duty.callSign ?? '–',
        String(duty.strength),
        hours(duty.startsAt, duty.endsAt, date),
        both(say(`presence.short.${post.presence}`)),
      ]),
    ),
  };
}

function cell(text: RichText): Exclude<RichText, string> {
  return typeof text === 'string' ? [text] : text;
}

/** When head and tail pass, and from when to when the street is closed. */
export function timelineTable(content: OrderContent, say: Say): TableBlock {
  return {
    kind: 'table',
    columns: [
      { header: both(say('column.waypoint')), width: 40 },
      { header: both(say('column.metres')), width: 14, align: 'end' },
      { header: both(say('column.head')), width: 14, align: 'center' },
      { header: both(say('column.tail')), width: 14, align: 'center' },
      { header: both(say('column.closure')), width: 24, align: 'center' },
    ],
    rowHeaders: true,
    rows: content.timeline.map((passage) => [
      passage.name,
      String(passage.m),
      clock(passage.headAt),
      clock(passage.tailAt),
      passage.closedFromAt && passage.closedToAt
        ? `${clock(passage.closedFromAt)}–${clock(passage.closedToAt)}`
        : '–',
    ]),
  };
}

/** Annex N: the register with its scores before and after measures. */
export function registerTable(content: OrderContent, say: Say): TableBlock {
  const rating = (value: { score: number; band: string } | null): RichText =>
    twoLines(rated(value, say));
  return {
    kind: 'table',
    columns: [
      { header: both(say('column.hazard')), width: 38 },
      { header: both(say('column.before')), width: 14 },
      { header: both(say('column.measures')), width: 48 },
      { header: both(say('column.after')), width: 14 },
    ],
    rows: content.register.map((hazard) => [
      [{ text: `${hazard.code} `, bold: true }, ...cell(twoLines(hazard.title))],
      rating(hazard.before),
      hazard.measures.flatMap(({ code, text }, index) => [
        ...(index > 0 ? ['\n'] : []),
        { text: `${code} `, bold: true },
        ...cell(twoLines(text)),
      ]),
      rating(hazard.after),
    ]),
  };
}
