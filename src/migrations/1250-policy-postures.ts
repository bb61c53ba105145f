import type { PolicyTermRow, TermText } from './1250-policy-term-row.js';

const text = (nl: string, fr: string, en: string): TermText => ({ nl, fr, en });

function posture(code: string, label: TermText, entry: TermText, exit: TermText): PolicyTermRow {
  return { kind: 'posture', code, label, facts: { entry, exit } };
}

/** The ladder from normal patrol to dispersal, each step with when it begins and when it ends. */
export const POSTURES: readonly PolicyTermRow[] = [
  posture(
    'P0',
    text('normale patrouille', 'patrouille normale', 'normal patrol'),
    text(
      'Geen bijeenkomst of alles ontbonden.',
      'Pas de rassemblement ou tout est dissous.',
      'No gathering, or all dispersed.',
    ),
    text(
      'Eerste deelnemers komen aan.',
      'Les premiers participants arrivent.',
      'First participants arrive.',
    ),
  ),
  posture(
    'P1',
    text(
      'facilitatie: basiskledij, dialoogteams',
      'facilitation : tenue de base, équipes de dialogue',
      'facilitation: basic uniform, dialogue teams',
    ),
    text(
      'De bijeenkomst begint of verloopt vreedzaam.',
      'Le rassemblement commence ou se déroule paisiblement.',
      'The gathering begins or is peaceful.',
    ),
    text(
      'Spanning die de dialoog niet meer wegneemt.',
      'Tension que le dialogue n’apaise plus.',
      'Tension that dialogue no longer eases.',
    ),
  ),
  posture(
    'P2',
    text(
      'versterkte aanwezigheid: reserve dichtbij, uit het zicht',
      'présence renforcée : réserve proche, hors de vue',
      'reinforced presence: reserve close but out of sight',
    ),
    text(
      'Herhaald overschrijden van de tolerantie of een groep die zich afzondert.',
      'Dépassements répétés de la tolérance ou groupe qui s’isole.',
      'Tolerance exceeded repeatedly, or a group that sets itself apart.',
    ),
    text(
      'Twintig minuten rust en bevestiging door het dialoogteam.',
      'Vingt minutes de calme, confirmées par l’équipe de dialogue.',
      'Twenty minutes of calm, confirmed by the dialogue team.',
    ),
  ),
  posture(
    'P3',
    text(
      'beschermingskledij gedragen',
      'équipement de protection porté',
      'protective equipment worn',
    ),
    text(
      'Gooien met voorwerpen of een onmiddellijke dreiging tegen personen.',
      'Jets d’objets ou menace immédiate contre des personnes.',
      'Objects thrown, or an immediate threat to persons.',
    ),
    text(
      'Geen voorwerpen meer gedurende vijftien minuten; helm af, dan kledij af.',
      'Plus de jets pendant quinze minutes ; casque puis équipement retirés.',
      'Nothing thrown for fifteen minutes; helmet off, then equipment off.',
    ),
  ),
  posture(
    'P4',
    text('interventie', 'intervention', 'intervention'),
    text(
      'Geweld tegen personen of een gebouw; Silver beslist, Gold is verwittigd.',
      'Violences contre des personnes ou un bâtiment ; Silver décide, Gold est averti.',
      'Violence against persons or a building; Silver decides, Gold is told.',
    ),
    text(
      'De betrokken personen zijn aangesproken of aangehouden.',
      'Les personnes concernées sont interpellées ou arrêtées.',
      'Those concerned have been stopped or arrested.',
    ),
  ),
  posture(
    'P5',
    text('verspreiding', 'dispersion', 'dispersal'),
    text(
      'Gold beslist met de overheid; waarschuwingen zijn hoorbaar gegeven en uitgangen zijn vrij.',
      'Gold décide avec l’autorité ; avertissements audibles et issues libres.',
      'Gold decides with the authority; warnings were audible and exits are free.',
    ),
    text(
      'De plaats is vrij; nazorg en dialoog hervatten.',
      'Le lieu est libre ; suivi et dialogue reprennent.',
      'The place is clear; care and dialogue resume.',
    ),
  ),
];

function phase(code: string, label: TermText, planned: string, reserve: string): PolicyTermRow {
  return { kind: 'phase', code, label, facts: { posture: planned, reserve } };
}

export const PHASES: readonly PolicyTermRow[] = [
  phase('gathering', text('Verzamelen', 'Rassemblement', 'Gathering'), 'P1', 'P2'),
  phase('march', text('Stoet', 'Cortège', 'March'), 'P1', 'P2'),
  phase('speeches', text('Toespraken', 'Discours', 'Speeches'), 'P1', 'P2'),
  phase('event', text('Verloop', 'Déroulement', 'Event'), 'P1', 'P2'),
  phase('dispersal', text('Ontbinding', 'Dispersion', 'Dispersal'), 'P2', 'P3'),
];

const priority = (code: string, label: TermText): PolicyTermRow => ({
  kind: 'priority',
  code,
  label,
  facts: {},
});

export const PRIORITIES: readonly PolicyTermRow[] = [
  priority(
    'life',
    text(
      'Leven en fysieke integriteit',
      'Vie et intégrité physique',
      'Life and physical integrity',
    ),
  ),
  priority('rights', text('Rechten en vrijheden', 'Droits et libertés', 'Rights and freedoms')),
  priority('property', text('Goederen', 'Biens', 'Property')),
  priority(
    'traffic',
    text('Verkeer en mobiliteit', 'Circulation et mobilité', 'Traffic and mobility'),
  ),
];
