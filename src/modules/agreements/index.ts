export type { AgreementSection } from './agreement-content.rules.js';
export { AgreementSigningService } from './agreement-signing.service.js';
export { Agreement, type AgreementPart, AgreementSignature } from './agreement.entity.js';
export { SignAgreementInput } from './agreement.inputs.js';
export { AgreementLoader } from './agreement.loader.js';
export { AgreementService } from './agreement.service.js';
export { AgreementsModule } from './agreements.module.js';
export { Expectation, type ToldExpectation } from './expectation.entity.js';
export { ExpectationService } from './expectation.service.js';
