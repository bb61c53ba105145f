import type { Block, DocumentModel } from '../../core/documents/document-model.js';
import { dayText, instantDayText, instantHourText } from '../../core/day-text.js';
import {
  NOTICE_LANGUAGES,
  type NoticeContent,
  type NoticeLanguage,
} from './traffic-notice.rules.js';

/** A text of the catalogue in one of the two languages. */
export type SayIn = (language: NoticeLanguage, key: string) => string;

/** `donderdag 11 maart 2027, 09.00 uur – 16.00 uur`. */
export function spanText(from: string, to: string, language: NoticeLanguage): string {
  const start = `${instantDayText(from, language)}, ${instantHourText(from, language)}`;
  const sameDay = instantDayText(from, language) === instantDayText(to, language);
  const end = instantHourText(to, language);
  return `${start} – ${sameDay ? end : `${instantDayText(to, language)}, ${end}`}`;
}

/** The notice in both languages, one after the other, Dutch and French equal. */
export function trafficNoticeDocument(
  content: NoticeContent,
  contentHash: string,
  publishedAt: string,
  say: SayIn,
): DocumentModel {
  const both = (key: string) => NOTICE_LANGUAGES.map((language) => say(language, key)).join(' / ');
  return {
    title: both('title'),
    subtitle: NOTICE_LANGUAGES.map((language) => dayText(content.day, language)).join(' / '),
    language: 'nl',
    issuer: [content.authority.nl, content.authority.fr],
    reference: contentHash.slice(0, 16),
    contentHash,
    createdAt: publishedAt,
    author: content.authority.nl,
    blocks: NOTICE_LANGUAGES.flatMap((language) => part(content, language, say)),
  };
}

function part(content: NoticeContent, language: NoticeLanguage, say: SayIn): Block[] {
  return [
    { kind: 'heading', level: 1, text: say(language, 'heading'), language },
    {
      kind: 'paragraph',
      text: `${content.eventKind[language]}, ${dayText(content.day, language)}. ${say(language, 'intro')}`,
      language,
    },
    {
      kind: 'table',
      columns: [
        { header: say(language, 'column.place'), width: 3 },
        { header: say(language, 'column.measure'), width: 3 },
        { header: say(language, 'column.span'), width: 4 },
      ],
      rows: content.measures.map(({ kind, place, from, to }) => [
        place[language],
        say(language, `measure.${kind}`),
        spanText(from, to, language),
      ]),
      rowHeaders: true,
      language,
    },
  ];
}
