import type {
  EventIntelligenceQuery,
  IntelligenceCodesQuery,
  IntelligenceGrantPartsFragment,
  ReadIntelligenceNoteMutation,
} from '../../../gql/desk/graphql.js';

export type Note = EventIntelligenceQuery['event']['intelligenceNotes'][number];
export type Grant = IntelligenceGrantPartsFragment;
export type Codes = IntelligenceCodesQuery['intelligenceReference'];
export type Opened = ReadIntelligenceNoteMutation['readIntelligenceNote'];

/** What somebody is about to do with notes of a dossier. */
export type IntelligenceStep =
  | { readonly step: 'grant'; readonly note: Note | null }
  | { readonly step: 'revoke'; readonly grant: Grant }
  | { readonly step: 'summarise' | 'erase'; readonly note: Note };
