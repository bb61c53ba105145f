import { startLanguages } from '../lib/i18n.js';

/** The portal speaks four languages; only its own texts and the shared ones are in its bundle. */
export function startPortalLanguages() {
  return startLanguages({
    files: import.meta.glob([
      '../locales/*/{ui,errors,geo-files,dialogue}.json',
      '../locales/*/portal*.json',
    ]),
    offered: ['nl', 'fr', 'en', 'de'],
    namespaces: ['ui', 'portal'],
    soon: ['errors'],
  });
}
