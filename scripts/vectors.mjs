import { endWithOneLine, nodeIsNewEnough } from './lib/node-version.mjs';

if (nodeIsNewEnough()) {
  import('./lib/run-vectors.mjs')
    .then(({ runVectors }) => runVectors(process.argv.slice(2)))
    .catch(endWithOneLine);
} else {
  process.exitCode = 1;
}
