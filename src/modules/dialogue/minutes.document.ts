import type { Block, DocumentModel, LabelledText } from '../../core/documents/document-model.js';
import { dayText, instantDayText, instantHourText } from '../../core/day-text.js';
import { nameOutside } from './police-names.rules.js';
import type { ItemContent, MinutesContent } from './minutes-content.types.js';

/** A text of the catalogue in the language of the minutes. */
export type SayMinutes = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** Minutes ready to be written down. */
export interface IssuedMinutes {
  readonly content: MinutesContent;
  readonly contentHash: string;
  readonly number: number;
  readonly state: string;
  readonly reference: string;
  readonly title: string;
  readonly issuer: string;
  /** When this version was sent, or approved. */
  readonly at: string;
  readonly remark: string | null;
  readonly language: 'nl' | 'fr';
}

/** The minutes of a meeting as a document; equal contents give equal documents. */
export function minutesDocument(issued: IssuedMinutes, say: SayMinutes): DocumentModel {
  const { content, language, reference, number, contentHash, issuer } = issued;
  const kind = say(`kind.${content.meeting.kind}`);
  return {
    title: say('document.title', { kind }),
    subtitle: issued.title,
    language,
    issuer: [issuer],
    status: say(`state.${issued.state}`).slice(0, 40),
    reference: `${reference}/${content.meeting.number}`.slice(0, 40),
    version: String(number),
    contentHash,
    createdAt: issued.at,
    author: issuer,
    fields: headFields(content, language, say),
    blocks: [
      ...attendanceBlocks(content, say),
      ...content.items.flatMap((item, index) => itemBlocks(item, index + 1, say)),
      ...actionBlocks(content, language, say),
      ...endBlocks(issued, say),
    ],
  };
}

function headFields({ meeting }: MinutesContent, language: string, say: SayMinutes) {
  const { startsAt, endsAt, place, onlineAddress, chairFunction } = meeting;
  const span = `${instantHourText(startsAt, language)} – ${instantHourText(endsAt, language)}`;
  const fields: LabelledText[] = [
    {
      label: say('document.day'),
      value: `${instantDayText(startsAt, language)}, ${span}`,
    },
    { label: say('document.place'), value: place ?? onlineAddress ?? '' },
    { label: say('document.chair'), value: say(`function.${chairFunction ?? 'eventCell'}`) },
  ];
  return fields;
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text };
}

function attendanceBlocks({ attendance }: MinutesContent, say: SayMinutes): Block[] {
  if (attendance.length === 0) return [];
  return [
    heading(say('document.attendance')),
    {
      kind: 'table',
      columns: [
        { header: say('document.name'), width: 4 },
        { header: say('document.organisation'), width: 4 },
        { header: say('document.status'), width: 2 },
      ],
      rows: attendance.map((each) => [
        nameOutside(each, (of) => say(`function.${of}`), say('unnamed')),
        each.organisation,
        say(`attendance.${each.status}`),
      ]),
      rowHeaders: true,
    },
  ];
}

function itemBlocks(item: ItemContent, number: number, say: SayMinutes): Block[] {
  const { title, positions, outcome, conclusion, conditions } = item;
  const touched = conditions.map((each) => each.number).join(', ');
  const outcomeText = say(`outcome.${outcome}`);
  return [
    { kind: 'heading', level: 1, number: String(number), text: title },
    ...(positions.length > 0
      ? [
          {
            kind: 'definitions' as const,
            items: positions.map(({ who, text }) => ({ label: who, value: text })),
          },
        ]
      : []),
    {
      kind: 'paragraph',
      text: [{ text: outcomeText, bold: true }, conclusion ? `: ${conclusion}` : '.'],
    },
    ...(touched
      ? [
          {
            kind: 'paragraph' as const,
            style: 'small' as const,
            text: say('document.conditions', { list: touched }),
          },
        ]
      : []),
  ];
}

function actionBlocks({ actions }: MinutesContent, language: string, say: SayMinutes): Block[] {
  if (actions.length === 0) return [];
  return [
    heading(say('document.actions')),
    {
      kind: 'table',
      columns: [
        { header: say('document.action'), width: 6 },
        { header: say('document.owner'), width: 3 },
        { header: say('document.due'), width: 3 },
      ],
      rows: actions.map(({ text, owner, ownerName, dueOn }) => [
        text,
        (owner === 'police' ? null : ownerName) ?? say(`owner.${owner}`),
        dayText(dueOn, language),
      ]),
    },
  ];
}

function endBlocks({ content, remark, language }: IssuedMinutes, say: SayMinutes): Block[] {
  const { nextAt, distribution } = content;
  const blocks: Block[] = [];
  if (nextAt) {
    const day = `${instantDayText(nextAt, language)}, ${instantHourText(nextAt, language)}`;
    blocks.push({ kind: 'paragraph', text: say('document.next', { day }) });
  }
  if (distribution.length > 0) {
    const list = distribution.join(', ');
    blocks.push({ kind: 'paragraph', text: say('document.distribution', { list }) });
  }
  if (remark) blocks.push({ kind: 'paragraph', text: say('document.remark', { remark }) });
  blocks.push({ kind: 'paragraph', style: 'small', text: say('document.nature') });
  return blocks;
}
