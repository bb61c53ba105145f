export { IntelligenceModule } from './intelligence.module.js';
