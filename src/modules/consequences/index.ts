export { ConsequencesModule } from './consequences.module.js';
