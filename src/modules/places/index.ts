export { Commune, CompetentAuthority } from './commune.entity.js';
export { FilingDeadlineType } from './deadline.types.js';
export { LeadTimeRule } from './lead-time-rule.entity.js';
export { PlacesLoader } from './places.loader.js';
export { PlacesModule } from './places.module.js';
export { type PlaceQuestion, PlacesService } from './places.service.js';
export type { FootprintFeature } from './restriction-check.rules.js';
export { RestrictionFinding } from './restriction-finding.type.js';
export { RestrictionZone } from './restriction-zone.entity.js';
