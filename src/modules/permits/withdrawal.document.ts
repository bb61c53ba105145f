import type {
  ArticleBlock,
  DocumentModel,
  InnerBlock,
} from '../../core/documents/document-model.js';
import { dayText, instantDayText } from '../../core/day-text.js';
import {
  MAX_REFERENCE,
  type Say,
  appealClause,
  numbered,
  quoted,
  signature,
} from './act-parts.document.js';
import type { WithdrawalContent } from './withdrawal-content.rules.js';

/**
 * The act of withdrawal as an official document, in the skeleton of the decision: what is
 * withdrawn and why, what binds no more, what stays in force, appeal, signature. Equal contents
 * give equal documents.
 */
export function withdrawalDocument(
  content: WithdrawalContent,
  contentHash: string,
  say: Say,
): DocumentModel {
  const { authority, language } = content;
  return {
    title: say('withdrawal.title'),
    subtitle: content.event.title,
    language: language === 'fr' ? 'fr' : 'nl',
    issuer: [authority.title],
    reference: content.reference.slice(0, MAX_REFERENCE),
    contentHash,
    createdAt: content.withdrawnAt,
    author: authority.title,
    fields: headFields(content, say),
    blocks: [
      { kind: 'paragraph', text: say('authorityIntro', { authority: authority.title }) },
      { kind: 'recitals', lead: say('grounds'), items: content.grounds.map((g) => g.citation) },
      { kind: 'recitals', lead: say('considering'), items: considerations(content, say) },
      { kind: 'heading', level: 1, text: say('decides') },
      ...articles(content, say),
      ...appealClause(content.appeal, say),
      signature({ ...content, at: content.withdrawnAt, by: content.withdrawnBy }, say),
    ],
  };
}

function headFields({ event, withdraws, organiser, language }: WithdrawalContent, say: Say) {
  const { reference, number, takenAt, hash } = withdraws;
  const value = say('withdrawal.field.decisionValue', {
    reference,
    number,
    day: instantDayText(takenAt, language),
  });
  return [
    { label: say('field.event'), value: `${event.title} (${event.reference})` },
    { label: say('withdrawal.field.day'), value: instantDayText(event.startAt, language) },
    ...(organiser ? [{ label: say('field.organiser'), value: organiser }] : []),
    { label: say('withdrawal.field.decision'), value },
    { label: say('withdrawal.field.hash'), value: hash },
  ];
}

function considerations(content: WithdrawalContent, say: Say): string[] {
  const { withdraws, event, language, court, reason } = content;
  const { takenAt, number, type, reference, notifiedAt } = withdraws;
  return [
    say('withdrawal.recital.decision', {
      day: instantDayText(takenAt, language),
      number,
      title: quoted(event.title, say),
      type: say('quote', { text: say(`title.${type}`) }),
      reference,
    }),
    notifiedAt
      ? say('withdrawal.recital.notified', { day: instantDayText(notifiedAt, language) })
      : say('withdrawal.recital.notNotified'),
    ...court.map(({ step, happenedOn, ...words }) =>
      say(`withdrawal.court.${step}`, { ...words, day: dayText(happenedOn, language) }),
    ),
    say('withdrawal.recital.reason', { reason: reason.trim().replace(/[.;\s]+$/, '') }),
  ];
}

function articles(content: WithdrawalContent, say: Say): ArticleBlock[] {
  const { withdraws, event, language, lapsed, again } = content;
  const { reference, takenAt } = withdraws;
  const operative = say('withdrawal.operative', {
    reference,
    day: instantDayText(takenAt, language),
    title: quoted(event.title, say),
  });
  const released = say('withdrawal.lapsed', { count: lapsed.length, list: lapsed.join(', ') });
  const parts: [string, InnerBlock[]][] = [
    ['withdrawal.subject.withdrawal', [paragraph(operative)]],
    ...part(lapsed.length > 0, 'withdrawal.subject.lapsed', [paragraph(released)]),
    ['withdrawal.subject.remains', remaining(content, say)],
    ...part(again, 'withdrawal.subject.again', [paragraph(say('withdrawal.again'))]),
    ['subject.notification', [paragraph(say('notificationText'))]],
  ];
  return parts.map(([title, blocks], index) => numbered(index + 1, say(title), blocks, say));
}

function part(present: boolean, title: string, blocks: InnerBlock[]): [string, InnerBlock[]][] {
  return present ? [[title, blocks]] : [];
}

function remaining({ remains, language }: WithdrawalContent, say: Say): InnerBlock[] {
  if (remains.length === 0) return [paragraph(say('withdrawal.nothingElse'))];
  const items = remains.map(({ authority, type, takenAt, reference, standing }) => {
    const day = instantDayText(takenAt, language);
    const words = { authority, type: say(`title.${type}`), day, reference };
    const held = standing === 'suspended' || standing === 'partlySuspended';
    const text = say('withdrawal.otherDecision', words);
    return { text: held ? `${text}, ${say(`withdrawal.standing.${standing}`)}` : text };
  });
  return [paragraph(say('withdrawal.others')), { kind: 'list', style: 'bullet', items }];
}

function paragraph(text: string): InnerBlock {
  return { kind: 'paragraph', text };
}
