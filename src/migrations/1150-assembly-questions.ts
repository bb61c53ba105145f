import { ask, atLeast, chosen, step, yes } from './1150-question-words.js';

const CITY = 'City of Brussels, page on demonstrations';

const OBJECTS = ask(
  'largeObjects',
  'choices',
  [
    'Welke grote voorwerpen brengt u mee?',
    'Quels grands objets apportez-vous ?',
    'Which large objects do you bring?',
    'Welche großen Gegenstände bringen Sie mit?',
  ],
  {
    help: [
      'Zo houden we er plaats voor vrij.',
      'Ainsi nous gardons de la place.',
      'So that we keep space for them.',
      'Damit wir Platz dafür freihalten.',
    ],
    options: {
      banners: ['Brede spandoeken', 'Grandes banderoles', 'Wide banners', 'Breite Transparente'],
      floats: ['Praalwagens', 'Chars', 'Floats', 'Umzugswagen'],
      effigies: ['Poppen of beelden', 'Effigies ou statues', 'Effigies or statues', 'Puppen'],
      drums: ['Trommels', 'Tambours', 'Drums', 'Trommeln'],
      other: ['Iets anders', 'Autre chose', 'Something else', 'Etwas anderes'],
    },
  },
);

const FACES = [
  ask(
    'faceCovering',
    'yesNo',
    [
      'Dragen deelnemers een masker of kostuum dat het gezicht bedekt?',
      'Des participants portent-ils un masque ou un costume qui cache le visage ?',
      'Do participants wear a mask or costume that covers the face?',
      'Tragen Teilnehmende eine Maske oder ein Kostüm vor dem Gesicht?',
    ],
    {
      help: [
        'Dat kan enkel met toelating. Een masker bewijst geen slechte bedoeling.',
        'Cela demande une autorisation. Un masque ne prouve aucune mauvaise intention.',
        'This needs permission. A mask proves no bad intention.',
        'Das braucht eine Genehmigung. Eine Maske beweist keine böse Absicht.',
      ],
      source: CITY,
    },
  ),
  ask(
    'faceCoveringReason',
    'prose',
    [
      'Waarvoor dient het masker?',
      'À quoi sert le masque ?',
      'What is the mask for?',
      'Wozu dient die Maske?',
    ],
    { when: yes('faceCovering'), required: true, daysBefore: 5, source: CITY },
  ),
];

const CANDLES = [
  ask('candles', 'yesNo', [
    'Gebruikt u kaarsen of fakkels?',
    'Utilisez-vous des bougies ou des torches ?',
    'Do you use candles or torches?',
    'Benutzen Sie Kerzen oder Fackeln?',
  ]),
  ask(
    'candlesCount',
    'number',
    ['Ongeveer hoeveel?', 'Combien environ ?', 'About how many?', 'Ungefähr wie viele?'],
    { when: yes('candles'), max: 20_000 },
  ),
];

const ACTION = [
  ask('symbolicAction', 'yesNo', [
    'Plant u een symbolische actie, zoals een zitactie of mensenketting?',
    'Prévoyez-vous une action symbolique, comme un sit-in ou une chaîne humaine ?',
    'Do you plan a symbolic action, such as a sit-in or human chain?',
    'Planen Sie eine symbolische Aktion, etwa Sitzen oder eine Menschenkette?',
  ]),
  ask(
    'symbolicActionWhere',
    'prose',
    [
      'Waar, wanneer en hoelang?',
      'Où, quand et combien de temps ?',
      'Where, when and how long?',
      'Wo, wann und wie lange?',
    ],
    { when: yes('symbolicAction'), required: true, daysBefore: 3 },
  ),
];

const ON_THE_SPOT = step(
  'onTheSpot',
  ['Op de plaats zelf', 'Sur place', 'On the spot', 'Vor Ort'],
  [
    'Wat u doet en meebrengt. Niets hiervan telt voor of tegen u.',
    'Ce que vous faites et apportez. Rien ne joue pour ou contre vous.',
    'What you do and bring. None of it counts for or against you.',
    'Was Sie tun und mitbringen. Nichts davon zählt für oder gegen Sie.',
  ],
  [...ACTION, OBJECTS, ...CANDLES, ...FACES],
);

