import type { ArticleBlock, DocumentModel } from '../../core/documents/document-model.js';
import { dayText, instantDayText, instantHourText, numberText } from '../../core/day-text.js';
import {
  MAX_REFERENCE,
  type Say,
  appealClause,
  numbered,
  quoted,
  signature,
} from './act-parts.document.js';
import type { ContentAdvice, DecisionArticle, DecisionContent } from './decision-content.rules.js';

/** Digits of a hash that name an earlier act well enough. */
const HASH_SHOWN = 16;

const SUBJECT: Readonly<Record<string, string>> = {
  authorised: 'authorisation',
  authorisedWithConditions: 'authorisation',
  noted: 'noted',
  postponed: 'postponed',
  prohibited: 'prohibition',
};

/**
 * The act as an official document: legal base, considerations, articles, appeal, signature. Equal
 * contents give equal documents. Skeleton of the act: practice of the Brussels communes.
 */
export function decisionDocument(
  content: DecisionContent,
  contentHash: string,
  say: Say,
): DocumentModel {
  return {
    title: say(`title.${content.type}`),
    subtitle: content.event.title,
    language: content.language === 'fr' ? 'fr' : 'nl',
    issuer: [content.authority.title],
    reference: content.reference.slice(0, MAX_REFERENCE),
    contentHash,
    createdAt: content.takenAt,
    author: content.authority.title,
    fields: headFields(content, say),
    blocks: [
      { kind: 'paragraph', text: say('authorityIntro', { authority: content.authority.title }) },
      { kind: 'recitals', lead: say('grounds'), items: content.grounds.map((g) => g.citation) },
      { kind: 'recitals', lead: say('considering'), items: considerations(content, say) },
      { kind: 'heading', level: 1, text: say('decides') },
      ...articles(content, say),
      ...appealClause(content.appeal, say),
      signature({ ...content, at: content.takenAt, by: content.takenBy }, say),
    ],
  };
}

function headFields({ event, organiser, language }: DecisionContent, say: Say) {
  const hour = (instant: string) => instantHourText(instant, language);
  const fields = [
    { label: say('field.event'), value: `${event.title} (${event.reference})` },
    { label: say('field.day'), value: instantDayText(event.startAt, language) },
    {
      label: say('field.hours'),
      value: say('field.hoursValue', {
        gathering: hour(event.gatheringAt ?? event.startAt),
        start: hour(event.startAt),
        end: hour(event.endAt),
        dispersal: hour(event.dispersalAt ?? event.endAt),
      }),
    },
  ];
  if (event.from && event.to) {
    const value =
      event.from === event.to
        ? event.from
        : say('field.placeValue', { from: event.from, to: event.to });
    fields.push({ label: say('field.place'), value });
  }
  if (organiser) fields.push({ label: say('field.organiser'), value: organiser });
  if (event.expectedNumber !== null) {
    const value = numberText(event.expectedNumber, language);
    fields.push({ label: say('field.number'), value });
  }
  return fields;
}

function considerations(content: DecisionContent, say: Say): string[] {
  const { event, language, organiser, submittedAt, hearing } = content;
  const items: string[] = [];
  if (submittedAt) {
    items.push(
      say('recital.application', {
        organiser: organiser ?? say('anOrganiser'),
        day: instantDayText(submittedAt, language),
        reference: event.reference,
        title: quoted(event.title, say),
      }),
    );
  }
  if (content.late) items.push(say('recital.late'));
  items.push(say('recital.peaceful'));
  if (hearing) items.push(heard(content, hearing, say));
  items.push(...content.advice.map((advice) => adviceText(advice, language, say)));
  if (content.silent > 0) items.push(say('recital.silent', { count: content.silent }));
  if (content.supersedes) items.push(superseded(content.supersedes, language, say));
  if (content.agreedOn) {
    items.push(say('recital.agreed', { day: instantDayText(content.agreedOn, language) }));
  }
  items.push(...(content.restrictions ?? imposedTexts(content.articles, say)));
  items.push(...content.reasoning.map(({ text }) => text));
  return items;
}

function heard(content: DecisionContent, span: { from: string; to: string }, say: Say): string {
  const from = dayText(span.from, content.language);
  const to = dayText(span.to, content.language);
  const days = span.from === span.to ? from : say('span', { from, to });
  const count = content.articles.filter(({ imposed }) => imposed === null).length;
  return count > 0 ? say('recital.hearing', { days, count }) : say('recital.heard', { days });
}

function adviceText(advice: ContentAdvice, language: string, say: Say): string {
  const { adviser, result, text } = advice;
  const day = instantDayText(advice.givenAt, language);
  if (!result) return say('recital.adviceGiven', { adviser, day });
  const words = { adviser, day, result: say(`result.${result}`), text };
  return say(text ? 'recital.adviceWithText' : 'recital.advice', words);
}

function superseded(
  { hash, takenAt }: { hash: string; takenAt: string },
  language: string,
  say: Say,
): string {
  const day = instantDayText(takenAt, language);
  return say('recital.supersedes', { day, hash: hash.slice(0, HASH_SHOWN) });
}

/** Acts signed before each restriction had its own sentences. */
function imposedTexts(articles: readonly DecisionArticle[], say: Say): string[] {
  return articles.flatMap(({ number, imposed }) => {
    if (!imposed) return [];
    const article = say('articleInText', { number });
    const ground = imposed.ground.replace(/\s*;$/, '');
    return [say('recital.imposed', { article, reason: imposed.reason, ground })];
  });
}

function articles(content: DecisionContent, say: Say): ArticleBlock[] {
  const article = (number: number, title: string, text: string) =>
    numbered(number, title, [{ kind: 'paragraph', text }], say);
  const conditions = content.articles.map(({ number, title, text, imposed }) =>
    article(number, imposed ? say('subject.imposed', { kind: title }) : title, text),
  );
  const next = content.articles.length + 2;
  const closing =
    conditions.length > 0
      ? [
          article(next, say('subject.respect'), say('respectText')),
          article(next + 1, say('subject.notification'), say('notificationText')),
        ]
      : [article(next, say('subject.notification'), say('notificationText'))];
  const subject = say(`subject.${SUBJECT[content.type] ?? 'authorisation'}`);
  return [article(1, subject, operative(content, say)), ...conditions, ...closing];
}

function operative(content: DecisionContent, say: Say): string {
  const { event, language, type } = content;
  const count = content.articles.length;
  const key = type === 'authorisedWithConditions' && count === 1 ? 'oneCondition' : type;
  return say(`operative.${key}`, {
    title: quoted(event.title, say),
    day: instantDayText(event.startAt, language),
    first: 2,
    last: count + 1,
  });
}
