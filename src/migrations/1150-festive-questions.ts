import { ask, atLeast, step, yes } from './1150-question-words.js';

const SCHAERBEEK = 'Schaerbeek, list of events that need the mayor’s authorisation';
const SECURITY_CHECKS = 'Law of 2 October 2017 on private security; circular of 29 March 2018';
const PRIMA = 'Medical questionnaire PRIMA, from 1,000 attendees on';

const PUBLIC = step(
  'public',
  ['Het publiek', 'Le public', 'The public', 'Das Publikum'],
  [
    'Wie komt en hoe u toegang geeft.',
    'Qui vient et comment vous donnez accès.',
    'Who comes and how you let them in.',
    'Wer kommt und wie Sie einlassen.',
  ],
  [
    ask('admission', 'choice', ['Toegang', 'Accès', 'Admission', 'Zugang'], {
      required: true,
      daysBefore: 20,
      options: {
        free: ['Vrij', 'Libre', 'Free', 'Frei'],
        registered: ['Met inschrijving', 'Sur inscription', 'By registration', 'Mit Anmeldung'],
        ticket: ['Met ticket', 'Avec billet', 'With a ticket', 'Mit Eintrittskarte'],
      },
    }),
    ask(
      'vips',
      'yesNo',
      [
        'Verwacht u bekende personen of ministers?',
        'Attendez-vous des personnalités ou des ministres ?',
        'Do you expect well-known persons or ministers?',
        'Erwarten Sie bekannte Personen oder Minister?',
      ],
      { source: SCHAERBEEK },
    ),
    ask(
      'securityFirm',
      'yesNo',
      [
        'Werkt u met een bewakingsfirma?',
        'Travaillez-vous avec une société de gardiennage ?',
        'Do you work with a security firm?',
        'Arbeiten Sie mit einem Sicherheitsdienst?',
      ],
      { source: SECURITY_CHECKS },
    ),
    ask(
      'securityFirmName',
      'text',
      ['Welke firma?', 'Quelle société ?', 'Which firm?', 'Welche Firma?'],
      { when: yes('securityFirm'), required: true, daysBefore: 10, source: SECURITY_CHECKS },
    ),
    ask(
      'volunteerChecks',
      'yesNo',
      [
        'Doen vrijwilligers controles aan de ingang?',
        'Des bénévoles font-ils des contrôles à l’entrée ?',
        'Do volunteers check people at the entrance?',
        'Kontrollieren Freiwillige am Eingang?',
      ],
      {
        help: [
          'Dat vraagt een toelating van de burgemeester.',
          'Cela demande une autorisation du bourgmestre.',
          'This needs the mayor’s permission.',
          'Das braucht eine Erlaubnis des Bürgermeisters.',
        ],
        source: SECURITY_CHECKS,
      },
    ),
    ask(
      'medicalQuestionnaire',
      'yesNo',
      [
        'Hebt u de medische vragenlijst ingevuld?',
        'Avez-vous rempli le questionnaire médical ?',
        'Have you filled in the medical questionnaire?',
        'Haben Sie den medizinischen Fragebogen ausgefüllt?',
      ],
      { when: atLeast('expectedNumber', 1000), required: true, daysBefore: 30, source: PRIMA },
    ),
  ],
);

