/**
 * The fourteen sections of a protocol of agreement, which kinds of conditions stand in which, and
 * the words each begins with. Source: practice of protocol agreements between police, authority and
 * organisers; the reminder of section 14 from the mayor's powers (New Municipal Act, article 133).
 */
interface Section {
  readonly number: number;
  readonly code: string;
  readonly kinds: readonly string[];
  readonly title: { nl: string; fr: string; en: string; de: string };
  readonly lead: { nl: string; fr: string; en: string; de: string } | null;
}

export const SECTION_SOURCE =
  'Practice of protocol agreements (protocolakkoord, protocole d’accord)';

export const AGREEMENT_SECTIONS: readonly Section[] = [
  {
    number: 1,
    code: 'parties',
    kinds: [],
    title: {
      nl: 'Partijen en mandaat',
      fr: 'Parties et mandat',
      en: 'Parties and mandate',
      de: 'Parteien und Mandat',
    },
    lead: null,
  },
  {
    number: 2,
    code: 'event',
    kinds: [],
    title: {
      nl: 'Het evenement',
      fr: 'L’événement',
      en: 'The event',
      de: 'Die Veranstaltung',
    },
    lead: null,
  },
  {
    number: 3,
    code: 'objectives',
    kinds: [],
    title: {
      nl: 'Gemeenschappelijke doelen',
      fr: 'Objectifs communs',
      en: 'Common objectives',
      de: 'Gemeinsame Ziele',
    },
    lead: {
      nl: 'De partijen willen dat het evenement vreedzaam verloopt, dat de boodschap gehoord wordt en dat iedereen veilig thuiskomt.',
      fr: 'Les parties veulent que l’événement se déroule pacifiquement, que le message soit entendu et que chacun rentre en sécurité.',
      en: 'The parties want the event to be peaceful, its message to be heard and everybody to get home safely.',
      de: 'Die Parteien wollen, dass die Veranstaltung friedlich verläuft, die Botschaft gehört wird und alle sicher nach Hause kommen.',
    },
  },
  {
    number: 4,
    code: 'programme',
    kinds: ['TIM', 'MSG'],
    title: {
      nl: 'Programma en uren',
      fr: 'Programme et horaire',
      en: 'Programme and times',
      de: 'Programm und Zeiten',
    },
    lead: null,
  },
  {
    number: 5,
    code: 'route',
    kinds: ['RTE', 'PLC', 'MOB', 'CTR'],
    title: {
      nl: 'Route of plan',
      fr: 'Itinéraire ou plan',
      en: 'Route or plan',
      de: 'Strecke oder Plan',
    },
    lead: null,
  },
  {
    number: 6,
    code: 'organiser',
    kinds: ['SND', 'MAT', 'PYR', 'VEH', 'MED', 'CLN', 'SEC', 'INS'],
    title: {
      nl: 'Verbintenissen van de organisator',
      fr: 'Engagements de l’organisateur',
      en: 'Commitments of the organiser',
      de: 'Zusagen des Veranstalters',
    },
    lead: null,
  },
  {
    number: 7,
    code: 'police',
    kinds: ['TOL'],
    title: {
      nl: 'Verbintenissen van politie en Stad',
      fr: 'Engagements de la police et de la Ville',
      en: 'Commitments of police and City',
      de: 'Zusagen von Polizei und Stadt',
    },
    lead: {
      nl: 'De politie maakt het evenement mogelijk, blijft bereikbaar en verrast de organisator niet: wat ze doet, kondigt ze waar het kan vooraf aan.',
      fr: 'La police rend l’événement possible, reste joignable et ne surprend pas l’organisateur : ce qu’elle fait, elle l’annonce à l’avance chaque fois que c’est possible.',
      en: 'Police make the event possible, stay within reach and do not surprise the organiser: what they do they announce beforehand wherever that is possible.',
      de: 'Die Polizei ermöglicht die Veranstaltung, bleibt erreichbar und überrascht den Veranstalter nicht: Was sie tut, kündigt sie nach Möglichkeit vorher an.',
    },
  },
  {
    number: 8,
    code: 'stewards',
    kinds: ['STW'],
    title: { nl: 'Stewards', fr: 'Stewards', en: 'Stewards', de: 'Ordner' },
    lead: null,
  },
  {
    number: 9,
    code: 'communication',
    kinds: ['CON'],
    title: {
      nl: 'Contact en beslissingen op de dag',
      fr: 'Contact et décisions le jour même',
      en: 'Contact and decisions on the day',
      de: 'Kontakt und Entscheidungen am Tag',
    },
    lead: {
      nl: 'Op de dag zelf spreekt de organisator met de verbindingsofficier; die legt voor aan Silver, die beslist. Het antwoord komt langs dezelfde weg terug.',
      fr: 'Le jour même, l’organisateur parle à l’officier de liaison ; celui-ci soumet à Silver, qui décide. La réponse revient par le même chemin.',
      en: 'On the day the organiser speaks with the liaison officer, who puts it to Silver, who decides. The answer comes back the same way.',
      de: 'Am Tag selbst spricht der Veranstalter mit dem Verbindungsbeamten; dieser legt es Silver vor, der entscheidet. Die Antwort kommt auf demselben Weg zurück.',
    },
  },
  {
    number: 10,
    code: 'incidents',
    kinds: ['CAN'],
    title: {
      nl: 'Incidenten en stopzetting',
      fr: 'Incidents et arrêt',
      en: 'Incidents and stopping',
      de: 'Zwischenfälle und Abbruch',
    },
    lead: {
      nl: 'Bij een incident overleggen de partijen eerst, tenzij er onmiddellijk gevaar is voor mensen. Gedrag van enkelen wordt niet aan allen toegerekend.',
      fr: 'En cas d’incident, les parties se concertent d’abord, sauf danger immédiat pour des personnes. Le comportement de quelques-uns n’est pas imputé à tous.',
      en: 'When something happens the parties talk first, unless people are in immediate danger. What a few do is not held against all.',
      de: 'Bei einem Zwischenfall sprechen die Parteien zuerst miteinander, außer bei unmittelbarer Gefahr für Menschen. Das Verhalten Einzelner wird nicht allen zugerechnet.',
    },
  },
  {
    number: 11,
    code: 'dispersal',
    kinds: ['SPK'],
    title: { nl: 'Ontbinding', fr: 'Dislocation', en: 'Dispersal', de: 'Auflösung' },
    lead: null,
  },
  {
    number: 12,
    code: 'media',
    kinds: ['PRV'],
    title: { nl: 'Media', fr: 'Médias', en: 'Media', de: 'Medien' },
    lead: {
      nl: 'Pers en waarnemers kunnen hun werk doen. Elke partij spreekt voor zichzelf.',
      fr: 'La presse et les observateurs peuvent faire leur travail. Chaque partie parle pour elle-même.',
      en: 'Press and observers can do their work. Each party speaks for itself.',
      de: 'Presse und Beobachter können ihre Arbeit tun. Jede Partei spricht für sich selbst.',
    },
  },
  {
    number: 13,
    code: 'evaluation',
    kinds: [],
    title: {
      nl: 'Evaluatievergadering',
      fr: 'Réunion d’évaluation',
      en: 'Evaluation meeting',
      de: 'Auswertungsgespräch',
    },
    lead: null,
  },
  {
    number: 14,
    code: 'reminder',
    kinds: [],
    title: {
      nl: 'Dit protocol vervangt de beslissing niet',
      fr: 'Ce protocole ne remplace pas la décision',
      en: 'This protocol does not replace the decision',
      de: 'Dieses Protokoll ersetzt die Entscheidung nicht',
    },
    lead: {
      nl: 'Dit protocol is geen toelating. De burgemeester beslist; waar zijn beslissing en dit protocol verschillen, geldt de beslissing.',
      fr: 'Ce protocole n’est pas une autorisation. Le bourgmestre décide ; là où sa décision et ce protocole diffèrent, la décision prévaut.',
      en: 'This protocol is no authorisation. The mayor decides; where the decision and this protocol differ, the decision holds.',
      de: 'Dieses Protokoll ist keine Genehmigung. Der Bürgermeister entscheidet; wo seine Entscheidung und dieses Protokoll voneinander abweichen, gilt die Entscheidung.',
    },
  },
];
