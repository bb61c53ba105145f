import type { QuestionSetContent, QuestionText } from '../modules/intake/index.js';
import { ASSEMBLY_STEPS } from './1150-assembly-questions.js';
import { FESTIVE_STEPS } from './1150-festive-questions.js';
import { SPECIAL_STEPS } from './1150-special-questions.js';
import { VISIT_STEPS } from './1150-visit-questions.js';
import type { Words } from './1150-question-words.js';

/** A set of questions the product comes with. */
export interface StandardQuestionSet {
  readonly code: string;
  readonly kinds: readonly string[];
  readonly title: QuestionText;
  readonly content: QuestionSetContent;
}

const { ON_THE_SPOT, ON_THE_WAY, SHORT_NOTICE, CEREMONY } = ASSEMBLY_STEPS;
const { PUBLIC, SITE, ROADS } = FESTIVE_STEPS;
const { MATCH, RACE, STALLS } = SPECIAL_STEPS;
const { SHOOT, VISIT } = VISIT_STEPS;

/** What only assemblies are asked. */
const ASSEMBLY_ONLY = [
  'answers.petition',
  'answers.speakers',
  'answers.meetingAtEnd',
  'answers.meetingDetails',
  'answers.flagsAndSticks',
];
const NOT_AT_A_SHOOT = [
  ...ASSEMBLY_ONLY,
  'answers.opposingGroups',
  'answers.transport',
  'answers.coaches',
  'answers.arrivalStations',
  'answers.transportAfter',
  'answers.children',
  'answers.orderMeasures',
  'answers.filming',
];

function set(
  code: string,
  kinds: readonly string[],
  [nl, fr, en, de]: Words,
  steps: QuestionSetContent['steps'],
  omits: readonly string[] = [],
): StandardQuestionSet {
  return { code, kinds, title: { nl, fr, en, de }, content: { steps, omits: [...omits] } };
}

/** First edition of every set. A zone edits copies; dossiers keep the edition they began with. */
export const STANDARD_QUESTION_SETS: readonly StandardQuestionSet[] = [
  set(
    'demonstrationStatic',
    ['demonstration', 'staticRally', 'counterDemonstration'],
    [
      'Betoging op één plaats',
      'Manifestation statique',
      'Demonstration in one place',
      'Standkundgebung',
    ],
    [ON_THE_SPOT],
  ),
  set(
    'demonstrationMoving',
    ['march'],
    ['Betoging met optocht', 'Manifestation en cortège', 'March', 'Demonstrationszug'],
    [ON_THE_WAY, ON_THE_SPOT],
  ),
  set(
    'spontaneous',
    ['spontaneousDemonstration'],
    [
      'Spontane betoging',
      'Manifestation spontanée',
      'Spontaneous demonstration',
      'Spontane Kundgebung',
    ],
    [SHORT_NOTICE],
    ['answers.insurance', 'answers.toilets', 'answers.waste', 'answers.structures'],
  ),
  set(
    'vigil',
    ['vigil'],
    [
      'Wake of begrafenis',
      'Veillée ou funérailles',
      'Vigil or funeral',
      'Mahnwache oder Begräbnis',
    ],
    [CEREMONY],
    ['answers.petition', 'answers.insurance', 'answers.flagsAndSticks'],
  ),
  set(
    'cultural',
    ['cultural'],
    ['Cultureel evenement', 'Événement culturel', 'Cultural event', 'Kulturveranstaltung'],
    [PUBLIC, SITE, ROADS],
    ASSEMBLY_ONLY,
  ),
  set(
    'festive',
    ['festival', 'parade'],
    [
      'Feest, festival of stoet',
      'Fête, festival ou cortège',
      'Festivity, festival or parade',
      'Fest oder Umzug',
    ],
    [PUBLIC, SITE, ROADS],
    ASSEMBLY_ONLY,
  ),
  set(
    'sport',
    ['sport'],
    ['Sportevenement', 'Événement sportif', 'Sports event', 'Sportveranstaltung'],
    [RACE, ROADS],
    ASSEMBLY_ONLY,
  ),
  set(
    'football',
    ['football'],
    ['Voetbalwedstrijd', 'Match de football', 'Football match', 'Fußballspiel'],
    [MATCH],
    ASSEMBLY_ONLY,
  ),
  set('market', ['market'], ['Markt', 'Marché', 'Market', 'Markt'], [STALLS, ROADS], ASSEMBLY_ONLY),
  set(
    'summit',
    ['summit'],
    [
      'Top of officieel bezoek',
      'Sommet ou visite officielle',
      'Summit or official visit',
      'Gipfel oder Staatsbesuch',
    ],
    [VISIT],
    [...NOT_AT_A_SHOOT, 'answers.insurance', 'answers.toilets', 'answers.waste'],
  ),
  set(
    'filmShoot',
    ['filmShoot'],
    ['Filmopnames', 'Tournage', 'Film shoot', 'Dreharbeiten'],
    [SHOOT, ROADS],
    NOT_AT_A_SHOOT,
  ),
];
