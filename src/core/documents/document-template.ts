import { BLOCK_TEMPLATE } from './document-template-blocks.js';
import { PAGE_TEMPLATE } from './document-template-page.js';

/**
 * The one layout of official documents, in Typst. Kept as text in TypeScript so that it is found
 * the same way from source and from the compiled output. It reads `sys.inputs.document` (see
 * `PdfData`) and nothing else: text of users arrives as JSON strings, which Typst never parses as
 * mark-up.
 */
export const DOCUMENT_TEMPLATE = BLOCK_TEMPLATE + PAGE_TEMPLATE;
