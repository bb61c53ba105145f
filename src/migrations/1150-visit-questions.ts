import { ask, step, yes } from './1150-question-words.js';

const FILM = 'Saint-Gilles, rules for film shoots';

const SHOOT = step(
  'shoot',
  ['De opnames', 'Le tournage', 'The shoot', 'Der Dreh'],
  [
    'Ploeg, voertuigen en wat schrik kan wekken.',
    'Équipe, véhicules et ce qui peut effrayer.',
    'Crew, vehicles and what may frighten people.',
    'Team, Fahrzeuge und was erschrecken kann.',
  ],
  [
    ask('production', 'text', ['Productie', 'Production', 'Production', 'Produktion'], {
      required: true,
      daysBefore: 7,
      source: FILM,
    }),
    ask(
      'crew',
      'number',
      [
        'Hoeveel mensen in de ploeg?',
        'Combien de personnes dans l’équipe ?',
        'How many people in the crew?',
        'Wie viele Personen im Team?',
      ],
      {
        required: true,
        daysBefore: 7,
        max: 2000,
      },
    ),
    ask(
      'weapons',
      'yesNo',
      [
        'Zijn er wapens, uniformen of knallen te zien of te horen?',
        'Y a-t-il des armes, uniformes ou détonations ?',
        'Are there weapons, uniforms or bangs?',
        'Gibt es Waffen, Uniformen oder Knalle?',
      ],
      { required: true, daysBefore: 5 },
    ),
    ask(
      'weaponsWhich',
      'prose',
      [
        'Welke, waar en wanneer?',
        'Lesquels, où et quand ?',
        'Which, where and when?',
        'Welche, wo und wann?',
      ],
      { when: yes('weapons'), required: true, daysBefore: 5 },
    ),
    ask('drone', 'yesNo', [
      'Vliegt u met een drone?',
      'Utilisez-vous un drone ?',
      'Do you fly a drone?',
      'Fliegen Sie eine Drohne?',
    ]),
    ask('dronePilot', 'text', ['Wie vliegt?', 'Qui pilote ?', 'Who flies it?', 'Wer fliegt?'], {
      when: yes('drone'),
      required: true,
      daysBefore: 7,
    }),
    ask('trafficStops', 'number', [
      'Hoeveel keer moet het verkeer kort stoppen?',
      'Combien de fois faut-il arrêter brièvement la circulation ?',
      'How many times must traffic stop briefly?',
      'Wie oft muss der Verkehr kurz halten?',
    ]),
  ],
);

const VISIT = step(
  'visit',
  ['Het bezoek', 'La visite', 'The visit', 'Der Besuch'],
  [
    'Vraag van een overheid; er is geen organisator.',
    'Demande d’une autorité ; il n’y a pas d’organisateur.',
    'A request of an authority; there is no organiser.',
    'Anfrage einer Behörde; es gibt keinen Veranstalter.',
  ],
  [
    ask(
      'hostAuthority',
      'text',
      ['Vragende overheid', 'Autorité requérante', 'Requesting authority', 'Anfragende Behörde'],
      {
        required: true,
        daysBefore: 10,
      },
    ),
    ask(
      'delegations',
      'number',
      [
        'Aantal delegaties',
        'Nombre de délégations',
        'Number of delegations',
        'Anzahl Delegationen',
      ],
      { max: 300 },
    ),
    ask('motorcades', 'yesNo', [
      'Rijden er escortes?',
      'Y a-t-il des escortes ?',
      'Are there motorcades?',
      'Gibt es Eskorten?',
    ]),
    ask('perimeter', 'yesNo', [
      'Wordt er een perimeter gevraagd?',
      'Un périmètre est-il demandé ?',
      'Is a perimeter asked for?',
      'Wird ein Sperrbereich verlangt?',
    ]),
    ask(
      'liaisonName',
      'text',
      ['Contactpersoon', 'Personne de contact', 'Contact person', 'Kontaktperson'],
      { required: true, daysBefore: 10 },
    ),
    ask(
      'liaisonPhone',
      'phone',
      [
        'Telefoon van de contactpersoon',
        'Téléphone de contact',
        'Telephone of the contact',
        'Telefon der Kontaktperson',
      ],
      { required: true, daysBefore: 10 },
    ),
  ],
);

export const VISIT_STEPS = { SHOOT, VISIT };
