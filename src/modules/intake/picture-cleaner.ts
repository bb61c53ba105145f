import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import { ATTACHMENT_LIMITS } from './attachment-kind.rules.js';
import { pictureSize, webpWithoutMetadata } from './picture-size.rules.js';

const TIME_LIMIT_MS = 30_000;
const HEAP_MB = 768;
/** Pictures that may wait for their turn. */
const WAITING = 12;

/**
 * Draws one picture anew: what stands in it apart from the pixels (places, cameras, hidden files
 * behind its end) is gone. Runs as text in a process of its own, so it uses nothing from outside.
 */
function runPictureChild(): void {
  process.once('message', (job: { jimp: string; bytes: Uint8Array; type: string }) => {
    void (async () => {
      try {
        const { Jimp } = (await import(job.jimp)) as {
          Jimp: {
            read(bytes: Buffer): Promise<{
              getBuffer(type: string, options?: object): Promise<Buffer>;
            }>;
          };
        };
        const picture = await Jimp.read(Buffer.from(job.bytes));
        const options = job.type === 'image/jpeg' ? { quality: 88 } : {};
        const bytes = await picture.getBuffer(job.type, options);
        process.send!({ bytes }, () => process.exit(0));
      } catch {
        process.send!({ refused: true }, () => process.exit(0));
      }
    })();
  });
}

const PROGRAM = `${runPictureChild}\nrunPictureChild();`;

/** The module file of the picture library, found from here. */
function jimpFile(): string {
  const { resolve } = createRequire(import.meta.url);
  return pathToFileURL(join(dirname(resolve('jimp')), '../esm/index.js')).href;
}

function invalid(code: string): DomainError {
  return DomainError.invalid([{ path: 'file', code }]);
}

/** Takes out of pictures what their maker did not mean to send, one at a time. */
@Injectable()
export class PictureCleaner {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /**
   * The picture without metadata. INVALID_INPUT `pictureTooLarge` before anything is unpacked,
   * `pictureBroken` when it cannot be read; UNAVAILABLE while too many wait.
   */
  async clean(bytes: Buffer, mediaType: string): Promise<Buffer> {
    const size = pictureSize(bytes, mediaType);
    if (!size || size.width === 0 || size.height === 0) throw invalid('pictureBroken');
    const { pixels, side } = ATTACHMENT_LIMITS;
    if (size.width > side || size.height > side || size.width * size.height > pixels) {
      throw invalid('pictureTooLarge');
    }
    if (mediaType !== 'image/webp') return this.inTurn(bytes, mediaType);
    const cleaned = webpWithoutMetadata(bytes);
    if (!cleaned) throw invalid('pictureBroken');
    return cleaned;
  }

  private inTurn(bytes: Buffer, type: string): Promise<Buffer> {
    if (this.waiting >= WAITING) throw DomainError.unavailable();
    this.waiting += 1;
    const turn = this.last.then(() => this.draw(bytes, type)).finally(() => (this.waiting -= 1));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private draw(bytes: Buffer, type: string): Promise<Buffer> {
    // No environment: neither settings nor secrets of the server reach what reads foreign files.
    const args = [`--max-old-space-size=${HEAP_MB}`, '--input-type=module', '--eval', PROGRAM];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      env: {},
    });
    return new Promise<Buffer>((resolve, reject) => {
      const fail = () => reject(invalid('pictureBroken'));
      const timer = setTimeout(fail, TIME_LIMIT_MS);
      child.once('message', (answer: { bytes?: Uint8Array }) =>
        answer.bytes ? resolve(Buffer.from(answer.bytes)) : fail(),
      );
      child.once('error', fail).once('exit', fail);
      child.once('exit', () => clearTimeout(timer));
      child.send({ jimp: jimpFile(), bytes, type }, (fault) => fault && fail());
    }).finally(() => child.kill('SIGKILL'));
  }
}
