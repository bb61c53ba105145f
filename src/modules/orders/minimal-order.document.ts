import type { Block, DocumentModel } from '../../core/documents/document-model.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import {
  type IssuedOrder,
  fieldsOf,
  pairedList,
  signatureBlock,
} from './operation-order.document.js';
import type { OrderParagraph } from './order-content.types.js';
import { both } from './order-tables.document.js';
import type { Say } from './order-texts.rules.js';

function paragraphBlocks({ number, title, sections }: OrderParagraph): Block[] {
  const filled = sections.filter(({ items }) => items.length > 0);
  return [
    { kind: 'heading', level: 1, number: String(number), text: both(title) },
    ...filled.flatMap((section): Block[] => [
      ...(filled.length > 1
        ? [{ kind: 'heading', level: 2, text: both(section.title) } as const]
        : []),
      pairedList(section.items),
    ]),
  ];
}

/** An approved minimal order on one page: four paragraphs, Dutch and French beside each other. */
export function minimalOrderDocument(issued: IssuedOrder, say: Say): DocumentModel {
  const { content, number, contentHash, signatures } = issued;
  const classification = say(`classification.${content.classification}`);
  const title = say('minimal.title');
  return {
    title: title.nl,
    secondTitle: title.fr,
    language: 'nl',
    secondLanguage: 'fr',
    compact: true,
    issuer: [both({ nl: inLanguage(content.zone, 'nl'), fr: inLanguage(content.zone, 'fr') })],
    classification: `${classification.nl} – ${classification.fr}`,
    reference: content.reference,
    version: String(number),
    contentHash,
    createdAt: signatures.approvedBy.at,
    author: inLanguage(content.zone, 'nl'),
    // Silver and Gold stand under the order, with the time of each signature.
    fields: fieldsOf(issued, say).slice(0, -2),
    blocks: [...content.paragraphs.flatMap(paragraphBlocks), signatureBlock(issued, say)],
  };
}
