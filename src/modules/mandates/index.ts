export { Mandate } from './mandate.entity.js';
export { MandateNote } from './mandate-note.entity.js';
export { HolderInput, PHONE } from './mandate.inputs.js';
export { MandateLoader } from './mandate.loader.js';
export { mayReadAddress } from './mandate.policy.js';
export { POWERS, type Power, lives } from './mandate.rules.js';
export { type Invitation, MandateService } from './mandate.service.js';
export { MandatesModule } from './mandates.module.js';
