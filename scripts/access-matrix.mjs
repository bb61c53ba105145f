import { mkdirSync, writeFileSync } from 'node:fs';
import { endWithOneLine, nodeIsNewEnough } from './lib/node-version.mjs';

if (nodeIsNewEnough()) {
  import('./lib/prepare.mjs')
    .then(async ({ prepareBuild, prepareInstall, root }) => {
      process.chdir(root);
      await prepareInstall();
      await prepareBuild('server');
      const { accessMatrix } = await import('../dist/access-matrix.js');
      mkdirSync('docs', { recursive: true });
      writeFileSync('docs/access-matrix.md', accessMatrix());
      console.log('docs/access-matrix.md written');
    })
    .catch(endWithOneLine);
} else {
  process.exitCode = 1;
}
