import type { Door } from '../../core/access/actor.js';
import type { Role } from '../../core/access/permissions.js';

/** A person of the demonstration, as the picker shows it. */
export interface Persona {
  readonly key: string;
  readonly door: Door;
  readonly roles: readonly Role[];
}

export const PERSONAS: readonly Persona[] = [
  { key: 'planner', door: 'police', roles: ['planner'] },
  { key: 'seniorPlanner', door: 'police', roles: ['seniorPlanner', 'eventCellHead'] },
  { key: 'legal', door: 'police', roles: ['legalReviewer'] },
  { key: 'intelligence', door: 'police', roles: ['intelligenceOfficer'] },
  { key: 'silver', door: 'police', roles: ['silver'] },
  { key: 'gold', door: 'police', roles: ['gold'] },
  { key: 'bronze', door: 'police', roles: ['bronze'] },
  { key: 'cabinet', door: 'police', roles: ['mayorCabinet'] },
  { key: 'administrator', door: 'police', roles: ['admin'] },
  { key: 'fire', door: 'portal', roles: ['partnerFire'] },
  { key: 'medical', door: 'portal', roles: ['partnerMedical'] },
  { key: 'transit', door: 'portal', roles: ['partnerTransit'] },
  { key: 'transitLead', door: 'portal', roles: ['partnerTransit'] },
  { key: 'organiser', door: 'portal', roles: ['organiser'] },
  { key: 'secondOrganiser', door: 'portal', roles: ['organiser'] },
];

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}

/** The key of a persona at this door; "senior planner" and "senior-planner" are understood. */
export function personaKey(text: string, door: Door): string | null {
  const found = PERSONAS.find((p) => p.door === door && plain(p.key) === plain(text));
  return found?.key ?? null;
}
