import type { StoredDocument } from '../../core/documents/stored-document.entity.js';
import type { TakenDecision } from '../permits/index.js';
import type { PortalDecision, PortalDocument } from './portal-decision.type.js';

/** A decision as the organiser reads it; nothing until it is taken. */
export function portalDecision(decision: TakenDecision): PortalDecision[] {
  const { id, type, language, content, contentHash, takenAt, standing } = decision;
  if (!content || !contentHash || !takenAt || !standing) return [];
  const { number, supersedesId, notifiedAt, withdrawnAt, withdrawnReason, withdrawalHash } =
    decision;
  return [
    {
      id,
      authority: content.authority.title,
      type,
      language,
      takenAt,
      contentHash,
      number,
      supersedesId,
      standing,
      notifiedAt,
      withdrawnAt,
      withdrawnReason,
      withdrawalHash,
      appeal: [...content.appeal],
      articles: content.articles.map(({ number, conditionId, title, text, imposed }) => ({
        number,
        conditionId,
        title,
        text,
        imposedReason: imposed?.reason ?? null,
      })),
    },
  ];
}

export function portalDocument(document: StoredDocument): PortalDocument {
  const { id, kind, language, fileName, mediaType, sizeBytes, createdAt } = document;
  return { id, kind, language, fileName, mediaType, sizeBytes, createdAt };
}
