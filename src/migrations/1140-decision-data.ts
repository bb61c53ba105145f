/** Judgments the reasoning desk warns with, the appeal term and the words of the act, as data. */

const SUSPENDED = 'suspended';

export interface CourtLessonRow {
  readonly code: string;
  readonly caseNumber: string | null;
  readonly decidedOn: string;
  readonly outcome: string;
  readonly triggers: readonly string[];
  readonly subject: { nl: string; fr: string; en: string };
  readonly lesson: { nl: string; fr: string; en: string };
  readonly source: string;
}

const COUNCIL = { nl: 'Raad van State', fr: 'Conseil d’État', en: 'Council of State' };
export const LESSON_COURT = COUNCIL;

export const COURT_LESSONS: readonly CourtLessonRow[] = [
  {
    code: 'agglomeration-2018',
    caseNumber: null,
    decidedOn: '2018-12-14',
    outcome: SUSPENDED,
    triggers: ['agglomerationWide', 'fearWithoutFacts', 'onlyCounterDemonstrators'],
    subject: {
      nl: 'verbod voor de hele agglomeratie van een mars',
      fr: 'interdiction d’une marche dans toute l’agglomération',
      en: 'ban of a march in the whole agglomeration',
    },
    lesson: {
      nl: 'Vrees voor ordeverstoring door deelnemers of tegenbetogers volstaat niet; meer politie kan het risico opvangen; een statische samenkomst was het alternatief.',
      fr: 'La crainte de troubles par des participants ou des contre-manifestants ne suffit pas ; davantage de police peut y répondre ; un rassemblement statique était l’alternative.',
      en: 'Fear of disturbance by participants or counter-demonstrators is not enough; more police can meet the risk; a static rally was the alternative.',
    },
    source: 'Suspension of the decree of 14 December 2018; press reports of that week',
  },
  {
    code: 'council-256620',
    caseNumber: '256.620',
    decidedOn: '2023-05-26',
    outcome: SUSPENDED,
    triggers: ['fearWithoutFacts'],
    subject: {
      nl: 'betoging van een politieke partij',
      fr: 'manifestation d’un parti politique',
      en: 'demonstration by a political party',
    },
    lesson: {
      nl: 'Een beperking vraagt stevig onderbouwde redenen, ook wanneer de meningen schokken.',
      fr: 'Une restriction demande des motifs solidement étayés, même lorsque les opinions heurtent.',
      en: 'A restriction needs solidly substantiated reasons, even where opinions shock.',
    },
    source: 'Council of State, judgment 256.620',
  },
  {
    code: 'council-256621',
    caseNumber: '256.621',
    decidedOn: '2023-05-27',
    outcome: SUSPENDED,
    triggers: ['fearWithoutFacts', 'onlyCounterDemonstrators'],
    subject: {
      nl: 'tegenbetoging',
      fr: 'contre-manifestation',
      en: 'counter-demonstration',
    },
    lesson: {
      nl: 'De redenen moeten pertinent, voldoende vaststaand en evenredig met een bewezen risico zijn.',
      fr: 'Les motifs doivent être pertinents, suffisamment établis et proportionnés à un risque avéré.',
      en: 'Reasons must be pertinent, sufficiently established and proportionate to a proven risk.',
    },
    source: 'Council of State, judgment 256.621',
  },
  {
    code: 'council-259510',
    caseNumber: '259.510',
    decidedOn: '2024-04-17',
    outcome: SUSPENDED,
    triggers: ['onlyCounterDemonstrators', 'onlyThreatLevel'],
    subject: {
      nl: 'verbod van een conferentie',
      fr: 'interdiction d’une conférence',
      en: 'ban of a conference',
    },
    lesson: {
      nl: 'Houd de tegenbetogers in bedwang in plaats van de bijeenkomst te verbieden; dreigingsniveau “gemiddeld” maakt de politie-inzet voor een grootstad niet onevenredig.',
      fr: 'Contenir les contre-manifestants plutôt qu’interdire la réunion ; un niveau de menace « moyen » ne rend pas l’effort policier disproportionné pour une métropole.',
      en: 'Contain the counter-demonstrators rather than ban the meeting; threat level “medium” does not make the police effort disproportionate for a metropolis.',
    },
    source: 'Council of State, judgment 259.510',
  },
  {
    code: 'council-261904',
    caseNumber: '261.904',
    decidedOn: '2024-12-30',
    outcome: 'dismissedThoughUnlawful',
    triggers: ['article134WithoutUnforeseenDanger'],
    subject: {
      nl: 'politieverordening voor de jaarwisseling',
      fr: 'ordonnance de police pour le Nouvel An',
      en: 'police ordinance for New Year’s Eve',
    },
    lesson: {
      nl: 'De burgemeester ging verder dan artikel 134, § 1 toelaat: dat dient voor onvoorziene gebeurtenissen, niet voor wat te voorzien was. De vordering werd nochtans afgewezen.',
      fr: 'Le bourgmestre a dépassé l’article 134, § 1er : il vise des événements imprévus, pas ce qui était prévisible. Le recours a cependant été rejeté.',
      en: 'The mayor went beyond article 134 § 1: it is for unforeseen events, not for what could be foreseen. The claim was dismissed all the same.',
    },
    source: 'Council of State, judgment 261.904; commentary in Justice-en-ligne',
  },
];

export interface TextBlockRow {
  readonly code: string;
  /** Which point of the reasoning it helps to write, or the part of the act it makes. */
  readonly part: string;
  /** Written by the program itself into the act, or offered to the drafter. */
  readonly use: 'act' | 'drafter';
  readonly nl: string;
  readonly fr: string;
}

