import { endWithOneLine, nodeIsNewEnough } from './lib/node-version.mjs';

if (nodeIsNewEnough()) {
  import('./lib/run-server.mjs').then(({ runServer }) => runServer()).catch(endWithOneLine);
} else {
  process.exitCode = 1;
}
