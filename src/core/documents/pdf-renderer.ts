import type { OnModuleDestroy } from '@nestjs/common';
import { InvalidDocumentError, PdfError } from './document-errors.js';
import { checkDocument } from './document-model.rules.js';
import type { DocumentModel } from './document-model.js';
import { PdfChild } from './pdf-child.js';
import { pdfData } from './pdf-data.js';
import type { PdfJob, PdfStandard } from './pdf-worker.js';

export interface PdfOptions {
  /** `ua-1` for copies people read (portal, units), `a-2a` for the archive. */
  readonly standard: PdfStandard;
}

export interface PdfLimits {
  /**
   * Documents one child writes before a fresh one takes over (it keeps about 4 MB of each,
   * measured).
   */
  readonly documentsPerChild: number;
  /** Resident memory of a child, in bytes, that ends it earlier. */
  readonly residentBytes: number;
  /** Milliseconds for one document, a cold start of the child included. */
  readonly timeLimit: number;
  /** Documents that may wait at once. */
  readonly queueLength: number;
}

const LIMITS: PdfLimits = {
  documentsPerChild: 50,
  residentBytes: 768 * 1024 * 1024,
  timeLimit: 10_000,
  queueLength: 200,
};

/**
 * Writes official documents as PDF: one after the other, in a child process that is replaced in
 * time.
 */
export class PdfRenderer implements OnModuleDestroy {
  private readonly limits: PdfLimits;
  private child: PdfChild | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private stopped = false;

  constructor(
    limits: Partial<PdfLimits> = {},
    private readonly startChild: () => PdfChild = () => new PdfChild(),
  ) {
    this.limits = { ...LIMITS, ...limits };
  }

  /**
   * The document as tagged PDF; equal models give equal bytes.
   * Throws `InvalidDocumentError` with every problem of the model, or `PdfError` with its reason.
   */
  async render(model: DocumentModel, options: PdfOptions): Promise<Buffer> {
    const problems = checkDocument(model);
    if (problems.length > 0) throw new InvalidDocumentError(problems);
    if (this.waiting >= this.limits.queueLength) {
      throw new PdfError('busy', `${this.waiting} documents are waiting already.`);
    }
    return this.inTurn({
      document: JSON.stringify(pdfData(model)),
      standard: options.standard,
      timestamp: Math.floor(Date.parse(model.createdAt) / 1000),
    });
  }

  /** Refuses what waits and ends the child. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.dropChild();
    await this.last;
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  private inTurn(job: PdfJob): Promise<Buffer> {
    this.waiting += 1;
    const turn = this.last.then(() => this.write(job)).finally(() => (this.waiting -= 1));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /**
   * A crash may be the child's age and not the document's fault: tried once more in a fresh child.
   */
  private async write(job: PdfJob): Promise<Buffer> {
    try {
      return await this.attempt(job);
    } catch (error) {
      if (!(error instanceof PdfError) || error.reason !== 'crashed') throw error;
      return this.attempt(job);
    }
  }

  private async attempt(job: PdfJob): Promise<Buffer> {
    if (this.stopped) throw new PdfError('stopped', 'No more documents are written: closing down.');
    const child = (this.child ??= this.startChild());
    const { documentsPerChild, residentBytes, timeLimit } = this.limits;
    try {
      return await child.write(job, timeLimit);
    } catch (error) {
      if (!(error instanceof PdfError) || error.reason !== 'refused') await this.dropChild();
      throw error;
    } finally {
      if (child.isSpent(documentsPerChild, residentBytes)) await this.dropChild();
    }
  }

  private async dropChild(): Promise<void> {
    const child = this.child;
    this.child = null;
    await child?.stop();
  }
}
