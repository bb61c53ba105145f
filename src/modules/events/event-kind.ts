import { registerEnumType } from '@nestjs/graphql';

/** Kinds of public event. Names as in the field's glossary. */
export enum EventKind {
  demonstration = 'demonstration',
  march = 'march',
  staticRally = 'staticRally',
  counterDemonstration = 'counterDemonstration',
  spontaneousDemonstration = 'spontaneousDemonstration',
  vigil = 'vigil',
  summit = 'summit',
  football = 'football',
  market = 'market',
  parade = 'parade',
  festival = 'festival',
  cultural = 'cultural',
  sport = 'sport',
  filmShoot = 'filmShoot',
}
registerEnumType(EventKind, { name: 'EventKind' });

/** Through which door an application belongs. */
export enum EventChannel {
  police = 'police',
  cityEventCell = 'cityEventCell',
  environment = 'environment',
}
registerEnumType(EventChannel, { name: 'EventChannel' });
