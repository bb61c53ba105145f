import { registerEnumType } from '@nestjs/graphql';

/** What a hazard harms. Continuity means: can ordinary policing go on. */
export enum ImpactDomain {
  persons = 'persons',
  fundamentalRights = 'fundamentalRights',
  property = 'property',
  mobility = 'mobility',
  reputation = 'reputation',
  continuityOfPolicing = 'continuityOfPolicing',
}
registerEnumType(ImpactDomain, { name: 'ImpactDomain' });

/** Who answers for a measure: the organiser through a condition, the police itself, a partner. */
export enum MeasureKind {
  condition = 'condition',
  police = 'police',
  partner = 'partner',
}
registerEnumType(MeasureKind, { name: 'MeasureKind' });

/** Whose figure the march is calculated with. */
export enum ParticipantsSource {
  organiser = 'organiser',
  police = 'police',
  own = 'own',
}
registerEnumType(ParticipantsSource, { name: 'ParticipantsSource' });

/** Who is told the closure times of a march. */
export enum ClosureRecipient {
  trafficDesk = 'trafficDesk',
  transitCompany = 'transitCompany',
  other = 'other',
}
registerEnumType(ClosureRecipient, { name: 'ClosureRecipient' });

/** Which times they are told: by the formulas, as in plan and order, or by the simulation. */
export enum ClosureBasis {
  plan = 'plan',
  simulation = 'simulation',
}
registerEnumType(ClosureBasis, { name: 'ClosureBasis' });
