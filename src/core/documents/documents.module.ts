import { Module } from '@nestjs/common';
import { PdfRenderer } from './pdf-renderer.js';

/** The writers of official documents; modules bring the content as a `DocumentModel`. */
@Module({
  providers: [{ provide: PdfRenderer, useFactory: () => new PdfRenderer() }],
  exports: [PdfRenderer],
})
export class DocumentsModule {}
