import { endWithOneLine, nodeIsNewEnough } from './lib/node-version.mjs';

if (nodeIsNewEnough()) {
  import('./lib/run-tests.mjs')
    .then(({ runTests }) => runTests(process.argv.slice(2)))
    .catch(endWithOneLine);
} else {
  process.exitCode = 1;
}
