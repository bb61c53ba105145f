export { PoliciesModule } from './policies.module.js';
export { PolicyApproval } from './policy-approval.entity.js';
export type { PolicyContent, PolicyTermFacts } from './policy-content.types.js';
export { policyContentHash } from './policy-hash.rules.js';
export { PolicyNote } from './policy-note.entity.js';
export { type PolicyInForce, PolicyReader } from './policy-reader.service.js';
export { PolicyTerm } from './policy-term.entity.js';
export { startContent } from './policy-terms.rules.js';
