import { startLanguages } from '../lib/i18n.js';

/** The desk speaks the zone's languages and English; the portal's texts stay out of its bundle. */
export function startDeskLanguages() {
  return startLanguages({
    files: import.meta.glob([
      '../locales/{nl,fr,en}/*.json',
      '!../locales/*/portal*.json',
      '!../locales/*/mail.json',
      '!../locales/*/server*.json',
    ]),
    offered: ['nl', 'fr', 'en'],
    namespaces: ['ui', 'desk'],
    added: { errors: 'errors-desk' },
    soon: ['errors'],
  });
}