const ON_THE_WAY = step(
  'onTheWay',
  ['Onderweg', 'En chemin', 'On the way', 'Unterwegs'],
  [
    'Zo houden we de weg vrij en blijft iedereen samen.',
    'Ainsi la voie reste libre et tout le monde ensemble.',
    'So that the road stays free and everybody together.',
    'So bleibt der Weg frei und alle bleiben zusammen.',
  ],
  [
    ask(
      'slowWalkers',
      'yesNo',
      [
        'Lopen er mensen mee die meer tijd nodig hebben?',
        'Des personnes qui ont besoin de plus de temps marchent-elles avec vous ?',
        'Do people walk with you who need more time?',
        'Gehen Menschen mit, die mehr Zeit brauchen?',
      ],
      {
        help: [
          'Bijvoorbeeld kinderen, ouderen, mensen in een rolstoel',
          'Par exemple enfants, aînés, personnes en fauteuil roulant',
          'For instance children, elderly people, people in a wheelchair',
          'Zum Beispiel Kinder, Ältere, Menschen im Rollstuhl',
        ],
      },
    ),
    ask(
      'stopCount',
      'number',
      [
        'Hoeveel keer houdt u onderweg halt?',
        'Combien d’arrêts en chemin ?',
        'How many times do you stop on the way?',
        'Wie oft halten Sie unterwegs?',
      ],
      { max: 30 },
    ),
    ask(
      'stopWhere',
      'prose',
      [
        'Waar en hoelang telkens?',
        'Où et combien de temps chaque fois ?',
        'Where and how long each time?',
        'Wo und jeweils wie lange?',
      ],
      { when: atLeast('setAnswers.stopCount', 1), required: true, daysBefore: 5 },
    ),
    ask('lastVehicle', 'yesNo', [
      'Rijdt er een laatste voertuig achter de stoet?',
      'Un véhicule ferme-t-il le cortège ?',
      'Does a last vehicle follow the march?',
      'Fährt ein letztes Fahrzeug hinter dem Zug?',
    ]),
  ],
);

const SHORT_NOTICE = step(
  'shortNotice',
  ['Op korte termijn', 'À bref délai', 'At short notice', 'Kurzfristig'],
  [
    'Spontaan samenkomen mag. Zeg ons enkel waarom er geen tijd was.',
    'Se rassembler spontanément est permis. Dites-nous seulement pourquoi le temps manquait.',
    'Coming together spontaneously is allowed. Only tell us why there was no time.',
    'Spontanes Zusammenkommen ist erlaubt. Sagen Sie nur, warum keine Zeit war.',
  ],
  [
    ask(
      'occasion',
      'prose',
      [
        'Wat is er gebeurd dat u nu samenkomt?',
        'Que s’est-il passé pour que vous vous rassembliez maintenant ?',
        'What happened that you come together now?',
        'Was ist geschehen, dass Sie jetzt zusammenkommen?',
      ],
      {
        required: true,
        daysBefore: 0,
        source: 'UN Human Rights Committee, General Comment 37, § 14',
      },
    ),
    ask('knownSince', 'day', [
      'Sinds wanneer weet u het?',
      'Depuis quand le savez-vous ?',
      'Since when do you know?',
      'Seit wann wissen Sie es?',
    ]),
    ask('alreadyGathering', 'yesNo', [
      'Zijn er al mensen ter plaatse?',
      'Des personnes sont-elles déjà sur place ?',
      'Are people already there?',
      'Sind schon Menschen vor Ort?',
    ]),
    ask(
      'announcedOn',
      'choices',
      [
        'Hoe roept u op?',
        'Comment appelez-vous à venir ?',
        'How do you call people?',
        'Wie rufen Sie auf?',
      ],
      {
        options: {
          socialMedia: ['Sociale media', 'Réseaux sociaux', 'Social media', 'Soziale Medien'],
          messages: [
            'Berichtengroepen',
            'Groupes de messages',
            'Message groups',
            'Nachrichtengruppen',
          ],
          press: ['Pers', 'Presse', 'Press', 'Presse'],
          mouth: ['Mond tot mond', 'Bouche à oreille', 'Word of mouth', 'Mundpropaganda'],
        },
      },
    ),
  ],
);

const CEREMONY = step(
  'ceremony',
  ['De plechtigheid', 'La cérémonie', 'The ceremony', 'Die Feier'],
  [
    'We houden de omgeving rustig.',
    'Nous gardons les environs calmes.',
    'We keep the surroundings quiet.',
    'Wir halten die Umgebung ruhig.',
  ],
  [
    ask(
      'ceremonyKind',
      'choice',
      ['Wat is het?', 'De quoi s’agit-il ?', 'What is it?', 'Was ist es?'],
      {
        required: true,
        daysBefore: 2,
        options: {
          vigil: ['Wake', 'Veillée', 'Vigil', 'Mahnwache'],
          funeral: ['Begrafenis', 'Funérailles', 'Funeral', 'Begräbnis'],
          remembrance: ['Herdenking', 'Commémoration', 'Commemoration', 'Gedenken'],
        },
      },
    ),
    ask(
      'funeralOnFoot',
      'yesNo',
      [
        'Gaat de rouwstoet te voet over straat?',
        'Le cortège funèbre va-t-il à pied dans la rue ?',
        'Does the funeral procession walk in the street?',
        'Geht der Trauerzug zu Fuß auf der Straße?',
      ],
      { when: chosen('ceremonyKind', 'funeral'), required: true, daysBefore: 2 },
    ),
    ask(
      'funeralDirector',
      'text',
      ['Begrafenisondernemer', 'Pompes funèbres', 'Funeral director', 'Bestattungsunternehmen'],
      { when: chosen('ceremonyKind', 'funeral') },
    ),
    ask('silence', 'time', [
      'Op welk uur is er een moment stilte?',
      'À quelle heure y a-t-il un moment de silence ?',
      'At what time is there a moment of silence?',
      'Um wie viel Uhr ist eine Schweigeminute?',
    ]),
    ...CANDLES,
  ],
);

export const ASSEMBLY_STEPS = { ON_THE_SPOT, ON_THE_WAY, SHORT_NOTICE, CEREMONY };
