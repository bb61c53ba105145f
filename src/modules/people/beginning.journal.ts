/** What the journal says of people who let themselves in; never a name or an address. */
export const BEGINNING_JOURNAL = {
  begun: 'person.begun',
} as const;
