import { prepareInstall } from './lib/prepare.mjs';

/** Installs what the lock file names and is missing; for scripts that need no build. */
await prepareInstall();
