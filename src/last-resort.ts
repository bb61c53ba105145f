import type { Log } from './core/log.js';

/**
 * What nobody caught becomes one line of the log. After an exception nobody knows what state the
 * process is in, so it is left, orderly; a promise nobody waited for harms nobody else.
 */
export function watchProcess(log: Pick<Log, 'error'>, leave: () => void): void {
  process.on('unhandledRejection', (fault) => log.error({ fault }, 'unhandled rejection'));
  process.on('uncaughtException', (fault) => {
    log.error({ fault }, 'uncaught exception');
    leave();
  });
}
