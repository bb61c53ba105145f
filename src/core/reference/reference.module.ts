import { Global, Module } from '@nestjs/common';
import { ReferenceRepository } from './reference.repository.js';
import { ReferenceResolver } from './reference.resolver.js';

/** How modules keep the reference data of a zone: editions with source and validity. */
@Global()
@Module({
  providers: [ReferenceRepository, ReferenceResolver],
  exports: [ReferenceRepository],
})
export class ReferenceModule {}
