import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  await globalThis.parleyCluster.server.stop();
  await rm(globalThis.parleyCluster.home, { recursive: true, force: true });
}
