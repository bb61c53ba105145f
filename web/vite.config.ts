import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { fileURLToPath } from 'node:url';
import { portalWorker } from './offline-files.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where `vite` (development) finds the API; the built pages are served by the API itself. */
const API = 'http://localhost:3000';

/**
 * In development every address of a door answers with that door's page, as the server does for the
 * built files: `/portal` and below is the portal, everything else the desk.
 */
function doors(): Plugin {
  return {
    name: 'parley-doors',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const page = request.headers.accept?.includes('text/html');
        if (page && request.url) {
          request.url = /^\/portal(\/|\?|$)/.test(request.url) ? '/portal.html' : '/desk.html';
        }
        next();
      });
    },
  };
}

/**
 * What every page of both doors needs at once, in one file: left to itself the bundler cuts these
 * into dozens of small ones, which compress badly and cost a request each.
 */
const FOUNDATION = [
  'react',
  'react-dom',
  'scheduler',
  'use-sync-external-store',
  '@tanstack/(?:react-router|router-core|history|store|react-store)',
  'urql',
  '@urql/(?:core|exchange-graphcache)',
  'wonka',
  '@0no-co/graphql.web',
  'i18next',
  'react-i18next',
  '@mantine/core/esm/core',
];

/** Our own share of it: what both frames are made of. */
const OWN_PARTS = [
  'lib/(?!outbox/)',
  'ui/feedback/(?!confirm|conflict|save)',
  'ui/frame/(?:arrival|brand|language|page|skip|small|user)',
  'ui/theme/(?!mantine)',
];

const written = (id: string): string => id.replaceAll('\\', '/');
const foundation = new RegExp(`/node_modules/(?:${FOUNDATION.join('|')})/`);
const own = new RegExp(`/web/src/(?:${OWN_PARTS.join('|')})`);

export default defineConfig({
  root: here('./'),
  appType: 'mpa',
  plugins: [react(), doors(), portalWorker()],
  worker: { format: 'es' },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // A `data:` font or image would need a wider content security policy than 'self'.
    assetsInlineLimit: 0,
    // The map is 280 kB compressed and loaded on demand; first loads have their own check.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: { desk: here('./desk.html'), portal: here('./portal.html') },
      output: {
        codeSplitting: {
          groups: [
            { name: 'foundation', test: (id) => foundation.test(written(id)) },
            { name: 'frame', test: (id) => own.test(written(id)) },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/graphql': { target: API, ws: true },
      '/portal/graphql': { target: API, ws: true },
      '/auth': API,
      '/portal/auth': API,
    },
  },
});
