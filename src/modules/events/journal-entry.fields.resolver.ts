import { ResolveField, Resolver } from '@nestjs/graphql';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { JournalEntry } from '../../core/journal/journal-entry.entity.js';

@Resolver(() => JournalEntry)
export class JournalEntryFieldsResolver {
  /** The entry keeps the very text that was hashed; clients read what it says. */
  @ResolveField(() => JsonScalar)
  data(entry: JournalEntry): unknown {
    return JSON.parse(entry.data);
  }
}
