/**
 * Opens the portal's pages where there is no line: keeps the page itself and what it is made of,
 * never an answer of the API and never a file. The build fills in FILES and BUILD; the desk has none.
 */
const BUILD = '__BUILD__';
const FILES = ['__FILES__'];
const PAGE = '/portal';
const KEPT = `parley-portal-${BUILD}`;
/** On a bad line the page that is here is better than one that does not come. */
const PATIENCE_MS = 4000;

/** Addresses below the portal that answer data. */
const ANSWERS = /^\/portal\/(graphql|auth|files)(\/|$)/;

/** @param {string} path */
const isPage = (path) => (path === PAGE || path.startsWith(`${PAGE}/`)) && !ANSWERS.test(path);

/** The kept page; waits for the line's own as long as it is the only one. @param {Request} request */
async function page(request) {
  const kept = await caches.match(PAGE, { cacheName: KEPT, ignoreVary: true });
  if (!kept) return fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  return Promise.race([fetch(request).catch(() => kept), late]);
}

/** A file whose name carries its content never changes. @param {Request} request */
async function asset(request) {
  const kept = await caches.match(request, { cacheName: KEPT, ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    const copy = answer.clone();
    await caches.open(KEPT).then((cache) => cache.put(request, copy));
  }
  return answer;
}

self.addEventListener('install', (event) => {
  const fresh = new Request(PAGE, { cache: 'reload', headers: { accept: 'text/html' } });
  const load = async () => {
    const cache = await caches.open(KEPT);
    await cache.addAll(FILES);
    const answer = await fetch(fresh);
    if (!answer.ok) throw new Error(`the portal's page answered ${answer.status}`);
    await cache.put(PAGE, answer);
  };
  event.waitUntil(load());
});

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    for (const name of names) if (name !== KEPT) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (isPage(pathname)) event.respondWith(page(request));
  } else if (pathname.startsWith('/assets/') || FILES.includes(pathname)) {
    event.respondWith(asset(request));
  }
});
