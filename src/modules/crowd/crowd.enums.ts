import { registerEnumType } from '@nestjs/graphql';

/** What a stretch of street is to somebody on foot. */
export enum StreetKind {
  level = 'level',
  stairs = 'stairs',
}

/** How a width is known. */
export enum WidthSource {
  measured = 'measured',
  estimated = 'estimated',
}

registerEnumType(StreetKind, { name: 'StreetKind' });
registerEnumType(WidthSource, { name: 'WidthSource' });
