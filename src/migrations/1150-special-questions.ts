import { ask, step } from './1150-question-words.js';

const FOOTBALL = 'Football law of 21 December 1998; Royal Decree of 2 June 1999';

const MATCH = step(
  'match',
  ['De wedstrijd', 'Le match', 'The match', 'Das Spiel'],
  [
    'Clubs, supporters en veiligheid.',
    'Clubs, supporters et sécurité.',
    'Clubs, supporters and safety.',
    'Vereine, Fans und Sicherheit.',
  ],
  [
    ask('homeTeam', 'text', ['Thuisploeg', 'Équipe visitée', 'Home team', 'Heimmannschaft'], {
      required: true,
      daysBefore: 20,
      source: FOOTBALL,
    }),
    ask('awayTeam', 'text', ['Bezoekers', 'Visiteurs', 'Visiting team', 'Gastmannschaft'], {
      required: true,
      daysBefore: 20,
      source: FOOTBALL,
    }),
    ask('competition', 'choice', ['Competitie', 'Compétition', 'Competition', 'Wettbewerb'], {
      required: true,
      daysBefore: 20,
      options: {
        league: ['Competitie', 'Championnat', 'League', 'Liga'],
        cup: ['Beker', 'Coupe', 'Cup', 'Pokal'],
        european: ['Europees', 'Européenne', 'European', 'Europäisch'],
        friendly: ['Vriendschappelijk', 'Amical', 'Friendly', 'Freundschaftsspiel'],
      },
      source: FOOTBALL,
    }),
    ask(
      'visitingSupporters',
      'number',
      [
        'Hoeveel bezoekende supporters?',
        'Combien de supporters visiteurs ?',
        'How many visiting supporters?',
        'Wie viele Gästefans?',
      ],
      { required: true, daysBefore: 7, source: FOOTBALL },
    ),
    ask(
      'securityOfficer',
      'text',
      [
        'Veiligheidsverantwoordelijke van de club',
        'Responsable de la sécurité du club',
        'Safety officer of the club',
        'Sicherheitsbeauftragter des Vereins',
      ],
      { required: true, daysBefore: 20, source: FOOTBALL },
    ),
    ask(
      'securityOfficerPhone',
      'phone',
      ['Zijn of haar telefoon', 'Son téléphone', 'Their telephone', 'Telefon'],
      { required: true, daysBefore: 7, source: FOOTBALL },
    ),
    ask('stadiumAlcohol', 'yesNo', [
      'Wordt er alcohol geschonken in het stadion?',
      'Sert-on de l’alcool dans le stade ?',
      'Is alcohol served in the stadium?',
      'Wird im Stadion Alkohol ausgeschenkt?',
    ]),
  ],
);

const RACE = step(
  'race',
  ['De sport', 'Le sport', 'The sport', 'Der Sport'],
  [
    'Deelnemers en parcours.',
    'Participants et parcours.',
    'Participants and course.',
    'Teilnehmende und Strecke.',
  ],
  [
    ask('raceKind', 'choice', ['Soort', 'Genre', 'Kind', 'Art'], {
      required: true,
      daysBefore: 30,
      options: {
        timed: ['Wedstrijd', 'Course', 'Race', 'Wettkampf'],
        tour: ['Tocht', 'Randonnée', 'Tour', 'Tour'],
        match: [
          'Wedstrijd op één plaats',
          'Match sur place',
          'Match in one place',
          'Spiel an einem Ort',
        ],
      },
    }),
    ask(
      'athletes',
      'number',
      [
        'Hoeveel deelnemers, zonder toeschouwers?',
        'Combien de participants, sans spectateurs ?',
        'How many athletes, without spectators?',
        'Wie viele Teilnehmende, ohne Zuschauer?',
      ],
      { required: true, daysBefore: 20 },
    ),
    ask('signallers', 'number', [
      'Hoeveel seingevers aan kruispunten?',
      'Combien de signaleurs aux carrefours ?',
      'How many signallers at crossings?',
      'Wie viele Streckenposten an Kreuzungen?',
    ]),
    ask('doctor', 'yesNo', [
      'Is er een arts aanwezig?',
      'Un médecin est-il présent ?',
      'Is a doctor present?',
      'Ist ein Arzt anwesend?',
    ]),
    ask('followCars', 'number', [
      'Hoeveel volgwagens?',
      'Combien de voitures suiveuses ?',
      'How many following cars?',
      'Wie viele Begleitfahrzeuge?',
    ]),
  ],
);

const STALLS = step(
  'stalls',
  ['De kramen', 'Les échoppes', 'The stalls', 'Die Stände'],
  [
    'Hoeveel, en wanneer de straat bezet is.',
    'Combien, et quand la rue est occupée.',
    'How many, and when the street is taken.',
    'Wie viele, und wann die Straße belegt ist.',
  ],
  [
    ask(
      'stallCount',
      'number',
      ['Aantal kramen', 'Nombre d’échoppes', 'Number of stalls', 'Anzahl Stände'],
      {
        required: true,
        daysBefore: 20,
        min: 1,
        max: 2000,
      },
    ),
    ask('foodStallCount', 'number', [
      'Waarvan met eten of drinken',
      'Dont alimentation ou boissons',
      'Of which with food or drink',
      'Davon mit Essen oder Getränken',
    ]),
    ask('marketRhythm', 'choice', ['Hoe vaak?', 'À quelle fréquence ?', 'How often?', 'Wie oft?'], {
      options: {
        once: ['Eén keer', 'Une fois', 'Once', 'Einmal'],
        weekly: ['Elke week', 'Chaque semaine', 'Every week', 'Jede Woche'],
        yearly: ['Elk jaar', 'Chaque année', 'Every year', 'Jedes Jahr'],
      },
    }),
    ask(
      'clearedBy',
      'time',
      [
        'Tegen wanneer is alles weg?',
        'Pour quand tout est-il parti ?',
        'By when is everything gone?',
        'Bis wann ist alles weg?',
      ],
      { required: true, daysBefore: 10 },
    ),
    ask(
      'emergencyLane',
      'yesNo',
      [
        'Blijft er overal 4 meter vrij voor hulpdiensten?',
        'Reste-t-il partout 4 mètres pour les secours ?',
        'Do 4 metres stay free everywhere for emergency services?',
        'Bleiben überall 4 Meter für Rettungsdienste frei?',
      ],
      { required: true, daysBefore: 10, source: 'Fire-service advice on street markets' },
    ),
  ],
);

export const SPECIAL_STEPS = { MATCH, RACE, STALLS };
