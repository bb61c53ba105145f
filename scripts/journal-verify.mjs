import { endWithOneLine, nodeIsNewEnough } from './lib/node-version.mjs';

if (nodeIsNewEnough()) {
  import('./lib/prepare.mjs')
    .then(async ({ prepareBuild, prepareInstall, root }) => {
      // As `npm start` does, so that both mean the same directory.
      process.chdir(root);
      await prepareInstall();
      await prepareBuild('server');
      const { journalVerify } = await import('../dist/journal-verify.js');
      process.exitCode = await journalVerify((line) => console.log(line));
    })
    .catch(endWithOneLine);
} else {
  process.exitCode = 1;
}
