import { prepareBuild, prepareInstall } from './lib/prepare.mjs';

/** `npm run story -- E01`: plays the main job through a server of its own. */
await prepareInstall();
await prepareBuild('server');
const { runStory } = await import('../dist/story/run-story.js');
process.exit(await runStory(process.argv[2] ?? 'E01'));
