import { dayText } from '../../core/day-text.js';
import { type SayIn, spanText } from './traffic-notice.document.js';
import type { PublishedNotice } from './traffic-notice.entity.js';
import {
  NOTICE_LANGUAGES,
  type NoticeContent,
  type NoticeLanguage,
} from './traffic-notice.rules.js';

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:70rem;padding:1rem;color:#1c2b2e;overflow-wrap:anywhere}' +
  'main{display:grid;gap:2rem;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr))}' +
  'h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.15rem;margin:.25rem 0}p{margin:.25rem 0}' +
  'article{border-top:1px solid #8aa;padding:.75rem 0}li{margin:.5rem 0}li strong{display:block}' +
  'a{color:#0b5563}@media print{a{display:none}}';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function noticeHtml(
  { content, file }: { content: NoticeContent; file: string },
  language: NoticeLanguage,
  say: SayIn,
): string {
  const measures = content.measures.map(
    ({ kind, place, from, to }) =>
      `<li><strong>${escaped(place[language])}</strong> ${escaped(say(language, `measure.${kind}`))}, ` +
      `${escaped(spanText(from, to, language))}</li>`,
  );
  return (
    `<article><h2>${escaped(dayText(content.day, language))}</h2>` +
    `<p>${escaped(content.eventKind[language])}</p>` +
    `<p>${escaped(content.authority[language])}</p><ul>${measures.join('')}</ul>` +
    `<p><a href="${file}">PDF</a></p></article>`
  );
}

/** The published notices as one page without scripts, Dutch and French beside each other. */
export function noticePage(notices: readonly PublishedNotice[], path: string, say: SayIn): string {
  const sections = NOTICE_LANGUAGES.map((language) => {
    const items = notices.flatMap(({ id, content }) =>
      content ? [noticeHtml({ content, file: `${path}/${id}.pdf` }, language, say)] : [],
    );
    const none = `<p>${escaped(say(language, 'none'))}</p>`;
    return (
      `<section lang="${language}"><h1>${escaped(say(language, 'heading'))}</h1>` +
      `${items.length > 0 ? items.join('') : none}</section>`
    );
  });
  const title = NOTICE_LANGUAGES.map((language) => say(language, 'title')).join(' / ');
  return (
    `<!doctype html><html lang="nl"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escaped(title)}</title><style>${STYLE}</style></head>` +
    `<body><main>${sections.join('')}</main></body></html>`
  );
}
