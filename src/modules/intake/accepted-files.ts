import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { DomainError } from '../../core/errors.js';
import {
  type AttachmentMediaType,
  attachmentKind,
  cleanFileName,
} from './attachment-kind.rules.js';
import { PictureCleaner } from './picture-cleaner.js';

/** A file that may be kept: known by its content, pictures without what the camera added. */
export interface AcceptedFile {
  /** For reading only; never a path. */
  readonly name: string;
  readonly type: AttachmentMediaType;
  readonly bytes: Buffer;
  /** Of the bytes as they arrived, so that a repeated request is known. */
  readonly sha256: string;
}

/** Takes files in by what they are, whatever their name says. */
@Injectable()
export class AcceptedFiles {
  constructor(private readonly pictures: PictureCleaner) {}

  /**
   * The file as it is kept. INVALID_INPUT on `file`: `fileKind` for what may not be attached,
   * `fileEmpty`, `pictureBroken`, `pictureTooLarge`.
   */
  async accept(givenName: string, given: Buffer): Promise<AcceptedFile> {
    if (given.length === 0) throw DomainError.invalid([{ path: 'file', code: 'fileEmpty' }]);
    const sniffed = (await fileTypeFromBuffer(given))?.mime ?? null;
    const type = attachmentKind(given, sniffed);
    if (!type) throw DomainError.invalid([{ path: 'file', code: 'fileKind' }]);
    const picture = type.startsWith('image/');
    return {
      name: cleanFileName(givenName, type),
      type,
      bytes: picture ? await this.pictures.clean(given, type) : given,
      sha256: createHash('sha256').update(given).digest('hex'),
    };
  }
}
