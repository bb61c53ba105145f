export { CrowdModule } from './crowd.module.js';
