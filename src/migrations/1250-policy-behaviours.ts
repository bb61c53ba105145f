import type { PolicyTermRow, TermText } from './1250-policy-term-row.js';

const text = (nl: string, fr: string, en: string): TermText => ({ nl, fr, en });

function behaviour(
  code: string,
  [first, highest]: readonly [string, string],
  label: TermText,
  remark: TermText | null = null,
): PolicyTermRow {
  return { kind: 'behaviour', code, label, facts: { first, highest, remark } };
}

/** The sixteen behaviours with the first reaction and the highest without a new decision. */
export const BEHAVIOURS: readonly PolicyTermRow[] = [
  behaviour('lateStart', ['T0', 'T1'], text('Later vertrek', 'Départ tardif', 'Late start')),
  behaviour(
    'leavingRoute',
    ['T1', 'T3'],
    text(
      'Afwijken van de afgesproken route',
      'Écart de l’itinéraire convenu',
      'Leaving the agreed route',
    ),
  ),
  behaviour(
    'occupyingCarriageway',
    ['T0', 'T2'],
    text('Bezetten van de rijweg', 'Occupation de la chaussée', 'Occupying the carriageway'),
  ),
  behaviour(
    'sitIn',
    ['T1', 'T2'],
    text('Zitactie aan het einde', 'Sit-in à la fin', 'Sit-in at the end'),
  ),
  behaviour(
    'graffiti',
    ['T1', 'T3'],
    text('Graffiti of stickers', 'Graffitis ou autocollants', 'Graffiti or stickers'),
  ),
  behaviour(
    'pyrotechnics',
    ['T1', 'T4'],
    text(
      'Pyrotechniek (rookpotten, voetzoekers)',
      'Pyrotechnie (fumigènes, pétards)',
      'Pyrotechnics (smoke, firecrackers)',
    ),
  ),
  behaviour(
    'faceCovering',
    ['T1', 'T4'],
    text('Gelaatsbedekking', 'Dissimulation du visage', 'Face covering'),
    text(
      'In Brussel verboden zonder toelating; medische redenen en weer zijn geen overtreding.',
      'Interdite à Bruxelles sans autorisation ; raisons médicales et météo ne sont pas une infraction.',
      'Prohibited in Brussels without authorisation; medical reasons and weather are no offence.',
    ),
  ),
  behaviour(
    'neutralZone',
    ['T1', 'T6'],
    text(
      'Betreden van de neutrale zone',
      'Entrée dans la zone neutre',
      'Entering the neutral zone',
    ),
  ),
  behaviour(
    'climbing',
    ['T1', 'T2'],
    text('Klimmen op straatmeubilair', 'Escalade du mobilier urbain', 'Climbing street furniture'),
  ),
  behaviour(
    'softObjects',
    ['T1', 'T4'],
    text('Gooien met zachte voorwerpen', 'Jets d’objets mous', 'Throwing soft objects'),
  ),
  behaviour(
    'hardObjects',
    ['T3', 'T5'],
    text('Gooien met harde voorwerpen', 'Jets d’objets durs', 'Throwing hard objects'),
  ),
  behaviour(
    'damage',
    ['T3', 'T5'],
    text('Beschadiging van goederen', 'Dégradation de biens', 'Damage to property'),
  ),
  behaviour(
    'attackPersons',
    ['T5', 'T6'],
    text('Aanval op personen', 'Agression de personnes', 'Attack on persons'),
  ),
  behaviour(
    'attackBuilding',
    ['T4', 'T6'],
    text(
      'Aanval op een gebouw of instelling',
      'Attaque d’un bâtiment ou d’une institution',
      'Attack on a building or institution',
    ),
  ),
  behaviour(
    'hateExpression',
    ['T3', 'T5'],
    text(
      'Racistische of haatdragende uiting',
      'Expression raciste ou haineuse',
      'Racist or hate expression',
    ),
    text(
      'Vaststellen; het parket beoordeelt. Nooit op grond van het thema van de betoging.',
      'Constater ; le parquet apprécie. Jamais en raison du thème de la manifestation.',
      'Record it; the prosecutor judges. Never because of the theme of the demonstration.',
    ),
  ),
  behaviour(
    'weapons',
    ['T4', 'T5'],
    text(
      'Wapens of gevaarlijke voorwerpen',
      'Armes ou objets dangereux',
      'Weapons or dangerous objects',
    ),
  ),
];

function reaction(code: string, crowd: boolean, label: TermText): PolicyTermRow {
  return { kind: 'reaction', code, label, facts: { crowd } };
}

/** Reactions in rising order; those of the crowd need words on differentiation. */
export const REACTIONS: readonly PolicyTermRow[] = [
  reaction('T0', false, text('tolereren en loggen', 'tolérer et consigner', 'tolerate and log')),
  reaction(
    'T1',
    false,
    text(
      'dialoog via verbindingsofficier of stewards',
      'dialogue par l’officier de liaison ou les stewards',
      'dialogue through liaison officer or stewards',
    ),
  ),
  reaction(
    'T2',
    false,
    text(
      'waarschuwen (luidspreker, NL/FR/EN)',
      'avertir (haut-parleur, NL/FR/EN)',
      'warn (loudhailer, NL/FR/EN)',
    ),
  ),
  reaction(
    'T3',
    false,
    text(
      'identificeren, bewijs vastleggen voor later',
      'identifier, recueillir des preuves pour plus tard',
      'identify, record evidence for later',
    ),
  ),
  reaction(
    'T4',
    false,
    text(
      'gerichte tegenhouding of inbeslagname',
      'interception ou saisie ciblée',
      'targeted stop or seizure',
    ),
  ),
  reaction('T5', false, text('gerichte aanhouding', 'arrestation ciblée', 'targeted arrest')),
  reaction('T6', true, text('insluiten of omleiden', 'contenir ou dévier', 'contain or redirect')),
  reaction('T7', true, text('verspreiden', 'disperser', 'disperse')),
];
