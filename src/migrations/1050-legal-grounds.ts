const DOMAIN = 'General practice of administrative police; verify with the zone’s legal service';

/** Legal base and appeal of a decision, as cited in the act. Numbers stay editable per validity. */
export const LEGAL_GROUNDS: readonly {
  code: string;
  kind: 'base' | 'appeal';
  scope: 'belgium' | 'brussels';
  always: boolean;
  nl: string;
  fr: string;
  source: string;
}[] = [
  {
    code: 'constitution-19-26',
    kind: 'base',
    scope: 'belgium',
    always: true,
    nl: 'de Grondwet, artikelen 19 en 26;',
    fr: 'la Constitution, articles 19 et 26 ;',
    source: DOMAIN,
  },
  {
    code: 'echr-10-11',
    kind: 'base',
    scope: 'belgium',
    always: true,
    nl: 'het Europees Verdrag over de rechten van de mens, artikelen 10 en 11;',
    fr: 'la Convention européenne des droits de l’homme, articles 10 et 11 ;',
    source: DOMAIN,
  },
  {
    code: 'municipal-act-133-135',
    kind: 'base',
    scope: 'belgium',
    always: true,
    nl: 'de Nieuwe Gemeentewet, artikelen 133, tweede lid, en 135, § 2;',
    fr: 'la Nouvelle loi communale, articles 133, alinéa 2, et 135, § 2 ;',
    source: DOMAIN,
  },
  {
    code: 'municipal-act-134',
    kind: 'base',
    scope: 'belgium',
    always: false,
    nl: 'de Nieuwe Gemeentewet, artikel 134, § 1;',
    fr: 'la Nouvelle loi communale, article 134, § 1er ;',
    source: 'Commentary in Justice-en-ligne; only for riots, hostile gatherings and grave breaches',
  },
  {
    code: 'police-function-act-14-22',
    kind: 'base',
    scope: 'belgium',
    always: false,
    nl: 'de wet van 5 augustus 1992 op het politieambt, artikelen 14 en 22;',
    fr: 'la loi du 5 août 1992 sur la fonction de police, articles 14 et 22 ;',
    source: DOMAIN,
  },
  {
    code: 'police-regulation-41-43',
    kind: 'base',
    scope: 'brussels',
    always: true,
    nl: 'het Algemeen Politiereglement gemeen aan de negentien gemeenten, artikelen 41 tot 43;',
    fr: 'le Règlement général de police commun aux dix-neuf communes, articles 41 à 43 ;',
    source: 'City of Brussels; article numbers differ between publications',
  },
  {
    code: 'neutral-zone-1954-3',
    kind: 'base',
    scope: 'brussels',
    always: false,
    nl: 'de wet van 2 maart 1954 tot voorkoming en beteugeling der aanslagen op de vrije uitoefening van de door de Grondwet ingestelde soevereine machten, artikel 3;',
    fr: 'la loi du 2 mars 1954 tendant à prévenir et réprimer les atteintes au libre exercice des pouvoirs souverains établis par la Constitution, article 3 ;',
    source: 'Law of 2 March 1954 as amended on 19 March 2012; Senate document 2-1455/1',
  },
  {
    code: 'formal-reasons-1991',
    kind: 'base',
    scope: 'belgium',
    always: true,
    nl: 'de wet van 29 juli 1991 betreffende de uitdrukkelijke motivering van de bestuurshandelingen;',
    fr: 'la loi du 29 juillet 1991 relative à la motivation formelle des actes administratifs ;',
    source: DOMAIN,
  },
  {
    code: 'council-of-state',
    kind: 'appeal',
    scope: 'belgium',
    always: true,
    nl: 'Tegen dit besluit kan bij de Raad van State een beroep tot nietigverklaring worden ingesteld binnen zestig dagen na de kennisgeving. Een vordering tot schorsing, ook bij uiterst dringende noodzakelijkheid, is mogelijk. Adres: Raad van State, griffie, Wetenschapsstraat 33, 1040 Brussel.',
    fr: 'Un recours en annulation contre le présent arrêté peut être introduit devant le Conseil d’État dans les soixante jours de sa notification. Une demande de suspension, y compris en extrême urgence, est possible. Adresse : Conseil d’État, greffe, rue de la Science 33, 1040 Bruxelles.',
    source:
      'Coordinated laws on the Council of State; decree of 14 December 2018; judgment 256.620',
  },
];
