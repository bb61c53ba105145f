export { NegotiationsModule } from './negotiations.module.js';
