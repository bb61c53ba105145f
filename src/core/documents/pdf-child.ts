import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PdfError } from './document-errors.js';
import { DOCUMENT_TEMPLATE } from './document-template.js';
import {
  PDF_WORKER_PROGRAM,
  type PdfAnswer,
  type PdfJob,
  type PdfWorkerSetup,
} from './pdf-worker.js';

/**
 * Exactly the cuts the template uses: a cut that is missing would be taken from the machine's own
 * fonts.
 */
const FONT_CUTS = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'];

function workerSetup(): PdfWorkerSetup {
  const { resolve } = createRequire(import.meta.url);
  const fonts = dirname(resolve('@expo-google-fonts/source-sans-3/package.json'));
  return {
    compiler: resolve('@myriaddreamin/typst-ts-node-compiler'),
    fonts: FONT_CUTS.map((cut) => join(fonts, cut, `SourceSans3_${cut}.ttf`)),
    workspace: fonts,
    template: DOCUMENT_TEMPLATE,
  };
}

/**
 * One child process with the Typst compiler in it. It is a process and not a thread because the
 * compiler keeps about 4 MB per document that only the end of its process gives back, and because a
 * fault in native code must not take the server with it. Idle, it doesn't keep the parent alive.
 */
export class PdfChild {
  private readonly process: ChildProcess;
  private readonly ended: Promise<unknown>;
  private documents = 0;
  private residentBytes = 0;

  constructor() {
    // The environment is empty on purpose: no settings or secrets of the server, no fonts of a home
    // directory.
    this.process = spawn(process.execPath, ['--input-type=module', '--eval', PDF_WORKER_PROGRAM], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      env: {},
    });
    this.ended = once(this.process, 'exit').catch(() => undefined);
    this.process.on('error', () => undefined);
    this.process.send(workerSetup());
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  /** Whether it has written so much that a fresh process should take over. */
  isSpent(documents: number, residentBytes: number): boolean {
    return this.documents >= documents || this.residentBytes > residentBytes;
  }

  /**
   * Writes one document; only one at a time. `timeLimit` in milliseconds, a cold start included.
   * Throws `PdfError`: after `timeout` and `crashed` the child is of no more use.
   */
  async write(job: PdfJob, timeLimit: number): Promise<Buffer> {
    this.hold(true);
    try {
      const answer = await this.ask(job, timeLimit);
      if ('refusal' in answer)
        throw new PdfError('refused', `The document was refused: ${answer.refusal}`);
      this.residentBytes = answer.residentBytes;
      return Buffer.from(answer.pdf);
    } finally {
      this.documents += 1;
      this.hold(false);
    }
  }

  private ask(job: PdfJob, timeLimit: number): Promise<PdfAnswer> {
    const child = this.process;
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        child.off('message', answered).off('exit', crashed).off('error', crashed);
      };
      const fail = (error: PdfError) => {
        settle();
        reject(error);
      };
      const answered = (answer: PdfAnswer) => {
        settle();
        resolve(answer);
      };
      const crashed = () => fail(new PdfError('crashed', 'The PDF compiler stopped unexpectedly.'));
      const late = () => fail(new PdfError('timeout', `The PDF took longer than ${timeLimit} ms.`));
      const timer = setTimeout(late, timeLimit);
      child.on('message', answered).on('exit', crashed).on('error', crashed);
      if (!child.connected) return crashed();
      child.send(job, (error) => error && crashed());
    });
  }

  /** Whether the process and its channel keep the server's event loop alive. */
  private hold(busy: boolean): void {
    const act = busy ? 'ref' : 'unref';
    this.process[act]();
    this.process.channel?.[act]();
  }

  /** Ends the process and waits until it is gone. */
  async stop(): Promise<void> {
    this.process.ref();
    this.process.kill('SIGKILL');
    await this.ended;
  }
}
