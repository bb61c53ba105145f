import type { DocumentLanguage } from './document-model.js';

/** The fixed words a document's frame needs; everything else is brought by the module. */
export interface DocumentLabels {
  readonly reference: string;
  readonly version: string;
  readonly page: string;
  readonly contents: string;
  readonly created: string;
  /** Before the first 12 digits of the content hash. */
  readonly hash: string;
  /** Before all 64 digits. */
  readonly fullHash: string;
}

const LABELS: Record<DocumentLanguage, DocumentLabels> = {
  nl: {
    reference: 'Referentie',
    version: 'Versie',
    page: 'Pagina',
    contents: 'Inhoud',
    created: 'opgemaakt op',
    hash: 'Hash',
    fullHash: 'Hashwaarde van de inhoud (SHA-256)',
  },
  fr: {
    reference: 'Référence',
    version: 'Version',
    page: 'Page',
    contents: 'Sommaire',
    created: 'établi le',
    hash: 'Hash',
    fullHash: 'Valeur de hachage du contenu (SHA-256)',
  },
  en: {
    reference: 'Reference',
    version: 'Version',
    page: 'Page',
    contents: 'Contents',
    created: 'drawn up on',
    hash: 'Hash',
    fullHash: 'Hash of the content (SHA-256)',
  },
  de: {
    reference: 'Aktenzeichen',
    version: 'Fassung',
    page: 'Seite',
    contents: 'Inhalt',
    created: 'erstellt am',
    hash: 'Hash',
    fullHash: 'Hashwert des Inhalts (SHA-256)',
  },
};

/** Labels in one language, or in both (`Versie / Version`) for a bilingual document. */
export function documentLabels(
  language: DocumentLanguage,
  secondLanguage?: DocumentLanguage,
): DocumentLabels {
  const first = LABELS[language];
  if (!secondLanguage || secondLanguage === language) return first;
  const second = LABELS[secondLanguage];
  const both = (key: keyof DocumentLabels) =>
    first[key] === second[key] ? first[key] : `${first[key]} / ${second[key]}`;
  return {
    reference: both('reference'),
    version: both('version'),
    page: both('page'),
    contents: both('contents'),
    created: both('created'),
    hash: both('hash'),
    fullHash: both('fullHash'),
  };
}
