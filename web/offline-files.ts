import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const WORKER = fileURLToPath(new URL('./portal-worker.js', import.meta.url));

/** Parts that must open without a line: what one reads and writes of a dossier, and what waits. */
const PARTS = [
  'features/outbox/portal/(?:outbox-host|outbox-page)',
  'features/permits/portal/(?:home-page|status-page|application-frame|task-list-page|step-page|check-page)',
  'features/negotiations/portal/(?:conditions-page|condition-page|promises-page)',
  'features/dialogue/portal/messages-page',
  'portal/main',
];
/** Their words, in every language: one may change it without a line. */
const WORDS =
  'locales/[a-z]{2}/(?:ui|errors|dialogue|geo-files|portal|portal-(?:agreements|application|confirming|dialogue|events|intake|negotiations|outbox|permits|preview|promises))\\.json';
const WANTED = new RegExp(`/web/(?:src/(?:${[...PARTS, WORDS].join('|')})|portal\\.html)`);
/** Older browsers' fonts and rare letters: the page reads as well without them. */
const SPARED = /\.woff$|-latin-ext-/;
const DESK = /\/web\/src\/(?:desk|gql\/desk|features\/[^/]+\/desk)\//;
/** What both pages take from `public`. */
const STILL = ['/first-paint.js', '/parley.svg'];

type Chunk = Rolldown.OutputChunk;

/** A chunk and everything it needs at once. */
function closure(bundle: Rolldown.OutputBundle, name: string, seen: Set<string>): void {
  const part = bundle[name];
  if (!part || seen.has(name)) return;
  seen.add(name);
  if (part.type !== 'chunk') return;
  for (const next of part.imports) closure(bundle, next, seen);
  for (const style of part.viteMetadata?.importedCss ?? []) seen.add(style);
  for (const asset of part.viteMetadata?.importedAssets ?? []) seen.add(asset);
}

/** The built files the portal needs where there is no line. Throws when the desk is among them. */
function offlineFiles(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((part): part is Chunk => part.type === 'chunk');
  const seen = new Set<string>();
  for (const chunk of chunks) {
    const from = chunk.facadeModuleId?.replaceAll('\\', '/') ?? '';
    if (WANTED.test(from)) closure(bundle, chunk.fileName, seen);
  }
  const desk = chunks.filter(({ fileName }) => seen.has(fileName)).flatMap((one) => one.moduleIds);
  const strange = desk.find((id) => DESK.test(id.replaceAll('\\', '/')));
  if (strange) throw new Error(`the portal would keep ${strange}`);
  const kept = [...seen].filter((name) => !SPARED.test(name));
  return [...kept.map((name) => `/${name}`), ...STILL].sort();
}

/** Writes the portal's worker beside the built pages, with the files it keeps. */
export function portalWorker(): Plugin {
  return {
    name: 'parley-portal-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = offlineFiles(bundle);
      const worker = readFileSync(WORKER, 'utf8');
      const build = createHash('sha256').update(files.join('\n')).update(worker);
      const source = worker
        .replace('__BUILD__', build.digest('hex').slice(0, 16))
        .replace("'__FILES__'", files.map((file) => `'${file}'`).join(', '));
      this.emitFile({ type: 'asset', fileName: 'portal-worker.js', source });
    },
  };
}
