import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.js';
import { ReferenceChange } from './reference-change.type.js';
import { ReferenceChangesArgs } from './reference.inputs.js';
import { ReferenceRepository } from './reference.repository.js';

@Resolver()
export class ReferenceResolver {
  constructor(private readonly repository: ReferenceRepository) {}

  @Allow('reference.manage')
  @Query(() => [ReferenceChange], {
    description: 'Who added, changed or ended rows of reference data, the latest first.',
  })
  referenceChanges(@Args() { rowIds }: ReferenceChangesArgs): Promise<ReferenceChange[]> {
    return this.repository.changes(rowIds);
  }
}
