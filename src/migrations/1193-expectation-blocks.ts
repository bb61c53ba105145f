/**
 * Words planners begin with when they tell an organiser what police will and will not do. Source:
 * practice of negotiated management; UN Human Rights Committee, General Comment 37, paragraphs 17,
 * 22, 74 to 79, 94; OSCE/ODIHR and Venice Commission guidelines, 3rd edition, on facilitation.
 */
interface ExpectationBlockRow {
  readonly code: string;
  readonly part: 'facilitation' | 'tolerance' | 'willNot' | 'contact';
  readonly text: { nl: string; fr: string; en: string; de: string };
}

export const EXPECTATION_SOURCE =
  'UN General Comment 37; OSCE/ODIHR guidelines, 3rd edition; practice of negotiated management';

export const EXPECTATION_BLOCKS: readonly ExpectationBlockRow[] = [
  {
    code: 'traffic',
    part: 'facilitation',
    text: {
      nl: 'De politie regelt het verkeer langs de afgesproken route en houdt de kruispunten vrij.',
      fr: 'La police règle la circulation le long de l’itinéraire convenu et dégage les carrefours.',
      en: 'Police manage traffic along the agreed route and keep the junctions clear.',
      de: 'Die Polizei regelt den Verkehr entlang der vereinbarten Strecke und hält die Kreuzungen frei.',
    },
  },
  {
    code: 'protection',
    part: 'facilitation',
    text: {
      nl: 'De politie beschermt het evenement ook tegen wie het wil verstoren.',
      fr: 'La police protège aussi l’événement contre ceux qui voudraient le perturber.',
      en: 'Police protect the event against those who want to disrupt it, too.',
      de: 'Die Polizei schützt die Veranstaltung auch vor denen, die sie stören wollen.',
    },
  },
  {
    code: 'visibility',
    part: 'facilitation',
    text: {
      nl: 'Zolang het vreedzaam blijft, zijn het verbindingsofficieren in gewoon uniform die u ziet.',
      fr: 'Tant que tout reste pacifique, ce sont des officiers de liaison en tenue ordinaire que vous voyez.',
      en: 'While things stay peaceful, those you see are liaison officers in ordinary uniform.',
      de: 'Solange es friedlich bleibt, sehen Sie Verbindungsbeamte in gewöhnlicher Uniform.',
    },
  },
  {
    code: 'delay',
    part: 'tolerance',
    text: {
      nl: 'Een later vertrek binnen de afgesproken marge geeft geen aanleiding tot optreden.',
      fr: 'Un départ retardé dans la marge convenue ne donne pas lieu à intervention.',
      en: 'A later start within the agreed margin gives no cause to intervene.',
      de: 'Ein späterer Aufbruch innerhalb der vereinbarten Spanne gibt keinen Anlass einzugreifen.',
    },
  },
  {
    code: 'stops',
    part: 'tolerance',
    text: {
      nl: 'Korte haltes onderweg worden aanvaard zolang hulpdiensten kunnen passeren.',
      fr: 'De courts arrêts en chemin sont acceptés tant que les secours peuvent passer.',
      en: 'Short stops on the way are accepted while emergency services can pass.',
      de: 'Kurze Halte unterwegs werden hingenommen, solange Rettungsdienste durchkommen.',
    },
  },
  {
    code: 'announced',
    part: 'willNot',
    text: {
      nl: 'De politie grijpt niet in zonder het eerst aan uw verantwoordelijke te zeggen, behalve bij onmiddellijk gevaar voor mensen.',
      fr: 'La police n’intervient pas sans le dire d’abord à votre responsable, sauf danger immédiat pour des personnes.',
      en: 'Police do not step in without first telling your responsible person, unless people are in immediate danger.',
      de: 'Die Polizei greift nicht ein, ohne es zuerst Ihrem Verantwortlichen zu sagen, außer bei unmittelbarer Gefahr für Menschen.',
    },
  },
  {
    code: 'individuals',
    part: 'willNot',
    text: {
      nl: 'Wie geweld gebruikt, wordt persoonlijk aangesproken; de groep wordt daarvoor niet ingesloten of uiteengedreven.',
      fr: 'Celui qui recourt à la violence est interpellé personnellement ; le groupe n’est pour cela ni encerclé ni dispersé.',
      en: 'Whoever uses violence is dealt with in person; the group is not contained or dispersed for it.',
      de: 'Wer Gewalt anwendet, wird persönlich angesprochen; die Gruppe wird deshalb weder eingekesselt noch aufgelöst.',
    },
  },
  {
    code: 'force',
    part: 'willNot',
    text: {
      nl: 'Dwang wordt pas gebruikt na een hoorbare aankondiging in de talen van de deelnemers, waar dat kan.',
      fr: 'La contrainte n’est employée qu’après une annonce audible dans les langues des participants, lorsque c’est possible.',
      en: 'Force is used only after an audible announcement in the participants’ languages, where that is possible.',
      de: 'Zwang wird erst nach einer hörbaren Ankündigung in den Sprachen der Teilnehmenden angewandt, soweit möglich.',
    },
  },
  {
    code: 'liaison',
    part: 'contact',
    text: {
      nl: 'Eén verbindingsofficier is de hele dag uw aanspreekpunt en belt u ook als er niets aan de hand is.',
      fr: 'Un officier de liaison est votre point de contact toute la journée et vous appelle aussi quand tout va bien.',
      en: 'One liaison officer is your contact all day and also calls when nothing is the matter.',
      de: 'Ein Verbindungsbeamter ist den ganzen Tag Ihr Ansprechpartner und ruft auch an, wenn alles in Ordnung ist.',
    },
  },
  {
    code: 'change',
    part: 'contact',
    text: {
      nl: 'Verandert de politie haar plan op een punt dat u raakt, dan hoort u het van haar, niet van anderen.',
      fr: 'Si la police change son plan sur un point qui vous touche, vous l’apprenez d’elle et non d’autrui.',
      en: 'When police change their plan on a point that concerns you, you hear it from them and not from others.',
      de: 'Ändert die Polizei ihren Plan in einem Punkt, der Sie betrifft, erfahren Sie es von ihr und nicht von anderen.',
    },
  },
];
