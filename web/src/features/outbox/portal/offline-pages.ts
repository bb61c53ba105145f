const WORKER = '/portal-worker.js';
const SCOPE = '/portal';

/** Lets the portal's pages open without a line; the desk has no such thing. */
export function keepPagesForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // A browser that refuses works as before, with a line.
  navigator.serviceWorker.register(WORKER, { scope: SCOPE }).catch(() => undefined);
}

/** Removes the pages this browser kept. Never throws. */
export async function forgetOfflinePages(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.getRegistration(SCOPE);
    await registration?.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
