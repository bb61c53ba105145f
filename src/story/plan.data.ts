/** A post of the story's plan: where, who, and which measure or condition it answers. */
export interface StoryPost {
  readonly code: string;
  readonly sector: string;
  readonly name: { readonly nl: string; readonly fr: string };
  readonly task: { readonly nl: string; readonly fr: string };
  readonly type: string;
  readonly strength: number;
  readonly presence: 'visible' | 'reserve';
  readonly unit: string;
  /** Hazard and words of the police measure the post carries out. */
  readonly measure?: readonly [hazard: string, words: string];
  /** Kind of the condition that is watched here. */
  readonly condition?: string;
  readonly point?: { readonly lon: number; readonly lat: number };
}

export const STORY_SECTORS = [
  { code: 'NOORD', name: { nl: 'Noord', fr: 'Nord' } },
  { code: 'RING', name: { nl: 'Ring', fr: 'Ring' } },
  { code: 'BELLIARD', name: { nl: 'Belliard', fr: 'Belliard' } },
  { code: 'VERKEER', name: { nl: 'Verkeer', fr: 'Circulation' } },
  { code: 'DIALOOG', name: { nl: 'Dialoog', fr: 'Dialogue' } },
];

export const STORY_POSTS: readonly StoryPost[] = [
  {
    code: 'N1',
    sector: 'NOORD',
    name: { nl: 'Noordplein', fr: 'place du Nord' },
    task: {
      nl: 'Verzamelen en stoet begeleiden',
      fr: 'Rassemblement et accompagnement du cortège',
    },
    type: 'PEL',
    strength: 30,
    presence: 'visible',
    unit: 'PEL-1',
    measure: ['R3', 'density watch 3 p/m²'],
    point: { lon: 4.359, lat: 50.8606 },
  },
  {
    code: 'R1',
    sector: 'RING',
    name: { nl: 'Koningsstraat', fr: 'rue Royale' },
    task: {
      nl: 'Reserve uit het zicht, bescherming van de neutrale zone',
      fr: 'Réserve hors de vue, protection de la zone neutre',
    },
    type: 'PEL',
    strength: 30,
    presence: 'reserve',
    unit: 'PEL-2',
    measure: ['R1', '1 platoon in rue Royale out of sight'],
  },
  {
    code: 'R2',
    sector: 'RING',
    name: { nl: 'Madouplein', fr: 'place Madou' },
    task: {
      nl: 'Dialoog met de groep die zou kunnen afsplitsen',
      fr: 'Dialogue avec le groupe qui pourrait se détacher',
    },
    type: 'DIA',
    strength: 3,
    presence: 'visible',
    unit: 'DIA-2',
    measure: ['R1', 'dialogue team at Madou'],
    condition: 'RTE',
    point: { lon: 4.3688, lat: 50.8498 },
  },
  {
    code: 'B1',
    sector: 'BELLIARD',
    name: { nl: 'Jean Reyplein', fr: 'place Jean Rey' },
    task: { nl: 'Reserve voor de ontbinding', fr: 'Réserve pour la dislocation' },
    type: 'PEL',
    strength: 30,
    presence: 'reserve',
    unit: 'PEL-3',
    measure: ['R8', 'platoon reserve 2'],
    point: { lon: 4.3797, lat: 50.8414 },
  },
  {
    code: 'V1',
    sector: 'VERKEER',
    name: { nl: 'Verkeersposten op de ring', fr: 'Postes de circulation sur le ring' },
    task: { nl: 'Afsluitingen volgens de tijdlijn', fr: "Fermetures selon l'horaire" },
    type: 'TRF',
    strength: 8,
    presence: 'visible',
    unit: 'TRF-1',
    measure: ['R2', 'closure from 10:30'],
  },
  {
    code: 'D1',
    sector: 'DIALOOG',
    name: { nl: 'Kop van de stoet', fr: 'Tête du cortège' },
    task: {
      nl: 'Contact met de verantwoordelijke, elk half uur',
      fr: 'Contact avec la responsable, toutes les demi-heures',
    },
    type: 'DIA',
    strength: 3,
    presence: 'visible',
    unit: 'DIA-1',
    measure: ['R2', 'liaison at the head'],
    condition: 'CON',
  },
];
