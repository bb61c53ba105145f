import type { DocumentProblem } from './document-model.rules.js';

/** The model can't become a document; a fault of the module that built it. */
export class InvalidDocumentError extends Error {
  override readonly name = 'InvalidDocumentError';

  constructor(readonly problems: readonly DocumentProblem[]) {
    super(problems.map(({ path, problem }) => `${path} ${problem}`).join('; '));
  }
}

/**
 * Why no PDF came out. `refused`: the compiler said no (a fault of model or layout, trying again is
 * no use); the others pass: `timeout`, `crashed` (twice), `busy` (queue full), `stopped` (the
 * process is ending).
 */
export type PdfFailure = 'refused' | 'timeout' | 'crashed' | 'busy' | 'stopped';

export class PdfError extends Error {
  override readonly name = 'PdfError';

  constructor(
    readonly reason: PdfFailure,
    message: string,
  ) {
    super(message);
  }
}