/** The skeleton's sentences and the fragments for drafters. Places are filled from the dossier. */
export const TEXT_BLOCKS: readonly TextBlockRow[] = [
  {
    code: 'act.restriction',
    part: 'reason',
    use: 'act',
    nl: 'dat {{subject}} wordt opgelegd om de volgende reden: {{reason}}; op grond van: {{ground}};',
    fr: 'que {{subject}} est imposée pour le motif suivant : {{reason}} ; sur la base suivante : {{ground}} ;',
  },
  {
    code: 'act.prohibition',
    part: 'reason',
    use: 'act',
    nl: 'dat het verbod steunt op: {{ground}};',
    fr: 'que l’interdiction se fonde sur : {{ground}} ;',
  },
  {
    code: 'act.fact',
    part: 'facts',
    use: 'act',
    nl: 'dat het volgende vaststaat op {{day}}: {{text}} (bron: {{source}});',
    fr: 'que le fait suivant est établi au {{day}} : {{text}} (source : {{source}}) ;',
  },
  {
    code: 'act.measures',
    part: 'measures',
    use: 'act',
    nl: 'dat werd onderzocht of politiemaatregelen volstaan: {{police}}; en of maatregelen van de organisator volstaan: {{organiser}};',
    fr: 'qu’il a été examiné si des mesures de police suffisent : {{police}} ; et si des mesures de l’organisateur suffisent : {{organiser}} ;',
  },
  {
    code: 'act.alternative',
    part: 'alternatives',
    use: 'act',
    nl: 'dat op {{day}} als minder ingrijpend alternatief ({{kind}}) werd voorgesteld: {{text}}; dat dit niet volstaat omdat {{why}};',
    fr: 'que le {{day}}, l’alternative moins restrictive suivante ({{kind}}) a été proposée : {{text}} ; qu’elle est insuffisante parce que {{why}} ;',
  },
  {
    code: 'act.hearing',
    part: 'hearing',
    use: 'act',
    nl: 'dat de organisator hierover op {{day}} werd gehoord ({{how}}) en verklaarde: {{said}};',
    fr: 'que l’organisateur a été entendu à ce sujet le {{day}} ({{how}}) et a déclaré : {{said}} ;',
  },
  {
    code: 'act.proportionality',
    part: 'proportionality',
    use: 'act',
    nl: 'dat de maatregel evenredig is: {{text}};',
    fr: 'que la mesure est proportionnée : {{text}} ;',
  },
  {
    code: 'act.neutrality',
    part: 'neutrality',
    use: 'act',
    nl: 'dat de inhoud van de boodschap geen rol speelt: {{text}};',
    fr: 'que le contenu du message ne joue aucun rôle : {{text}} ;',
  },
  {
    code: 'drafter.police',
    part: 'policeMeasures',
    use: 'drafter',
    nl: 'een ruimere inzet, een afscherming van beide groepen en een bijsturing van het verkeer werden onderzocht; zij volstaan niet omdat ',
    fr: 'un effectif renforcé, une séparation des deux groupes et une adaptation de la circulation ont été examinés ; ils ne suffisent pas parce que ',
  },
  {
    code: 'drafter.organiser',
    part: 'organiserMeasures',
    use: 'drafter',
    nl: 'de stewards en de eigen ordemaatregelen van de organisator werden onderzocht; zij volstaan niet omdat ',
    fr: 'les stewards et les mesures d’ordre propres de l’organisateur ont été examinés ; ils ne suffisent pas parce que ',
  },
  {
    code: 'drafter.proportionality',
    part: 'proportionality',
    use: 'drafter',
    nl: 'de maatregel gaat niet verder dan nodig: hij geldt alleen voor deze plaats en dit tijdstip, en de boodschap kan binnen zicht en gehoor van haar publiek worden gebracht',
    fr: 'la mesure ne va pas au-delà du nécessaire : elle vaut seulement pour ce lieu et cette heure, et le message reste exprimable à portée de vue et de voix de son public',
  },
  {
    code: 'drafter.neutrality',
    part: 'neutrality',
    use: 'drafter',
    nl: 'dezelfde maatregel zou gelden voor elke samenkomst van deze omvang op deze plaats, wat ook haar onderwerp is',
    fr: 'la même mesure vaudrait pour tout rassemblement de cette ampleur en ce lieu, quel qu’en soit l’objet',
  },
];

export const APPEAL_RULE = {
  code: 'council-of-state-60',
  days: 60,
  rolls: true,
  court: COUNCIL,
  urgency: {
    nl: 'Een schorsing bij uiterst dringende noodzakelijkheid kan meteen worden gevraagd, ook nog voor de dag van het evenement; de termijn van zestig dagen moet daarvoor niet worden afgewacht.',
    fr: 'Une suspension en extrême urgence peut être demandée aussitôt, encore avant le jour de l’événement ; il ne faut pas attendre la fin des soixante jours.',
    en: 'Suspension in extreme urgency may be asked for at once, still before the day of the event; there is no need to wait for the sixty days.',
    de: 'Eine Aussetzung in äußerster Dringlichkeit kann sofort beantragt werden, auch noch vor dem Tag der Veranstaltung; die sechzig Tage müssen nicht abgewartet werden.',
  },
  source:
    'Council of State: procedural decree of the Regent of 23 August 1948, articles 4 and 88; coordinated laws, article 17',
} as const;