const SITE = step(
  'site',
  ['Op het terrein', 'Sur le terrain', 'On the site', 'Auf dem Gelände'],
  [
    'Wat u opbouwt, verkoopt en gebruikt.',
    'Ce que vous montez, vendez et utilisez.',
    'What you build, sell and use.',
    'Was Sie aufbauen, verkaufen und benutzen.',
  ],
  [
    ask(
      'structureCount',
      'number',
      [
        'Hoeveel tijdelijke constructies?',
        'Combien de structures temporaires ?',
        'How many temporary structures?',
        'Wie viele vorübergehende Bauten?',
      ],
      {
        help: [
          'Tenten, podia, kramen samen',
          'Tentes, podiums, échoppes ensemble',
          'Tents, stages, stalls together',
          'Zelte, Bühnen, Stände zusammen',
        ],
        max: 1000,
        source: SCHAERBEEK,
      },
    ),
    ask(
      'structuresChecked',
      'yesNo',
      [
        'Keurt een bevoegde dienst ze vóór de opening?',
        'Un service compétent les contrôle-t-il avant l’ouverture ?',
        'Does a competent service inspect them before opening?',
        'Prüft eine zuständige Stelle sie vor der Öffnung?',
      ],
      { when: atLeast('setAnswers.structureCount', 1), required: true, daysBefore: 10 },
    ),
    ask(
      'flames',
      'choices',
      [
        'Wat gebruikt u met vuur of gas?',
        'Qu’utilisez-vous avec du feu ou du gaz ?',
        'What do you use with fire or gas?',
        'Was benutzen Sie mit Feuer oder Gas?',
      ],
      {
        options: {
          cooking: ['Koken', 'Cuisine', 'Cooking', 'Kochen'],
          heating: ['Verwarming', 'Chauffage', 'Heating', 'Heizung'],
          bonfire: ['Open vuur', 'Feu ouvert', 'Open fire', 'Offenes Feuer'],
          fireworks: ['Vuurwerk', 'Feu d’artifice', 'Fireworks', 'Feuerwerk'],
        },
        source: SCHAERBEEK,
      },
    ),
    ask('alcohol', 'yesNo', [
      'Schenkt u alcohol?',
      'Servez-vous de l’alcool ?',
      'Do you serve alcohol?',
      'Schenken Sie Alkohol aus?',
    ]),
    ask(
      'alcoholUntil',
      'time',
      ['Tot hoe laat?', 'Jusqu’à quelle heure ?', 'Until when?', 'Bis wann?'],
      { when: yes('alcohol'), required: true, daysBefore: 10 },
    ),
    ask(
      'musicUntil',
      'time',
      [
        'Tot hoe laat is er versterkte muziek?',
        'Jusqu’à quelle heure y a-t-il de la musique amplifiée ?',
        'Until when is there amplified music?',
        'Bis wann gibt es verstärkte Musik?',
      ],
      {
        when: {
          match: 'all',
          tests: [{ field: 'answers.sound.amplified', operator: 'is', value: 'true' }],
        },
        required: true,
        daysBefore: 20,
        source: 'Brussels rules on amplified sound',
      },
    ),
    ask('buildUpFrom', 'time', [
      'Vanaf wanneer bouwt u op?',
      'À partir de quand montez-vous ?',
      'From when do you build up?',
      'Ab wann bauen Sie auf?',
    ]),
    ask('power', 'choice', ['Stroom', 'Électricité', 'Power', 'Strom'], {
      options: {
        grid: ['Van het net', 'Du réseau', 'From the grid', 'Vom Netz'],
        generator: ['Stroomgroep', 'Groupe électrogène', 'Generator', 'Stromaggregat'],
        none: ['Geen', 'Aucune', 'None', 'Keiner'],
      },
    }),
  ],
);

const ROADS = step(
  'roads',
  ['De straten', 'Les rues', 'The streets', 'Die Straßen'],
  [
    'Wat u aan de weg vraagt.',
    'Ce que vous demandez à la voirie.',
    'What you ask of the road.',
    'Was Sie von der Straße brauchen.',
  ],
  [
    ask('roadClosure', 'yesNo', [
      'Moet er een straat dicht?',
      'Faut-il fermer une rue ?',
      'Does a street have to close?',
      'Muss eine Straße gesperrt werden?',
    ]),
    ask(
      'roadClosureWhich',
      'prose',
      [
        'Welke straten, van wanneer tot wanneer?',
        'Quelles rues, de quand à quand ?',
        'Which streets, from when until when?',
        'Welche Straßen, von wann bis wann?',
      ],
      {
        when: yes('roadClosure'),
        required: true,
        daysBefore: 20,
        source: 'Saint-Gilles, lead times',
      },
    ),
    ask(
      'parkingBan',
      'number',
      [
        'Voor hoeveel meter vraagt u een parkeerverbod?',
        'Sur combien de mètres demandez-vous une interdiction de stationner ?',
        'For how many metres do you ask a parking ban?',
        'Für wie viele Meter brauchen Sie ein Parkverbot?',
      ],
      { max: 5000 },
    ),
  ],
);

export const FESTIVE_STEPS = { PUBLIC, SITE, ROADS };
