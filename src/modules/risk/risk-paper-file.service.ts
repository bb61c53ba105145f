import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { DocumentModel } from '../../core/documents/document-model.js';
import { PdfRenderer } from '../../core/documents/pdf-renderer.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { Messages } from '../../core/messages.js';
import { PaperWords, restrictedDocument } from './risk-paper.document.js';
import type { RiskPaper } from './risk-paper.entity.js';
import { stepsBlocks } from './risk-paper-steps.document.js';
import { RISK_JOURNAL } from './risk.journal.js';
import { RiskRepository } from './risk.repository.js';
import { safetyDocument } from './safety-paper.document.js';

/** The part for police, and the one that may be handed over. */
export const PAPER_PARTS = ['restricted', 'safety'] as const;
export type PaperPart = (typeof PAPER_PARTS)[number];

/**
 * Writes what was put on paper as PDF. A paper never changes and equal papers give equal bytes, so
 * no file is kept: whoever asks twice gets the same document.
 */
@Injectable()
export class RiskPaperFileService {
  private readonly words: PaperWords;

  constructor(
    private readonly repository: RiskRepository,
    private readonly renderer: PdfRenderer,
    private readonly journal: Journal,
    messages: Messages,
  ) {
    this.words = new PaperWords((language, key, values) =>
      messages.text(language, 'risk-document', key, values),
    );
  }

  /** One part as PDF/UA-1, its reading written down. NOT_FOUND for who may not read assessments. */
  async file(
    actor: Actor,
    id: string,
    part: PaperPart,
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const may = actor.permissions.has('risk.read') && actor.permissions.has('documents.read');
    if (!may) throw DomainError.notFound();
    const paper = await this.repository.paper(id);
    const model =
      part === 'restricted'
        ? this.restricted(paper)
        : safetyDocument(paper.publicPart, paper, this.words);
    this.journal.record(actor, {
      kind: RISK_JOURNAL.paperRead,
      subjectType: 'riskPaper',
      subjectId: paper.id,
      eventId: paper.eventId,
      data: { part, number: paper.number },
    });
    return {
      name: `${paper.restricted.event.reference}-${part}-${paper.number}.pdf`,
      bytes: await this.renderer.render(model, { standard: 'ua-1' }),
    };
  }

  private restricted(paper: RiskPaper): DocumentModel {
    const steps = stepsBlocks(paper.restricted.steps, this.words);
    return restrictedDocument(paper.restricted, paper, this.words, steps);
  }
}
