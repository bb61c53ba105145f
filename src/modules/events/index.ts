export type { EventFactsPatch } from './event-facts.rules.js';
export { assertFacts, measuredWaypoints, missingFacts } from './event-facts.rules.js';
export {
  CLASS_SEARCH,
  type PastCase,
  classFit,
  searchThresholds,
  thresholdChanges,
  thresholdsInOrder,
} from './class-fit.rules.js';
export { ClassModel } from './class-model.entity.js';
export {
  COUNTED_FACTS,
  type ClassModelContent,
  type CountedFact,
  type EventClass,
  type EventClassFacts,
  withThresholds,
} from './class-model.rules.js';
export { ClassModelService } from './class-model.service.js';
export { proposeEventClass } from './event-class.rules.js';
export { EventAssessment } from './event-assessment.entity.js';
export { EventCommune, EventParty } from './event-commune.entity.js';
export { type EventFactValues, EventFactSources } from './event-fact-sources.js';
export { EventInsightService } from './event-insight.service.js';
export { EventKind, EventChannel } from './event-kind.js';
export { EventLoader } from './event.loader.js';
export { EventFactsInput, WaypointInput } from './event.inputs.js';
export { EventFilterInput } from './event-list.inputs.js';
export { assertMayFilter } from './event-filter.policy.js';
export { EventService } from './event.service.js';
export { EVENT_STATES, type EventState, SETTLED_STATES } from './event.workflow.js';
export { footprintDistanceM } from './footprint-distance.rules.js';
export type { Footprint, Waypoint } from './footprint.types.js';
export { FurtherAuthority } from './further-authority.entity.js';
export { FurtherAuthorityService } from './further-authority.service.js';
export { EventsModule } from './events.module.js';
export { PublicEvent } from './public-event.entity.js';
export { ZONE_EFFECTS } from './restriction-zone.rules.js';
export {
  brusselsLocalToInstant,
  instantToBrusselsClock,
  instantToBrusselsDate,
  instantToBrusselsText,
} from './event-time.rules.js';
