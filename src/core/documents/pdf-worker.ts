import type * as TypstModule from '@myriaddreamin/typst-ts-node-compiler';

/** Standards of the written file: PDF/UA-1 for reading copies, PDF/A-2a for the archive. */
export type PdfStandard = 'ua-1' | 'a-2a';

/** First message to the worker: where its tools are. */
export interface PdfWorkerSetup {
  /** File of the compiler's module; the worker has no place of its own to look it up from. */
  readonly compiler: string;
  readonly fonts: readonly string[];
  /** Directory Typst may read below. */
  readonly workspace: string;
  readonly template: string;
}

/** One document to write. */
export interface PdfJob {
  /** `PdfData` as JSON. */
  readonly document: string;
  readonly standard: PdfStandard;
  /** Seconds since 1970, the only time in the file. */
  readonly timestamp: number;
}

export type PdfAnswer =
  { readonly pdf: Uint8Array; readonly residentBytes: number } | { readonly refusal: string };

type Compiler = TypstModule.NodeCompiler;

/** A character no font has is named by the refusal; shown by its code point it can be printed. */
function withoutUndisplayable(document: string, refusal: string): string {
  const named = [...refusal.matchAll(/the text `\\*"(.*?)\\*"` could not be displayed/g)];
  const characters = named
    .flatMap(([, text]) => [
      ...text!.replace(/\\*u\{([0-9a-f]+)\}/g, (_, hex: string) =>
        String.fromCodePoint(Number.parseInt(hex, 16)),
      ),
    ])
    .filter((character) => character > '\u007f');
  return [...new Set(characters)].reduce((text, character) => {
    const hex = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return text.replaceAll(character, `[U+${hex}]`);
  }, document);
}

function compileDocument(compiler: Compiler, template: string, document: string) {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { document } });
  const failure = compiled.takeError();
  if (!failure) return compiled.result!;
  const messages = compiler.fetchDiagnostics(failure) as { message: string }[];
  throw new Error(messages.map((diagnostic) => diagnostic.message).join('; '));
}

function writePdf(compiler: Compiler, template: string, job: PdfJob): Buffer {
  const options = { pdfStandard: job.standard, creationTimestamp: job.timestamp };
  const compiled = compileDocument(compiler, template, job.document);
  try {
    return compiler.pdf(compiled, options);
  } catch (refusal) {
    const document = withoutUndisplayable(job.document, String(refusal));
    if (document === job.document) throw refusal;
    return writePdf(compiler, template, { ...job, document });
  }
}

async function prepareWriter(setup: PdfWorkerSetup): Promise<(job: PdfJob) => PdfAnswer> {
  const { createRequire } = await import('node:module');
  const { readFileSync } = await import('node:fs');
  const typst = createRequire(setup.compiler)(setup.compiler) as typeof TypstModule;
  const compiler = typst.NodeCompiler.create({
    workspace: setup.workspace,
    fontArgs: [{ fontBlobs: setup.fonts.map((font) => readFileSync(font)) }],
  });
  return (job) => ({
    pdf: writePdf(compiler, setup.template, job),
    residentBytes: process.memoryUsage.rss(),
  });
}

/** Answers one document after the other; ends when its parent is gone. */
function runPdfWorker(): void {
  let writer: Promise<(job: PdfJob) => PdfAnswer>;
  const answer = async (job: PdfJob): Promise<PdfAnswer> => {
    try {
      return (await writer)(job);
    } catch (refusal) {
      return { refusal: refusal instanceof Error ? refusal.message : String(refusal) };
    }
  };
  process.once('disconnect', () => process.exit(0));
  process.on('message', (message: PdfWorkerSetup | PdfJob) => {
    if ('compiler' in message) writer = prepareWriter(message);
    else void answer(message).then((written) => process.send!(written));
  });
}

/**
 * The program of the child process, as text for `node --eval`. A forked file would have to exist as
 * JavaScript both beside the TypeScript sources (tests) and in the compiled output; the text of
 * these functions is the same checked code in both. So they use nothing from outside but each
 * other, types and globals.
 */
export const PDF_WORKER_PROGRAM = [
  withoutUndisplayable,
  compileDocument,
  writePdf,
  prepareWriter,
  runPdfWorker,
  'runPdfWorker();',
].join('\n');
