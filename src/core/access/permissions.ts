/**
 * The one permission matrix: what each role may do. Default is no. Source: visibility and approval
 * matrices of the zone's working agreement on CP 4bis; changes go through review of this file.
 */
export const ROLES = [
  'planner',
  'seniorPlanner',
  'eventCellHead',
  'legalReviewer',
  'intelligenceOfficer',
  'silver',
  'gold',
  'bronze',
  'mayorCabinet',
  'admin',
  'organiser',
  'partnerFire',
  'partnerMedical',
  'partnerTransit',
] as const;

export type Role = (typeof ROLES)[number];

const POLICE_READERS = [
  'planner',
  'seniorPlanner',
  'eventCellHead',
  'legalReviewer',
  'intelligenceOfficer',
  'silver',
  'gold',
  'bronze',
] as const satisfies readonly Role[];

const PLANNERS = ['planner', 'seniorPlanner', 'eventCellHead'] as const satisfies readonly Role[];
const PARTNERS = [
  'partnerFire',
  'partnerMedical',
  'partnerTransit',
] as const satisfies readonly Role[];
const DESK = [...POLICE_READERS, 'mayorCabinet', 'admin'] as const satisfies readonly Role[];

const MATRIX = {
  'session.own': DESK,
  'reference.read': DESK,
  'calculations.use': [...POLICE_READERS, 'mayorCabinet'],
  'people.manage': ['admin'],
  'events.read': [...POLICE_READERS, 'mayorCabinet'],
  'events.open': PLANNERS,
  'events.change': PLANNERS,
  'events.assess': [...PLANNERS, 'intelligenceOfficer'],
  'intake.manage': ['admin'],
  // Sentences, signatories, rules and places: what the program draws on, with source and validity.
  'reference.manage': ['admin'],
  // The zones of the authority: what is prohibited, closed or warned about, where and when.
  'places.manage': ['eventCellHead', 'admin'],
  // Zones meant for police only; the authority's people read the others.
  'places.readPolice': [...POLICE_READERS, 'admin'],
  'signals.read': POLICE_READERS,
  'journal.read': [...PLANNERS, 'legalReviewer', 'silver', 'gold'],
  'agreements.read': [...POLICE_READERS, 'mayorCabinet'],
  'agreements.compile': PLANNERS,
  'agreements.sign': ['eventCellHead', 'silver'],
  'expectations.draft': PLANNERS,
  'expectations.release': ['eventCellHead', 'gold'],
  'mandates.read': [...POLICE_READERS, 'mayorCabinet'],
  'mandates.manage': PLANNERS,
  'conditions.read': [...POLICE_READERS, 'mayorCabinet'],
  'conditions.negotiate': PLANNERS,
  // Whether a promise is kept before the event; letting one go asks for more.
  'conditions.verify': PLANNERS,
  'conditions.waive': ['seniorPlanner', 'eventCellHead'],
  // What was seen of a promise on the day.
  'conditions.observe': [...PLANNERS, 'silver', 'bronze'],
  // What police note among themselves on promises; the authority's people read the others.
  'conditions.readPolice': POLICE_READERS,
  'advice.read': [...POLICE_READERS, 'mayorCabinet'],
  'advice.request': PLANNERS,
  // Advice meant for police only; the authority's people read the others.
  'advice.readPolice': POLICE_READERS,
  'advice.settings': ['eventCellHead', 'admin'],
  'decisions.read': [...POLICE_READERS, 'mayorCabinet'],
  'decisions.prepare': PLANNERS,
  'decisions.review': ['legalReviewer'],
  'decisions.checkLanguage': [...PLANNERS, 'legalReviewer'],
  'decisions.take': ['mayorCabinet'],
  'decisions.notify': [...PLANNERS, 'mayorCabinet'],
  'decisions.recordCourt': ['legalReviewer', 'mayorCabinet'],
  'notices.prepare': PLANNERS,
  'notices.check': [...PLANNERS, 'legalReviewer'],
  'notices.read': [...POLICE_READERS, 'mayorCabinet'],
  'dialogue.read': POLICE_READERS,
  'dialogue.write': PLANNERS,
  // On the day the liaison and the commanders write down what they said to whom.
  'contacts.record': [...PLANNERS, 'silver', 'bronze'],
  // Heads are counted on the day by whoever commands there.
  'crowd.count': [...PLANNERS, 'intelligenceOfficer', 'silver', 'bronze'],
  // Which notes somebody reads is a matter of grants; each reading names what it is for.
  'intelligence.read': POLICE_READERS,
  'intelligence.readSummary': ['mayorCabinet'],
  'intelligence.open': [...POLICE_READERS, 'mayorCabinet'],
  'intelligence.write': [...PLANNERS, 'intelligenceOfficer'],
  // Sees every note, its grants and who read it.
  'intelligence.keep': ['intelligenceOfficer'],
  'risk.read': POLICE_READERS,
  'risk.prepare': [...PLANNERS, 'intelligenceOfficer'],
  // Looking at a step again, also while the event is under way; changing it takes a planner.
  'risk.review': [...PLANNERS, 'intelligenceOfficer', 'silver', 'bronze'],
  'risk.check': ['silver'],
  'risk.return': ['silver', 'gold'],
  'risk.validate': ['gold'],
  // Closure times of a march to the traffic desk and the transit company.
  'closures.disclose': [...PLANNERS, 'silver'],
  'policies.read': [...POLICE_READERS, 'mayorCabinet'],
  // Silver prepares a change of tolerance, the event cell the note.
  'policies.prepare': [...PLANNERS, 'silver'],
  'policies.check': ['legalReviewer'],
  // Gold agrees to another tolerance before the authority approves it.
  'policies.agree': ['gold'],
  'policies.return': ['legalReviewer', 'gold', 'mayorCabinet'],
  'policies.approve': ['mayorCabinet'],
  // What an event turned out to be, entered after it by those who planned or led it.
  'outcomes.record': [...PLANNERS, 'silver', 'gold'],
  'calibration.read': [...PLANNERS, 'intelligenceOfficer', 'silver', 'gold'],
  'classModel.propose': PLANNERS,
  'classModel.accept': ['eventCellHead', 'gold'],
  'classModel.reject': [...PLANNERS, 'gold'],
  'deployment.read': POLICE_READERS,
  'deployment.plan': [...PLANNERS, 'silver'],
  'orders.read': POLICE_READERS,
  'orders.draft': [...PLANNERS, 'silver'],
  'orders.submit': ['silver'],
  'orders.approve': ['gold'],
  'orders.acknowledge': ['bronze', 'silver'],
  'documents.read': [...POLICE_READERS, 'mayorCabinet'],
  // The portal with the organiser's eyes, and the factors of who was called back.
  'organisers.see': PLANNERS,
  'organisers.identify': PLANNERS,
  'portal.session': ['organiser', ...PARTNERS],
  'portal.apply': ['organiser'],
  'portal.dossier': ['organiser'],
  'portal.answer': ['organiser'],
  'portal.dialogue': ['organiser'],
  'portal.mandates': ['organiser'],
  'portal.sign': ['organiser'],
  'portal.advise': PARTNERS,
  // No role has it: whoever comes by the link of one request does, and nothing else.
  'portal.adviceLink': [],
} as const satisfies Record<string, readonly Role[]>;

/** A thing somebody may be allowed to do; every root field names one. */
export type Permission = keyof typeof MATRIX;

export const PERMISSIONS = Object.keys(MATRIX) as Permission[];

/** The union of what the given roles may do. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(
    PERMISSIONS.filter((permission) => {
      const allowed: readonly Role[] = MATRIX[permission];
      return roles.some((role) => allowed.includes(role));
    }),
  );
}

/** Whether a role may do a thing; the rows of the access documentation and its test. */
export function roleMay(role: Role, permission: Permission): boolean {
  const allowed: readonly Role[] = MATRIX[permission];
  return allowed.includes(role);
}
